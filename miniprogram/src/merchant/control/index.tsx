import { type Control, controlNames, controlRecordNames, controls } from '@app/types/self-check/values'
import { useState } from 'react'
import { goBack, goOn } from '../../device/go'
import { useRouter } from '../../device/hooks'
import { api, makeId, now } from '../../parts'
import {
  type ControlDraft,
  type ControlsShown,
  contentOf,
  newControlDraft,
  openControlDraft,
} from '../../self-check/control-draft'
import { ofToday } from '../../self-check/of-today'
import { periodWords } from '../../self-check/performance-words'
import { OutcomeStrip } from '../../shell/outcome-strip'
import { Page } from '../../shell/page'
import { QueryNotice } from '../../shell/query-view'
import { useDeed } from '../../shell/use-deed'
import { useOwnBox } from '../../shell/use-own-box'
import { useRead } from '../../shell/use-read'
import { View } from '../../ui/box'
import { Button } from '../../ui/button'
import { OptionRow } from '../../ui/choice'
import { Dock } from '../../ui/dock'
import { Message } from '../../ui/states'
import { Strip } from '../../ui/strip'
import { DailyForm, type FormProps, MonthlyForm, WeeklyForm } from './forms'

type Now = ControlsShown['now'][number]

const forms: Readonly<Record<Control, (props: FormProps) => JSX.Element>> = {
  dailyControl: DailyForm,
  weeklyReview: WeeklyForm,
  monthlyMeeting: MonthlyForm,
}

type WritingProps = {
  readonly shopId: string
  readonly shown: ControlsShown
  readonly one: Now
  /** What the record is about: today, or a day gone by of a period that nobody wrote for. */
  readonly day: string
}

/** The record on this phone, and whose it is: signed by the one whose post it falls to. */
const useRecord = ({ shopId, shown, one, day }: WritingProps) => {
  const box = useOwnBox(
    (own) => openControlDraft(own, shopId, [one.control, one.period]),
    [shopId, one.control, one.period],
  )
  const [draft, setDraft] = useState<ControlDraft>(() => box.read() ?? newControlDraft(makeId(), day))
  const [signer, setSigner] = useState(one.owers[0]?.employeeId)
  const { busy, outcome, run } = useDeed(api.selfCheck.recordControl)
  const content = contentOf(one.control, draft, shown)
  const change = (next: ControlDraft) => {
    box.save(next)
    setDraft(next)
  }
  const send = async () => {
    if (typeof content === 'string') return
    const { recordId, day } = draft
    const signedAt = new Date(now()).toISOString()
    const given = await run({ shopId, recordId, day, signedAt, content, ...(signer && { employeeId: signer }) })
    if ('value' in given) box.discard()
  }
  return { draft, change, signer, setSigner, busy, outcome, content, send }
}

/** What was found becomes tasks, each to be given to somebody. */
const hasFindings = (content: ReturnType<typeof contentOf>): boolean =>
  typeof content === 'object' &&
  content.control === 'dailyControl' &&
  Object.values(content.answers).some(({ result }) => result === 'problem')

/** What is written for a day gone by says so, on the paper too. */
const LateStrip = ({ one, isLate }: { readonly one: Now; readonly isLate: boolean }) =>
  isLate ? (
    <Strip look='warn'>{`补填${periodWords[one.control](one.to)}的记录，会标明是补填，写明现在的时间。`}</Strip>
  ) : null

const Writing = (props: WritingProps) => {
  const { shopId, shown, one, day } = props
  const { draft, change, signer, setSigner, busy, outcome, content, send } = useRecord(props)
  const Form = forms[one.control]
  const isSent = outcome !== undefined && 'value' in outcome
  if (isSent) {
    return (
      <Page door='merchant' title={controlNames[one.control]}>
        <Message
          title='已记下'
          words={`${controlRecordNames[one.control]}做成了文件，在“日周月记录”里能看到。`}
          drawing='shop'
        >
          {hasFindings(content) && (
            <Button id='to-tasks' words='去安排整改' onTap={() => goOn('/merchant/tasks/index', { shopId })} />
          )}
          <Button
            id='back-to-list'
            words='好了'
            {...(hasFindings(content) ? { look: 'outline' as const } : {})}
            onTap={goBack}
          />
        </Message>
      </Page>
    )
  }
  return (
    <Page
      door='merchant'
      title={controlNames[one.control]}
      header={<View className='door__line'>{controlRecordNames[one.control]}</View>}
      dock={
        <Dock {...(typeof content === 'string' && { below: content })}>
          <Button
            id='record-control'
            words='签名并记下'
            disabled={typeof content === 'string'}
            busy={busy ? '正在记下…' : undefined}
            onTap={() => void send()}
          />
        </Dock>
      }
    >
      <OutcomeStrip outcome={outcome} />
      <LateStrip one={one} isLate={day < shown.today} />
      {one.owers.length > 1 && (
        <View className='stack'>
          {one.owers.map(({ employeeId, name }) => (
            <OptionRow key={employeeId} words={name} on={employeeId === signer} onTap={() => setSigner(employeeId)} />
          ))}
        </View>
      )}
      <Form shown={shown} draft={draft} onChange={change} />
    </Page>
  )
}

/** One statutory record, also when nothing was found; kept with every letter until it is taken. */
export default function WriteControl() {
  const { shopId = '', control = '', day } = useRouter().params
  const [query, again] = useRead(day ? `controls/${shopId}/${day}` : `controls/${shopId}`, () =>
    api.selfCheck.showControls({ shopId, ...(day && { day }) }),
  )
  const shown = ofToday(query)
  const wanted = controls.find((one) => one === control)
  const one = shown?.now.find((some) => some.control === wanted)
  if (shown && one && !one.record) return <Writing shopId={shopId} shown={shown} one={one} day={day ?? shown.today} />
  return (
    <Page door='merchant' title='日周月记录'>
      <QueryNotice query={query} what='记录' again={again} />
      {query.state === 'old' && !shown && <Strip look='warn'>连上网，才知道今天要填哪一期。</Strip>}
      {shown && (
        <Message
          title={one?.record ? '这一期已经填了' : '没有要填的记录'}
          words='在“日周月记录”里看填过的。'
          drawing='shop'
        />
      )}
    </Page>
  )
}
