import { type ChangeEvent, type DragEvent, useId, useState } from 'react'
import { Icon } from '../../parts/icon'

type Props = { readonly disabled: boolean; readonly onFile: (file: File) => void }

/** One file, dropped or chosen. */
export const DropZone = ({ disabled, onFile }: Props) => {
  const id = useId()
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file !== undefined && !disabled) onFile(file)
  }
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0]
    event.target.value = ''
    if (file !== undefined) onFile(file)
  }
  return (
    <label
      htmlFor={id}
      className={over ? 'drop-zone over' : 'drop-zone'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Icon name='upload' size={28} />
      <b>选登记表，或拖到这里</b>
      <span className='quiet'>.xlsx 或 .csv（UTF-8、GB18030），最大 20 MB。表头在哪一行都行，按列名认列。</span>
      <input id={id} type='file' className='sr-only' accept='.xlsx,.csv' disabled={disabled} onChange={choose} />
    </label>
  )
}
