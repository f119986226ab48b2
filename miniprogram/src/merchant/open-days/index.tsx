import { addMonths, type Day, shortDate, weekdayOf } from '@app/rules/time/day'
import { useMemo, useState } from 'react'
import type { Answer } from '../../data/api'
import { goBack } from '../../device/go'
import { useRouter } from '../../device/hooks'
import { api } from '../../parts'
import {
  closuresOf,
  draftOf,
  effectsOf,
  isOpen,
  monthOf,
  type OpenDaysDraft,
  openOpenDaysBox,
  tooMany,
  withDay,
  withStretch,
  withWeekday,
} from '../../self-check/open-days'
import { OutcomeStrip } from '../../shell/outcome-strip'
import { Page } from '../../shell/page'
import { QueryNotice, shownValue } from '../../shell/query-view'
import { useDeed } from '../../shell/use-deed'
import { useOwnBox } from '../../shell/use-own-box'
import { useRead } from '../../shell/use-read'
import { View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Card, Section } from '../../ui/card'
import { Dock } from '../../ui/dock'
import { Row } from '../../ui/row'
import { Strip } from '../../ui/strip'
import { Tap } from '../../ui/tap'
import { StretchSheet } from './stretch-sheet'

type Shown = Answer<'selfCheck', 'listSelfChecks'>
type Props = {
  readonly shown: Shown
  readonly draft: OpenDaysDraft
  readonly onChange: (draft: OpenDaysDraft) => void
}

const weekdayNames = ['日', '一', '二', '三', '四', '五', '六']

const Weekdays = ({ draft, onChange }: Props) => (
  <Card title='每周哪天休息'>
    <View className='choices' ariaRole='group' ariaLabel='每周哪天休息'>
      {weekdayNames.map((name, weekday) => {
        const on = draft.closedWeekdays.includes(weekday)
        return (
          <Tap
            key={name}
            className={`choice open-days__weekday${on ? ' choice--on' : ''}`}
            role='checkbox'
            checked={on}
            label={`周${name}休息`}
            onTap={() => onChange(withWeekday(draft, weekday))}
          >
            {`周${name}`}
          </Tap>
        )
      })}
    </View>
    <View className='sub'>没有固定休息日的，一天也不用选。</View>
  </Card>
)

const lookOf = (open: boolean, past: boolean) => {
  if (past) return ' calendar__day--past'
  return open ? '' : ' calendar__day--closed'
}

type DayProps = Props & { readonly day: Day }

const DayTap = ({ shown, draft, onChange, day }: DayProps) => {
  const { today, openDays } = shown
  const open = isOpen(draft, day, openDays.openMonths)
  const byHand = draft.closed[day] !== undefined
  const past = day < today
  const free = past || (!open && !byHand)
  return (
    <Tap
      className={`calendar__day${lookOf(open, past)}`}
      role='checkbox'
      checked={!open}
      disabled={free}
      label={`${shortDate(day)}，${past ? '已经过去' : open ? '营业' : (draft.closed[day] ?? '休息')}`}
      onTap={() => onChange(withDay(draft, day))}
    >
      {Number(day.slice(8))}
    </Tap>
  )
}

/** How far ahead days can be tapped; longer is said as a stretch. */
const months = [0, 1, 2, 3, 4, 5]

const Calendar = (props: Props) => {
  const { today } = props.shown
  const [ahead, setAhead] = useState(0)
  const first = addMonths(`${today.slice(0, 7)}-01`, ahead)
  const [year, month] = first.split('-')
  return (
    <>
      <Section title={`${year}年${Number(month)}月`} end='点一下那天，改成休业或营业' />
      <View className='calendar' ariaRole='group' ariaLabel='哪天休业'>
        {weekdayNames.map((name) => (
          <View key={name} className='calendar__head' ariaHidden>
            {name}
          </View>
        ))}
        {weekdayNames.slice(0, weekdayOf(first)).map((name) => (
          <View key={`before-${name}`} ariaHidden />
        ))}
        {monthOf(first).map((day) => (
          <DayTap key={day} {...props} day={day} />
        ))}
      </View>
      <View className='btns'>
        <Button words='上个月' look='outline' disabled={ahead === 0} onTap={() => setAhead(ahead - 1)} />
        <Button
          words='下个月'
          look='outline'
          disabled={ahead === months.length - 1}
          onTap={() => setAhead(ahead + 1)}
        />
      </View>
    </>
  )
}

