import { App, Button } from 'antd'
import { useCallback } from 'react'

/** Seconds that 撤销 stays within reach. */
const UNDO_SECONDS = 10

/** Says what was done and offers to take it back; instead of asking before. */
export const useUndoNotice = () => {
  const { notification } = App.useApp()
  return useCallback(
    (done: string, undo: () => void) => {
      const key = `undo-${done}`
      const takeBack = () => {
        notification.destroy(key)
        undo()
      }
      notification.open({
        key,
        title: done,
        duration: UNDO_SECONDS,
        placement: 'bottomLeft',
        actions: (
          <Button type='link' onClick={takeBack}>
            撤销
          </Button>
        ),
      })
    },
    [notification],
  )
}
