import { longest, mostQuestions, paperLimits, questionKindNames, questionKinds } from '@app/types/training/values'
import { Button, Form, Input, InputNumber, Select } from 'antd'
import { options } from '../../parts/choice'
import { Icon } from '../../parts/icon'
import { newPart, paperWords, type RuleForm } from './rule-form'

const mostParts = 12
const needed = [{ required: true, message: '写一个数' }]

const PartRow = ({ at, onRemove }: { readonly at: number; readonly onRemove: (() => void) | undefined }) => (
  <div className='rule-part'>
    <Form.Item name={[at, 'kind']} label='题型'>
      <Select options={options(questionKinds, questionKindNames)} />
    </Form.Item>
    <Form.Item name={[at, 'topic']} label='主题（选填）'>
      <Input maxLength={longest.topic} autoComplete='off' placeholder='不限' />
    </Form.Item>
    <Form.Item name={[at, 'count']} label='几道' rules={needed}>
      <InputNumber min={1} max={mostQuestions} precision={0} />
    </Form.Item>
    <Form.Item name={[at, 'points']} label='每道几分' rules={needed}>
      <InputNumber min={1} max={paperLimits.points} precision={0} />
    </Form.Item>
    <Button
      type='text'
      disabled={onRemove === undefined}
      aria-label={`删去第 ${at + 1} 部分`}
      icon={<Icon name='close' size={16} />}
      onClick={onRemove}
    />
  </div>
)

const Sum = () => {
  const parts: RuleForm['parts'] = Form.useWatch('parts') ?? []
  const filled = parts.filter((part) => part?.count > 0 && part.points > 0)
  return <b>{paperWords(filled)}</b>
}

/** Of what a paper is put together, and what that comes to. */
export const RuleParts = () => (
  <Form.List name='parts'>
    {(fields, { add, remove }) => (
      <fieldset className='rule-parts'>
        <legend>卷子由几部分组成</legend>
        {fields.map(({ key, name: at }) => (
          <PartRow key={key} at={at} onRemove={fields.length > 1 ? () => remove(at) : undefined} />
        ))}
        <div className='lesson-file'>
          <Button
            size='small'
            disabled={fields.length >= mostParts}
            icon={<Icon name='plus' size={15} />}
            onClick={() => add(newPart)}
          >
            加一部分
          </Button>
          <Sum />
        </div>
      </fieldset>
    )}
  </Form.List>
)
