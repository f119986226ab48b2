import { Modal, type ModalProps } from 'antd'
import { useEffect } from 'react'

/** A dialog: while it is open the page behind it can be reached neither by keyboard nor by screen reader. */
export const Dialog = (props: ModalProps) => {
  const open = props.open === true
  useEffect(() => {
    const page = document.getElementById('root')
    page?.toggleAttribute('inert', open)
    return () => page?.removeAttribute('inert')
  }, [open])
  return <Modal {...props} />
}