const daysWords = (firstDay: Day, lastDay: Day) =>
  firstDay === lastDay ? shortDate(firstDay) : `${shortDate(firstDay)}到${shortDate(lastDay)}`

const Stretches = ({ shown, draft, onStretch }: Props & { readonly onStretch: () => void }) => (
  <>
    <Section title='说好休业的日子' count={closuresOf(draft, shown.today).length} />
    <Card flush>
      {closuresOf(draft, shown.today).map(({ firstDay, lastDay, reason }) => (
        <Row key={firstDay} icon='clock' title={daysWords(firstDay, lastDay)} words={reason} />
      ))}
      <Row id='stretch' icon='pen' title='休一段时间' words='放假、装修：从哪天到哪天，为什么' onTap={onStretch} />
    </Card>
  </>
)

const Effects = ({ shown, draft }: Pick<Props, 'shown' | 'draft'>) => {
  const effects = effectsOf(draft, shown)
  const { openMonths } = shown.openDays
  return (
    <>
      <Strip look='hint'>
        休业的日子不用自查，不记逾期。每周、每月的自查，在那一期最后一个营业日前做完。已经过去的日子改不了。
      </Strip>
      {openMonths && (
        <Strip look='none'>{`季节性营业，登记的是 ${openMonths.join('、')} 月，别的月份不用自查。要改请找监管所。`}</Strip>
      )}
      {effects.length > 0 && (
        <Card title='照这样，现在要做的自查'>
          {effects.map((words) => (
            <View key={words} className='sub'>
              {words}
            </View>
          ))}
        </Card>
      )}
    </>
  )
}

/** What is being said, kept with every tap until it was sent. */
const useDraft = (shopId: string, shown: Shown | undefined) => {
  const box = useOwnBox((own) => openOpenDaysBox(own, shopId), [shopId])
  const [tapped, setTapped] = useState<OpenDaysDraft>()
  const said = useMemo(() => shown && draftOf(shown), [shown])
  const kept = tapped ?? box.read()
  const change = (draft: OpenDaysDraft) => {
    box.write(draft)
    setTapped(draft)
  }
  return { draft: kept ?? said, change, clear: box.clear }
}

const saveWords = ({ closedWeekdays, closed }: OpenDaysDraft) =>
  closedWeekdays.length + Object.keys(closed).length > 0 ? '就这样定' : '没有休息日，就这样定'

/** When a shop is closed: the days on which nothing is owed. */
export default function OpenDays() {
  const { shopId = '' } = useRouter().params
  const [query, again] = useRead(`self-checks/${shopId}`, () => api.selfCheck.listSelfChecks({ shopId }))
  const shown = shownValue(query)
  const { draft, change, clear } = useDraft(shopId, shown)
  const { busy, outcome, run } = useDeed(api.selfCheck.setOpenDays)
  const [isStretching, setStretching] = useState(false)
  const props = shown && draft && { shown, draft, onChange: change }
  const full = props && tooMany(props.draft, props.shown.today)
  const save = async () => {
    if (!props) return
    const { closedWeekdays } = props.draft
    const closures = closuresOf(props.draft, props.shown.today)
    const given = await run({ shopId, closedWeekdays: [...closedWeekdays], closures: [...closures] })
    if (!('value' in given)) return
    clear()
    goBack()
  }
  return (
    <Page
      door='merchant'
      title='营业日和休业日'
      dock={
        props && (
          <Dock {...(full && { below: full })}>
            <Button
              id='save'
              words={saveWords(props.draft)}
              disabled={full !== undefined}
              busy={busy ? '正在保存…' : undefined}
              onTap={() => void save()}
            />
          </Dock>
        )
      }
      above={
        isStretching &&
        props && (
          <StretchSheet
            today={props.shown.today}
            onClose={() => setStretching(false)}
            onTake={(stretch) => {
              change(withStretch(props.draft, stretch))
              setStretching(false)
            }}
          />
        )
      }
    >
      <QueryNotice query={query} what='休业日' again={again} />
      {props && (
        <>
          <Weekdays {...props} />
          <Calendar {...props} />
          <Stretches {...props} onStretch={() => setStretching(true)} />
          <Effects {...props} />
          <OutcomeStrip outcome={outcome} />
        </>
      )}
    </Page>
  )
}
