import { Button } from 'antd'
import { useCallback, useEffect } from 'react'
import { type BlockerFunction, useBlocker } from 'react-router'
import { Dialog } from '../../parts/dialog'

/** Nobody loses unsaved work by a stray click: pages are left, and tabs closed, only after a question. */
export const LeaveGuard = ({ isDirty }: { readonly isDirty: boolean }) => {
  const blocks = useCallback<BlockerFunction>(
    ({ currentLocation, nextLocation }) => isDirty && currentLocation.pathname !== nextLocation.pathname,
    [isDirty],
  )
  const blocker = useBlocker(blocks)
  useEffect(() => {
    if (!isDirty) return undefined
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isDirty])
  const stay = () => blocker.state === 'blocked' && blocker.reset()
  return (
    <Dialog
      open={blocker.state === 'blocked'}
      title='有改动还没有保存'
      onCancel={stay}
      footer={
        <>
          <Button type='primary' onClick={stay}>
            留在这一页
          </Button>
          <Button danger onClick={() => blocker.state === 'blocked' && blocker.proceed()}>
            不保存，离开
          </Button>
        </>
      }
    >
      现在离开，上次保存以后的改动就没有了。
    </Dialog>
  )
}
