import { Button } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useApi } from '../../client/api-context'
import { useAction } from '../../client/use-action'
import { useChecklistsAnew } from '../../client/use-checklists'
import { Dialog } from '../../parts/dialog'
import { RefusedLines } from './refused-lines'

/** Throws the draft away, after a question: it cannot be taken back. */
export const WithdrawButton = ({
  id,
  revision,
  onGo,
}: {
  readonly id: string
  readonly revision: number
  readonly onGo: () => void
}) => {
  const api = useApi()
  const go = useNavigate()
  const anew = useChecklistsAnew()
  const [open, setOpen] = useState(false)
  const withdraw = useAction(api.checklist.withdrawDraft, async () => {
    onGo()
    await go('/checklists')
    return await anew()
  })
  return (
    <>
      <Button danger onClick={() => setOpen(true)}>
        撤回草稿
      </Button>
      <Dialog
        open={open}
        title={`撤回 ${id} 的草稿`}
        okText='撤回草稿'
        cancelText='先不撤'
        okButtonProps={{ danger: true, loading: withdraw.isPending }}
        onCancel={() => setOpen(false)}
        onOk={() => withdraw.mutate({ id, revision })}
      >
        <div className='dialog-body'>
          <p>草稿里的内容就没有了，不能恢复。要留一份，先“存成表格”。已发布的各版不变。</p>
          <RefusedLines error={withdraw.error} />
        </div>
      </Dialog>
    </>
  )
}
