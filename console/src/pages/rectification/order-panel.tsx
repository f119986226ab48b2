import type { RectificationShown } from '@app/types/rectification/contract'
import { endingNames, rungNames } from '@app/types/rectification/values'
import { useOutside } from '../../client/api-context'
import { type Fact, Facts } from '../../parts/facts'
import { Panel } from '../../parts/panel'
import { dayInWords, momentInWords } from '../../words/day'

type Words = (order: RectificationShown, now: Date) => readonly Fact[]

const dueFacts: Words = ({ dueDay, wholeDueDay, needsRecheck }, now) => [
  {
    name: '期限',
    value: `${dayInWords(dueDay, now)}${dueDay === wholeDueDay ? '' : `（最晚的一项 ${dayInWords(wholeDueDay, now)}）`}`,
  },
  { name: '复查', value: needsRecheck ? '改好后要到店里复查' : '照片核对通过即可办结' },
]

const reminderFacts: Words = ({ reminders, escalatedOn }, now) => [
  ...reminders.map(({ at, rung, told }) => ({
    name: '催办',
    value: `${momentInWords(at, now)} ${rungNames[rung]}，发给 ${told} 人`,
  })),
  ...(escalatedOn ? [{ name: '上报', value: `${dayInWords(escalatedOn, now)}报所长` }] : []),
]

const decidedWords = (decided: RectificationShown['extensions'][number]['decided']): string => {
  if (!decided) return '等答复'
  return decided.granted ? `${decided.by}同意` : `${decided.by}不同意，${decided.reason ?? ''}`
}

const extensionFacts: Words = ({ extensions }, now) =>
  extensions.map(({ until, reason, by, decided }) => ({
    name: '延期',
    value: `${by}申请到 ${dayInWords(until, now)}：${reason}；${decidedWords(decided)}`,
  }))

type Interview = RectificationShown['interviews'][number]

/** The hands that signed, each to be looked at. */
const Hands = ({ signatureUrl, officerSignatureUrl, refusalToSign }: Interview) => {
  const hands = [
    { url: signatureUrl, words: '被约谈人签字' },
    { url: officerSignatureUrl, words: '执法人员签字' },
  ]
  return (
    <>
      {refusalToSign ? `（拒签：${refusalToSign}）` : signatureUrl ? null : '（已签字）'}
      {hands.map(({ url, words }) =>
        url === undefined ? null : (
          <a key={words} href={url} target='_blank' rel='noreferrer'>
            {` ${words}`}
          </a>
        ),
      )}
    </>
  )
}

const interviewFacts: Words = ({ interviews }, now) =>
  interviews.map((interview) => ({
    name: '约谈',
    value: (
      <>
        {`${momentInWords(interview.at, now)} ${interview.by.join('、')}与${interview.with}：${interview.said ?? ''}`}
        <Hands {...interview} />
      </>
    ),
  }))

const endFacts: Words = ({ closed }, now) =>
  closed
    ? [
        {
          name: '办结',
          value:
            `${momentInWords(closed.at, now)} ${endingNames[closed.ending]} ${closed.by ?? ''} ${closed.reason ?? ''}`.trim(),
        },
      ]
    : []

const factsOf: Words = (order, now) =>
  [dueFacts, reminderFacts, extensionFacts, interviewFacts, endFacts].flatMap((words) => words(order, now))

/** The order's own facts: its day, who was reminded, who asked for what. */
export const OrderPanel = ({ order }: { readonly order: RectificationShown }) => {
  const { now } = useOutside()
  return (
    <Panel title='整改单'>
      <Facts facts={factsOf(order, now())} />
      {order.holidaysKnown ? null : (
        <p className='quiet'>期限跨到的年份还没有放假通知，工作日按周一到周五算，待本局确认。</p>
      )}
    </Panel>
  )
}
