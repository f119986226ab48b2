import { questionProblems } from '@app/rules/training/question-problems'
import type { Question } from '@app/types/training/question'
import { longest, questionKindNames, questionKinds } from '@app/types/training/values'
import { Checkbox, Form, Input, Radio, Select } from 'antd'
import { useState } from 'react'
import { useApi } from '../../client/api-context'
import { useAction } from '../../client/use-action'
import { useTrainingAnew } from '../../client/use-training'
import { options } from '../../parts/choice'
import { Dialog } from '../../parts/dialog'
import { ForWhomFields } from '../../parts/for-whom-fields'
import { Notice } from '../../parts/notice'
import { RefusedLines } from '../checklist/refused-lines'
import { ChoicesField } from './choices-field'
import { blankQuestion, contentOf, formOf, hasOtherAnswer, type QuestionForm } from './question-form'

const Asked = () => {
  const kind = Form.useWatch('kind')
  return (
    <>
      <Form.Item name='kind' label='题型'>
        <Radio.Group options={options(questionKinds, questionKindNames)} />
      </Form.Item>
      <Form.Item name='text' label='题目' rules={[{ required: true, whitespace: true, message: '写上题目' }]}>
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={longest.text} />
      </Form.Item>
      {kind === 'trueFalse' ? (
        <Form.Item name='truth' label='这句话'>
          <Radio.Group
            options={[
              { value: 'yes', label: '正确' },
              { value: 'no', label: '错误' },
            ]}
          />
        </Form.Item>
      ) : (
        <Form.Item name='choices' label='选项' extra='字母不会变：改了别的选项，以前的卷子照样判得对。'>
          <ChoicesField isSingle={kind !== 'multiple'} />
        </Form.Item>
      )}
    </>
  )
}

const Explained = () => (
  <>
    <Form.Item name='explanation' label='解析（选填）' extra='考完以后和练习时才给看。'>
      <Input.TextArea autoSize={{ minRows: 2 }} maxLength={longest.explanation} />
    </Form.Item>
    <div className='form-pair'>
      <Form.Item name='clause' label='依据（选填）'>
        <Input maxLength={longest.clause} autoComplete='off' placeholder='如：食品安全法第四十五条' />
      </Form.Item>
      <Form.Item name='topic' label='主题（选填）'>
        <Input maxLength={longest.topic} autoComplete='off' />
      </Form.Item>
    </div>
    <Form.Item
      name='itemKeys'
      label='对应检查项（选填）'
      extra='要点表的项目编码：这一项不符合的店，练习时先出这道题。'
    >
      <Select mode='tags' open={false} suffixIcon={null} tokenSeparators={['、', ',', '，', ' ']} maxCount={10} />
    </Form.Item>
    <ForWhomFields />
  </>
)

/** Offered only where another answer is right than before. */
const Correction = ({ before }: { readonly before: Question }) => {
  const filled = Form.useWatch((values: QuestionForm) => values)
  if (filled?.choices === undefined && filled?.truth === undefined) return null
  if (!hasOtherAnswer(before.content, contentOf({ ...formOf(before.content), ...filled }))) return null
  return (
    <>
      <Form.Item
        name='corrects'
        valuePropName='checked'
        extra='原来的分数留着，和改判后的并排看得到；不勾，只用于以后的卷子。'
      >
        <Checkbox>以前的答案错了：出过这道题的卷子重新判分</Checkbox>
      </Form.Item>
      {filled.corrects ? (
        <Form.Item
          name='reason'
          label='为什么改判'
          extra='考过的人在成绩里看得到。'
          rules={[{ required: true, whitespace: true, message: '写明为什么改判' }]}
        >
          <Input maxLength={longest.reason} autoComplete='off' />
        </Form.Item>
      ) : null}
    </>
  )
}

type Props = {
  readonly questionId: string
  /** Absent: a new one. */
  readonly before?: Question | undefined
  readonly onClose: () => void
}

/** Writes a question, or the next version of one; papers that were drawn keep the version they have. */
export const QuestionDialog = ({ questionId, before, onClose }: Props) => {
  const api = useApi()
  const anew = useTrainingAnew()
  const [form] = Form.useForm<QuestionForm>()
  const [problems, setProblems] = useState<readonly string[]>([])
  const start = before ? formOf(before.content) : blankQuestion
  const save = useAction(api.training.saveQuestion, async () => {
    await anew()
    onClose()
  })
  const send = (values: QuestionForm) => {
    const filled = { ...start, ...values }
    const content = contentOf(filled)
    const found = questionProblems(content)
    setProblems(found)
    if (found.length > 0) return
    const corrects = filled.corrects && before !== undefined && hasOtherAnswer(before.content, content)
    save.mutate({
      questionId,
      content,
      ...(before && { revision: before.revision }),
      ...(corrects && { corrects: filled.reason.trim() }),
    })
  }
  return (
    <Dialog
      open
      title={before ? '改这道题' : '加一道题'}
      okText='存进题库'
      cancelText={before ? '不改' : '先不加'}
      width={620}
      okButtonProps={{ loading: save.isPending }}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <div className='dialog-body'>
        <Form<QuestionForm>
          form={form}
          className='form-fields'
          layout='vertical'
          requiredMark={false}
          initialValues={start}
          onFinish={send}
        >
          <Asked />
          <Explained />
          {before ? <Correction before={before} /> : null}
        </Form>
        {problems.length > 0 ? <Notice tone='fail'>{problems.join('')}</Notice> : null}
        <RefusedLines error={save.error} />
      </div>
    </Dialog>
  )
}
