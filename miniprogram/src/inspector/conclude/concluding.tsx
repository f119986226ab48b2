import { dispositionProblemWords } from '@app/rules/inspection/disposition'
import { type Day, dayOf, shortDate } from '@app/rules/time/day'
import { dispositionNames, dispositions } from '@app/types/inspection/values'
import { useMemo, useState } from 'react'
import { goOn } from '../../device/go'
import type { DraftAnswers, DraftEnd, DraftHead } from '../../inspection/draft'
import { openDraft } from '../../inspection/drafts'
import { FullStrip } from '../../inspection/full-strip'
import { LastFailures } from '../../inspection/last-failures'
import { type Live, type LivePart, liveVerdict } from '../../inspection/live-verdict'
import { basisWords, liveWords } from '../../inspection/live-words'
import { photoGaps } from '../../inspection/photo-wishes'
import { itemsAsked } from '../../inspection/tables'
import { draftStorage, now } from '../../parts'
import { Page } from '../../shell/page'
import { View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Choice, OptionRow } from '../../ui/choice'
import { Conclusion } from '../../ui/conclusion'
import { Dock } from '../../ui/dock'
import { Field, TextArea } from '../../ui/field'
import { Row } from '../../ui/row'
import { Shape, toneOf } from '../../ui/shape'
import { Strip } from '../../ui/strip'
import { rectifyChoices } from '../rectify-days'
import { type EndProblem, endProblems, suggestEnd, toggleDisposition } from './suggest-end'

const problemWords: Readonly<Record<EndProblem, string>> = {
  ...dispositionProblemWords,
  notComplete: '还有没查完的项，请先查完。',
  reasonNeeded: '一项重点项不符合、一般项全部符合，要写明判定理由。',
  contactMissing: '请写上被检查单位的在场人。',
}

type PartProps = { readonly end: DraftEnd; readonly today: Day; readonly save: (end: DraftEnd) => void }

const Verdict = ({ live }: { readonly live: Live }) => {
  const { tone, title, basis } = liveWords(live)
  return <Conclusion tone={tone} title={title.replace('现在是：', '')} words={basis} />
}

/** Each of several tables with its own verdict; the worst is the whole's. */
const Parts = ({ parts }: { readonly parts: readonly LivePart[] }) =>
  parts.length < 2 ? null : (
    <Card flush>
      {parts.map(({ checklistId, title, verdict, counts }) => (
        <Row
          key={checklistId}
          lead={<Shape tone={verdict ? toneOf(verdict) : 'none'} size='row' />}
          title={title}
          words={basisWords(counts)}
        />
      ))}
    </Card>
  )

const Dispositions = ({ end, today, save }: PartProps) => (
  <Card title='处理意见（可选多项）'>
    <View className='stack'>
      {dispositions.map((disposition) => (
        <OptionRow
          key={disposition}
          many
          words={dispositionNames[disposition]}
          on={end.dispositions.includes(disposition)}
          onTap={() => save(toggleDisposition(end, disposition, today))}
        />
      ))}
      {end.dispositions.includes('rectifyByDate') && (
        <>
          <View className='strong'>{`改到哪一天${end.rectifyBy ? `：${shortDate(end.rectifyBy)}` : ''}`}</View>
          <Choice
            label='整改期限'
            options={rectifyChoices(today)}
            chosen={end.rectifyBy}
            onChoose={(rectifyBy) => save({ ...end, rectifyBy })}
          />
        </>
      )}
      <OptionRow
        many
        words='有发生食品安全事故的风险'
        note='有的话，必须责令停止经营'
        on={end.accidentRisk}
        onTap={() => save({ ...end, accidentRisk: !end.accidentRisk })}
      />
    </View>
  </Card>
)

const People = ({ end, save }: PartProps) => (
  <Card title='说明和在场人'>
    <View className='stack'>
      <TextArea
        id='note'
        label='说明'
        value={end.note}
        most={1000}
        placeholder='可以不写'
        onChange={(note) => save({ ...end, note })}
      />
      <Field
        id='contact'
        label='被检查单位在场人'
        value={end.contactName}
        most={40}
        onChange={(contactName) => save({ ...end, contactName })}
      />
      <Field
        id='contact-phone'
        label='联系电话（可以不写）'
        kind='number'
        value={end.contactPhone}
        most={20}
        onChange={(contactPhone) => save({ ...end, contactPhone })}
      />
    </View>
  </Card>
)

const failuresOf = (head: DraftHead, { judgement }: Live, answers: DraftAnswers) =>
  itemsAsked(head)
    .filter(({ key }) => judgement?.failing.includes(key))
    .map(({ key, number, text }) => ({ number, text, remark: answers[key]?.remark }))

const finished = (head: DraftHead) => {
  const draft = openDraft(draftStorage(), head.inspectionId)
  const answers = draft.answers()
  const today = dayOf(new Date(now()).toISOString())
  const since = head.corrects ? { since: dayOf(head.startedAt) } : {}
  return { draft, answers, live: liveVerdict(head, answers), today, since }
}

const PhotoGaps = ({ head, answers }: { readonly head: DraftHead; readonly answers: DraftAnswers }) => {
  const { found, after } = photoGaps(itemsAsked(head), answers)
  return (
    <>
      {found.length > 0 && <Strip look='warn'>{`${found.join('、')} 项要拍照，还没有照片。可以回去补拍。`}</Strip>}
      {after.length > 0 && (
        <Strip look='warn'>{`${after.join('、')} 项当场整改，没有整改后的照片。可以回去补拍。`}</Strip>
      )}
    </>
  )
}

/** What the bureau does about what was found; kept apart from the verdict. */
export const Concluding = ({ head }: { readonly head: DraftHead }) => {
  const { draft, answers, live, today, since } = useMemo(() => finished(head), [head])
  const [end, setEnd] = useState(() => suggestEnd(draft.end(), head, live, { today, answers }))
  const { inspectionId } = head
  const save = (next: DraftEnd) => {
    if (draft.saveEnd(next)) setEnd(next)
  }
  const problems = endProblems(end, live, { today, ...since, answers })
  const sign = () => {
    if (draft.saveEnd(end)) goOn('/inspector/sign/index', { inspectionId })
  }
  return (
    <Page
      door='inspector'
      title={head.shopName}
      notice={<FullStrip />}
      dock={
        <Dock {...(problems.length > 0 ? { below: '上面还有要改的' } : {})}>
          <Button words='再查查' look='outline' short onTap={() => goOn('/inspector/check/index', { inspectionId })} />
          <Button id='to-sign' words='去签字' disabled={problems.length > 0} onTap={sign} />
        </Dock>
      }
    >
      <Verdict live={live} />
      <Parts parts={live.parts} />
      <LastFailures title='不符合的项' failures={failuresOf(head, live, answers)} />
      <PhotoGaps head={head} answers={answers} />
      <Dispositions end={end} today={today} save={save} />
      <People end={end} today={today} save={save} />
      {problems.map((problem) => (
        <Strip key={problem} look='fail'>
          {problemWords[problem]}
        </Strip>
      ))}
    </Page>
  )
}
