import { Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { Dialog } from './dialog'
import { ActionError } from './notice'

type Props = {
  readonly open: boolean
  /** Names object and consequence. */
  readonly title: string
  readonly children: ReactNode
  /** A verb, never 确定. */
  readonly verb: string
  readonly busy: boolean
  readonly error: unknown
  readonly onClose: () => void
  readonly onDo: (reason: string) => void
}

/** For what reaches people or cannot be undone: says the consequence and wants a reason. */
export const ReasonDialog = ({ open, title, children, verb, busy, error, onClose, onDo }: Props) => {
  const [form] = Form.useForm<{ reason: string }>()
  return (
    <Dialog
      open={open}
      title={title}
      okText={verb}
      cancelText='先不办'
      okButtonProps={{ danger: true, loading: busy }}
      onCancel={onClose}
      onOk={() => form.submit()}
      destroyOnHidden
    >
      <div className='dialog-body'>
        {children}
        <Form
          form={form}
          layout='vertical'
          requiredMark={false}
          preserve={false}
          onFinish={({ reason }) => onDo(reason.trim())}
        >
          <Form.Item
            name='reason'
            label='原因'
            rules={[{ required: true, whitespace: true, message: '写一句原因，会记进操作记录' }]}
          >
            <Input.TextArea rows={2} maxLength={200} />
          </Form.Item>
        </Form>
        <ActionError error={error} />
      </div>
    </Dialog>
  )
}
