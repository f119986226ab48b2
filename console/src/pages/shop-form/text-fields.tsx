import { Form, Input } from 'antd'
import { creditHint, type Hint, registrationHint } from './number-hints'

/** A number that is checked while it is typed: an error stops, a doubt is only said. */
const NumberField = ({
  name,
  label,
  extra,
  hint,
}: {
  readonly name: 'creditCode' | 'registrationNumber'
  readonly label: string
  readonly extra: string
  readonly hint: (text: string | undefined) => Hint | undefined
}) => {
  const found = hint(Form.useWatch<string | undefined>(name))
  return (
    <Form.Item
      name={name}
      label={label}
      extra={found?.tone === 'doubt' ? <span className='doubt'>{found.words}</span> : extra}
      rules={[
        {
          validator: async (_, text: string | undefined) => {
            const wrong = hint(text)
            if (wrong?.tone === 'error') throw new Error(wrong.words)
          },
        },
      ]}
    >
      <Input maxLength={40} autoComplete='off' className='code' />
    </Form.Item>
  )
}

/** Who the shop is, as its business licence says. */
export const SubjectFields = () => (
  <>
    <Form.Item
      name='name'
      label='名称'
      extra='照营业执照写；没有执照的写招牌名。'
      rules={[{ required: true, whitespace: true, message: '写名称' }]}
    >
      <Input maxLength={100} autoComplete='off' />
    </Form.Item>
    <NumberField
      name='creditCode'
      label='统一社会信用代码'
      extra='营业执照上的 18 位代码，同一代码只登记一次。'
      hint={creditHint}
    />
    <NumberField
      name='registrationNumber'
      label='注册号'
      extra='只有 15 位注册号的老执照才填。'
      hint={registrationHint}
    />
    <Form.Item name='operator' label='负责人' extra='法定代表人或经营者，会公示。不要写号码。'>
      <Input maxLength={40} autoComplete='off' />
    </Form.Item>
    <Form.Item name='phone' label='联系电话' extra='只给本局人员看，不公示。'>
      <Input maxLength={30} autoComplete='off' inputMode='tel' />
    </Form.Item>
  </>
)
