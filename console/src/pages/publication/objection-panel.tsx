import { shopRoles } from '@app/types/identity/values'
import type { PublicationShown } from '@app/types/inspection/publication'
import {
  type ObjectionOutcome,
  objectionOutcomeNames,
  objectionOutcomes,
  objectionStateNames,
} from '@app/types/inspection/publication/values'
import { useQuery } from '@tanstack/react-query'
import { Button, Form, Input, Radio, Select } from 'antd'
import { useApi, useOutside } from '../../client/api-context'
import { useAction } from '../../client/use-action'
import { useMe } from '../../client/use-me'
import { Facts } from '../../parts/facts'
import { ActionError } from '../../parts/notice'
import { Panel } from '../../parts/panel'
import { dayInWords, momentInWords } from '../../words/day'
import { usePublicationRefresh } from './use-publications'

type Props = { readonly one: PublicationShown }
type Objection = NonNullable<PublicationShown['objection']>

const Assign = ({ one }: Props) => {
  const api = useApi()
  const people = useQuery({ queryKey: ['staff', { reviewers: true }], queryFn: () => api.identity.listStaff({}) })
  const assign = useAction(api.inspection.assignObjection, usePublicationRefresh())
  const { shopId, inspectionId, objection, inspectorIds = [] } = one
  const options = (people.data?.people ?? [])
    .filter(
      ({ personId, grants }) =>
        !inspectorIds.includes(personId) && grants.some(({ role }) => !shopRoles.some((one) => one === role)),
    )
    .map(({ personId, name }) => ({ value: personId, label: name }))
  return (
    <>
      <Select
        aria-label='由谁复核'
        style={{ width: '100%', maxWidth: 320 }}
        placeholder='指派没有参加这次检查的人'
        showSearch={{ optionFilterProp: 'label' }}
        loading={assign.isPending || people.isPending}
        value={objection?.assignee?.personId ?? null}
        onChange={(personId: string | null) =>
          personId === null ? undefined : assign.mutate({ shopId, inspectionId, personId })
        }
        options={options}
      />
      <ActionError error={assign.error} />
    </>
  )
}

type Draft = { readonly outcome: ObjectionOutcome; readonly reasons: string }

const AnswerForm = ({ one }: Props) => {
  const api = useApi()
  const answer = useAction(api.inspection.answerObjection, usePublicationRefresh())
  const { shopId, inspectionId } = one
  return (
    <Form<Draft>
      layout='vertical'
      requiredMark={false}
      onFinish={({ outcome, reasons }) => answer.mutate({ shopId, inspectionId, outcome, reasons: reasons.trim() })}
    >
      <Form.Item name='outcome' label='复核结论' rules={[{ required: true, message: '选一个结论' }]}>
        <Radio.Group options={objectionOutcomes.map((value) => ({ value, label: objectionOutcomeNames[value] }))} />
      </Form.Item>
      <Form.Item
        name='reasons'
        label='理由'
        extra='商户看得到。'
        rules={[{ required: true, whitespace: true, message: '写明理由' }]}
      >
        <Input.TextArea rows={3} maxLength={1_000} />
      </Form.Item>
      <ActionError error={answer.error} />
      <Button type='primary' htmlType='submit' loading={answer.isPending}>
        答复异议
      </Button>
    </Form>
  )
}

const factsOf = ({ raisedAt, raisedBy, dueOn, assignee, answer }: Objection, now: Date) => [
  { name: '提出', value: `${momentInWords(raisedAt, now)}${raisedBy === undefined ? '' : `·${raisedBy}`}` },
  { name: '答复期限', value: `${dayInWords(dueOn, now)}（期限待本局确认）` },
  ...(assignee === undefined ? [] : [{ name: '复核人', value: assignee.name }]),
  ...(answer === undefined
    ? []
    : [
        { name: '结论', value: objectionOutcomeNames[answer.outcome] },
        { name: '理由', value: answer.reasons },
      ]),
]

/** What the merchant objects to, who looks again, and the answer. */
export const ObjectionPanel = ({ one, mayAssign }: Props & { readonly mayAssign: boolean }) => {
  const { now } = useOutside()
  const me = useMe().data?.person?.personId
  const { objection, earlierObjections = [], inspectorIds = [] } = one
  if (objection === undefined) return null
  const open = objection.state !== 'answered'
  const isTheirs = mayAssign || objection.assignee?.personId === me
  const mayAnswer = isTheirs && me !== undefined && !inspectorIds.includes(me)
  return (
    <Panel title='异议' aside={<span className='quiet'>{objectionStateNames[objection.state]}</span>}>
      {earlierObjections.map((earlier) => (
        <div key={earlier.raisedAt}>
          <p className='said'>{`对第 ${earlier.version} 版：${earlier.text}`}</p>
          <Facts facts={factsOf(earlier, now())} />
        </div>
      ))}
      <p className='said'>{objection.text}</p>
      <Facts facts={factsOf(objection, now())} />
      {open && mayAssign ? <Assign one={one} /> : null}
      {objection.state === 'assigned' && mayAnswer ? <AnswerForm one={one} /> : null}
    </Panel>
  )
}
