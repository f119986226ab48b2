import { Form, Input } from 'antd'
import { Dialog } from '../../parts/dialog'
import { ActionError } from '../../parts/notice'

export type Interview = { readonly with: string; readonly said: string; readonly refusalToSign: string }

type Props = {
  readonly busy: boolean
  readonly error: unknown
  readonly onClose: () => void
  readonly onDo: (interview: Interview) => void
}

const needed = (message: string) => [{ required: true, whitespace: true, message }]

/** 约谈 at the desk: with whom, what was said, and why nobody signs it here; a signature is given on the phone. */
export const InterviewDialog = ({ busy, error, onClose, onDo }: Props) => {
  const [form] = Form.useForm<Interview>()
  return (
    <Dialog
      open
      title='记约谈'
      okText='记下约谈'
      cancelText='先不记'
      okButtonProps={{ loading: busy }}
      onCancel={onClose}
      onOk={() => form.submit()}
      destroyOnHidden
    >
      <div className='dialog-body'>
        <p>约谈进食品安全信用档案。商户看得到有这次约谈，看不到谈话内容。</p>
        <Form form={form} layout='vertical' requiredMark={false} preserve={false} onFinish={onDo}>
          <Form.Item name='with' label='和谁谈的' rules={needed('写被约谈人的姓名')}>
            <Input maxLength={40} />
          </Form.Item>
          <Form.Item name='said' label='谈了什么' rules={needed('写谈话的要点')}>
            <Input.TextArea rows={4} maxLength={2000} />
          </Form.Item>
          <Form.Item name='refusalToSign' label='没有签字的原因' rules={needed('写为什么没有签字')}>
            <Input maxLength={200} placeholder='例如：在纸质记录上签了字，存档备查' />
          </Form.Item>
        </Form>
        <ActionError error={error} />
      </div>
    </Dialog>
  )
}
