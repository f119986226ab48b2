import { Form, Input } from 'antd'
import { Dialog } from '../../parts/dialog'
import { ActionError } from '../../parts/notice'

type Props = {
  readonly title: string
  /** What follows from it. */
  readonly children: string
  readonly label: string
  readonly verb: string
  readonly isOptional?: boolean
  readonly busy: boolean
  readonly error: unknown
  readonly onClose: () => void
  readonly onDo: (words: string) => void
}

/** A few words that the shop reads. */
export const WordsDialog = (props: Props) => {
  const { title, children, label, verb, isOptional = false, busy, error, onClose, onDo } = props
  const [form] = Form.useForm<{ words: string }>()
  return (
    <Dialog
      open
      title={title}
      okText={verb}
      cancelText='先不办'
      okButtonProps={{ loading: busy }}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <div className='dialog-body'>
        <p>{children}</p>
        <Form
          form={form}
          layout='vertical'
          requiredMark={false}
          initialValues={{ words: '' }}
          onFinish={({ words }) => onDo(words.trim())}
        >
          <Form.Item
            name='words'
            label={label}
            rules={isOptional ? [] : [{ required: true, whitespace: true, message: '写一两句，商户看得到' }]}
          >
            <Input.TextArea rows={3} maxLength={300} />
          </Form.Item>
        </Form>
        <ActionError error={error} />
      </div>
    </Dialog>
  )
}
