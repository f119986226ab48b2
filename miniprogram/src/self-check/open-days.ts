import { isOpenOn } from '@app/rules/duty/open-days'
import { periodOf } from '@app/rules/duty/period'
import { dueDayOf } from '@app/rules/duty/standing'
import { addDays, type Day, shortDate } from '@app/rules/time/day'
import { dutyPeriodNames } from '@app/types/duty/values'
import { selfCheckLimits } from '@app/types/self-check/values'
import type { Answer } from '../data/api'
import type { Storage } from '../device/storage'

type Shown = Answer<'selfCheck', 'listSelfChecks'>
type Closure = Shown['openDays']['closures'][number]

/** What is being said of a shop's open days: weekly rest days, and single days with the reason why. */
export type OpenDaysDraft = {
  readonly closedWeekdays: readonly number[]
  readonly closed: Readonly<Record<Day, string>>
}

/** Why a day is closed that was only tapped. */
export const tappedReason = '休业'

/** Days that one closure may reach over here: a school's long vacation, works of a season. */
const longest = 200

const daysOf = ({ firstDay, lastDay, reason }: Closure, today: Day): Record<Day, string> => {
  const days: Record<Day, string> = {}
  const first = firstDay < today ? today : firstDay
  for (let n = 0, day = first; day <= lastDay && n <= longest; n += 1, day = addDays(day, 1)) days[day] = reason
  return days
}

/** What is said now, from today on: what lies behind stays as it was said. */
export const draftOf = ({ openDays: { closedWeekdays, closures }, today }: Shown): OpenDaysDraft => ({
  closedWeekdays,
  closed: Object.assign({}, ...closures.map((one) => daysOf(one, today))) as Record<Day, string>,
})

export const withWeekday = (draft: OpenDaysDraft, weekday: number): OpenDaysDraft => {
  const on = draft.closedWeekdays.includes(weekday)
  const next = on ? draft.closedWeekdays.filter((one) => one !== weekday) : [...draft.closedWeekdays, weekday]
  // a shop that never opens is no shop that is closed on some days
  return next.length > 6 ? draft : { ...draft, closedWeekdays: next.sort((a, b) => a - b) }
}

export const withDay = (draft: OpenDaysDraft, day: Day): OpenDaysDraft => {
  const { [day]: was, ...others } = draft.closed
  return { ...draft, closed: was === undefined ? { ...others, [day]: tappedReason } : others }
}

type Stretch = { readonly from: Day; readonly to: Day; readonly reason: string }

/** Why a stretch cannot be taken; undefined where it can. */
export const stretchWrong = ({ from, to, reason }: Stretch, today: Day): string | undefined => {
  if (from < today) return '从今天或以后开始：过去的日子改不了'
  if (to < from) return '结束的日子早于开始的日子'
  if (to > addDays(from, longest)) return `一段最多 ${longest} 天；更长的请找监管所改成停业`
  return reason.trim() === '' ? '写一句为什么休业' : undefined
}

export const withStretch = (draft: OpenDaysDraft, { from, to, reason }: Stretch): OpenDaysDraft => ({
  ...draft,
  closed: { ...draft.closed, ...daysOf({ firstDay: from, lastDay: to, reason: reason.trim() }, from) },
})

/** Days in a row for one reason are one closure. */
export const closuresOf = ({ closed }: OpenDaysDraft, today: Day): readonly Closure[] => {
  const found: Closure[] = []
  for (const day of Object.keys(closed).sort()) {
    if (day < today) continue
    const last = found[found.length - 1]
    const reason = closed[day] ?? tappedReason
    if (last && last.reason === reason && addDays(last.lastDay, 1) === day)
      found[found.length - 1] = { ...last, lastDay: day }
    else found.push({ firstDay: day, lastDay: day, reason })
  }
  return found
}

export const tooMany = (draft: OpenDaysDraft, today: Day): string | undefined =>
  closuresOf(draft, today).length > selfCheckLimits.closures
    ? `最多说 ${selfCheckLimits.closures} 段休业。连着的几天算一段；每周都休的，在上面选。`
    : undefined

const daysSaid = ({ closedWeekdays }: OpenDaysDraft, closures: readonly Closure[], openMonths?: readonly number[]) => ({
  closedWeekdays,
  openMonths,
  closures: closures.map(({ firstDay, lastDay }) => ({ from: firstDay, to: lastDay })),
})

/** Whether the shop is open on a day as it is being said. */
export const isOpen = (draft: OpenDaysDraft, day: Day, openMonths?: readonly number[]): boolean =>
  isOpenOn(daysSaid(draft, [], openMonths), day) && draft.closed[day] === undefined

const untilWords = (due: Day | undefined, today: Day): string => {
  if (due === undefined) return '这一期不用做'
  return due < today ? `最后一个营业日是${shortDate(due)}，还没有做` : `${shortDate(due)}前做完`
}

/** What of what is due now changes by it, table by table. */
export const effectsOf = (draft: OpenDaysDraft, { tables, today, since, openDays }: Shown): readonly string[] =>
  tables
    .filter(({ settledBy }) => !settledBy)
    .map(({ title, every }) => {
      const days = daysSaid(draft, closuresOf(draft, today), openDays.openMonths)
      const due = dueDayOf({ since: since ?? today, days }, periodOf(every, today))
      return `${title}（${dutyPeriodNames[every]}）：${untilWords(due, today)}`
    })

/** Days of a month, with how each stands as it is being said. */
export const monthOf = (first: Day): readonly Day[] => {
  const days: Day[] = []
  for (let day = first; day.slice(0, 7) === first.slice(0, 7); day = addDays(day, 1)) days.push(day)
  return days
}

/** A draft survives the app's end; it goes once it was sent. */
export const openOpenDaysBox = (storage: Storage, shopId: string) => ({
  read: (): OpenDaysDraft | undefined => storage.read(`open-days/${shopId}`) as OpenDaysDraft | undefined,
  write: (draft: OpenDaysDraft): void => void storage.write(`open-days/${shopId}`, draft),
  clear: (): void => storage.remove(`open-days/${shopId}`),
})
