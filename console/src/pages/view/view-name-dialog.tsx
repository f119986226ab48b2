import { Form, Input } from 'antd'
import type { SavedView } from '../../client/view-memory'
import { Dialog } from '../../parts/dialog'
import { longestName, nameProblem } from './saved-views'

type Props = {
  readonly open: boolean
  readonly views: readonly SavedView[]
  /** The name that the view has now; absent: a new one. */
  readonly own: string | undefined
  readonly example: string
  readonly onClose: () => void
  readonly onName: (name: string) => void
}

/** Asks for the name of a view. */
export const ViewNameDialog = ({ open, views, own, example, onClose, onName }: Props) => {
  const [form] = Form.useForm<{ name: string }>()
  const judge = (_: unknown, name = '') => {
    const problem = nameProblem(views, name, own)
    return problem === undefined ? Promise.resolve() : Promise.reject(new Error(problem))
  }
  return (
    <Dialog
      open={open}
      title={own === undefined ? '存为视图' : `给“${own}”改名`}
      okText={own === undefined ? '存下' : '改名'}
      cancelText={own === undefined ? '先不存' : '先不改'}
      onCancel={onClose}
      onOk={() => form.submit()}
      destroyOnHidden
    >
      <div className='dialog-body'>
        <Form
          form={form}
          layout='vertical'
          requiredMark={false}
          preserve={false}
          initialValues={{ name: own ?? '' }}
          onFinish={({ name }) => onName(name.trim())}
        >
          <Form.Item name='name' label='名字' validateTrigger='onBlur' rules={[{ validator: judge }]}>
            <Input maxLength={longestName} autoComplete='off' placeholder={`例如：${example}`} />
          </Form.Item>
        </Form>
        {own === undefined ? <p className='quiet'>记下现在的条件和顺序，只存在这个浏览器里。</p> : null}
      </div>
    </Dialog>
  )
}
