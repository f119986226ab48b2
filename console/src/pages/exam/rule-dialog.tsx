import { blueprintProblems } from '@app/rules/training/blueprint-problems'
import type { Blueprint } from '@app/types/training/question'
import { type BankState, longest, paperLimits } from '@app/types/training/values'
import { Form, type FormInstance, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { useApi } from '../../client/api-context'
import { useAction } from '../../client/use-action'
import { useCourses, useTrainingAnew } from '../../client/use-training'
import { DayField } from '../../parts/day-field'
import { Dialog } from '../../parts/dialog'
import { ForWhomFields } from '../../parts/for-whom-fields'
import { Notice } from '../../parts/notice'
import { RefusedLines } from '../checklist/refused-lines'
import { blankRule, contentOf, formOf, type RuleForm } from './rule-form'
import { RuleParts } from './rule-parts'

type NumberProps = {
  readonly name: keyof RuleForm
  readonly label: string
  readonly most?: number
  readonly extra?: string
}

const NumberField = ({ name, label, most, extra }: NumberProps) => (
  <Form.Item name={name} label={label} rules={[{ required: true, message: '写一个数' }]} {...(extra && { extra })}>
    <InputNumber min={1} precision={0} {...(most && { max: most })} />
  </Form.Item>
)

const CourseField = () => {
  const courses = (useCourses().data?.courses ?? []).filter(({ state }) => state === 'published')
  return (
    <Form.Item name='courseIds' label='要先学完的课程（选填）'>
      <Select
        mode='multiple'
        placeholder='不用先学'
        showSearch={{ optionFilterProp: 'label' }}
        options={courses.map(({ courseId, title }) => ({ value: courseId, label: title }))}
      />
    </Form.Item>
  )
}

/** Both or neither: an exam that ends begins, too. */
const withOther =
  (other: 'openFrom' | 'openTo', message: string) =>
  ({ getFieldValue }: Pick<FormInstance, 'getFieldValue'>) => ({
    validator: async (_: unknown, day: string | undefined) =>
      day || !getFieldValue(other) ? undefined : await Promise.reject(new Error(message)),
  })

const OpenDays = () => (
  <div className='form-pair'>
    <Form.Item
      name='openFrom'
      label='哪天开考（选填）'
      extra='不写，天天可以考。'
      dependencies={['openTo']}
      rules={[withOther('openTo', '也写哪天开考')]}
    >
      <DayField />
    </Form.Item>
    <Form.Item
      name='openTo'
      label='最后一天（选填）'
      dependencies={['openFrom']}
      rules={[withOther('openFrom', '也写最后一天')]}
    >
      <DayField />
    </Form.Item>
  </div>
)

const Fields = () => (
  <>
    <Form.Item name='title' label='考试叫什么' rules={[{ required: true, whitespace: true, message: '起个名字' }]}>
      <Input maxLength={longest.title} autoComplete='off' />
    </Form.Item>
    <RuleParts />
    <div className='form-pair'>
      <NumberField name='minutes' label='限几分钟' most={paperLimits.minutes} />
      <NumberField name='passMark' label='合格分' extra='法规没有写明，本局定。' />
      <NumberField name='attemptsADay' label='一天能考几次' most={paperLimits.attempts} />
      <NumberField name='validMonths' label='证明几个月有效' most={paperLimits.months} />
    </div>
    <OpenDays />
    <ForWhomFields />
    <CourseField />
  </>
)

type Props = {
  readonly blueprintId: string
  readonly state: BankState
  /** Absent: a new one. */
  readonly before?: Blueprint | undefined
  readonly onClose: () => void
}

/** The rule by which an exam's papers are drawn; papers that were drawn keep theirs. */
export const RuleDialog = ({ blueprintId, state, before, onClose }: Props) => {
  const api = useApi()
  const anew = useTrainingAnew()
  const [form] = Form.useForm<RuleForm>()
  const [problems, setProblems] = useState<readonly string[]>([])
  const save = useAction(api.training.saveBlueprint, async () => {
    await anew()
    onClose()
  })
  const send = (filled: RuleForm) => {
    const content = contentOf(filled)
    const found = blueprintProblems(content)
    setProblems(found)
    if (found.length === 0) save.mutate({ blueprintId, state, content, ...(before && { revision: before.revision }) })
  }
  return (
    <Dialog
      open
      title={before ? '改考试规则' : '定一场考试'}
      okText={before ? '保存考试规则' : '定下考试'}
      cancelText={before ? '不改' : '先不定'}
      width={680}
      okButtonProps={{ loading: save.isPending }}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <div className='dialog-body'>
        <p className='quiet'>已经出过的卷子不变，从下一份卷子起照这里的规则。</p>
        <Form<RuleForm>
          form={form}
          className='form-fields'
          layout='vertical'
          requiredMark={false}
          initialValues={before ? formOf(before.content) : blankRule}
          onFinish={send}
        >
          <Fields />
        </Form>
        {problems.length > 0 ? <Notice tone='fail'>{problems.join('')}</Notice> : null}
        <RefusedLines error={save.error} />
      </div>
    </Dialog>
  )
}
