import type { Item } from '@app/types/checklist/table'
import { longest, most, photoWishes, photoWishNames } from '@app/types/checklist/values'
import { readingUnits } from '@app/types/inspection/values'
import { Form, Input, Radio, Select, Switch } from 'antd'
import { Dialog } from '../../parts/dialog'
import { formOf, type ItemForm, itemOf } from './item-form'

const { TextArea } = Input
const isShortEnough = (remarks: string) => {
  const lines = remarks.split('\n').filter((line) => line.trim() !== '')
  return lines.length <= most.remarks && lines.every((line) => line.trim().length <= longest.remark)
}

const Words = () => (
  <>
    <div className='form-pair'>
      <Form.Item name='number' label='序号'>
        <Input maxLength={longest.number} autoComplete='off' />
      </Form.Item>
      <Form.Item name='weight' label='轻重'>
        <Radio.Group
          options={[
            { value: 'key', label: '重点项' },
            { value: 'general', label: '一般项' },
          ]}
        />
      </Form.Item>
    </div>
    <Form.Item name='text' label='检查内容'>
      <TextArea rows={2} maxLength={longest.text} />
    </Form.Item>
    <Form.Item name='basis' label='依据（选填）' extra='法规和条款，如“食品安全法第四十五条”。'>
      <Input maxLength={longest.basis} autoComplete='off' />
    </Form.Item>
    <Form.Item name='hint' label='怎么查（选填）'>
      <TextArea rows={2} maxLength={longest.hint} />
    </Form.Item>
    <Form.Item
      name='remarks'
      label='常用备注（选填）'
      extra={`一行一条，不符合时点一下就写上。最多 ${most.remarks} 条，每条 ${longest.remark} 个字。`}
      rules={[
        {
          validator: async (_, remarks: string) =>
            isShortEnough(remarks) ? undefined : await Promise.reject(new Error('条数太多，或者有一条太长')),
        },
      ]}
    >
      <TextArea rows={3} />
    </Form.Item>
  </>
)

const Missing = () => {
  const naAllowed = Form.useWatch('naAllowed')
  return (
    <>
      <Form.Item name='naAllowed' label='可以合理缺项' valuePropName='checked'>
        <Switch />
      </Form.Item>
      {naAllowed ? (
        <Form.Item name='naWhen' label='什么时候可以（选填）'>
          <Input maxLength={longest.naWhen} autoComplete='off' />
        </Form.Item>
      ) : null}
    </>
  )
}

const Limits = () => (
  <>
    <Form.Item name='quantity' label='读什么' extra='如“冷藏温度”。'>
      <Input maxLength={longest.quantity} autoComplete='off' />
    </Form.Item>
    <div className='form-pair'>
      <Form.Item name='least' label='最低（选填）'>
        <Input maxLength={longest.limit} inputMode='decimal' autoComplete='off' />
      </Form.Item>
      <Form.Item name='most' label='最高（选填）'>
        <Input maxLength={longest.limit} inputMode='decimal' autoComplete='off' />
      </Form.Item>
      <Form.Item name='unit' label='单位'>
        <Select options={readingUnits.map((unit) => ({ value: unit, label: unit }))} />
      </Form.Item>
    </div>
  </>
)

const Evidence = () => {
  const reads = Form.useWatch('reads')
  return (
    <>
      <Form.Item name='photo' label='照片'>
        <Radio.Group
          options={[
            { value: 'none', label: '不用拍' },
            ...photoWishes.map((wish) => ({ value: wish, label: photoWishNames[wish] })),
          ]}
        />
      </Form.Item>
      <Form.Item name='reads' label='要读数（温度、浓度）' valuePropName='checked'>
        <Switch />
      </Form.Item>
      {reads ? <Limits /> : null}
    </>
  )
}

type Props = {
  /** Absent: the dialog is closed. */
  readonly item: Item | undefined
  readonly title: string
  readonly onClose: () => void
  readonly onDone: (item: Item) => void
}

/** Everything about one item but its key, which is kept for good. */
export const ItemDialog = ({ item, title, onClose, onDone }: Props) => {
  const [form] = Form.useForm<ItemForm>()
  return (
    <Dialog
      open={item !== undefined}
      title={title}
      okText='写进草稿'
      cancelText='不改'
      width={560}
      onCancel={onClose}
      onOk={() => form.submit()}
      destroyOnHidden
    >
      {item === undefined ? null : (
        <div className='dialog-body'>
          <p className='quiet'>{`项目编码 ${item.key}：改了文字也不变，上次不符合的靠它找到这一项。`}</p>
          <Form<ItemForm>
            form={form}
            layout='vertical'
            requiredMark={false}
            initialValues={formOf(item)}
            onFinish={(values) => onDone(itemOf(item.key, { ...formOf(item), ...values }))}
          >
            <Words />
            <Missing />
            <Evidence />
          </Form>
        </div>
      )}
    </Dialog>
  )
}
