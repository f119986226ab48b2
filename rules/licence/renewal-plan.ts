import { addDays, type Day, fullDate } from '../time/day'
import { publicHolidays } from '../time/public-holidays'
import { type Holidays, workingDaysBetween } from '../time/working-days'
import { type RenewalRule, ruleOf } from './kinds'
import { licenceState, type Paper } from './licence-state'
import { renewalWindow } from './renewal'

/** A day that matters for a paper, and why. */
type PlanDay = { readonly name: string; readonly day: Day; readonly words?: string }

/** What stands with a paper and what its holder does now. */
export type RenewalPlan = {
  readonly tone: 'pass' | 'warn' | 'fail' | 'none'
  readonly title: string
  readonly words: string
  /** Opens, shuts, ends: in the order of the calendar; empty without a window. */
  readonly days: readonly PlanDay[]
  /** What becomes of an application that comes after the window. */
  readonly late?: string
  readonly steps: readonly string[]
}

type Said = Omit<RenewalPlan, 'days'>
type Dated = { readonly validUntil: Day; readonly today: Day; readonly holidays: Holidays; readonly rule: RenewalRule }
type Window = NonNullable<ReturnType<typeof renewalWindow>>

const renewing = [
  '准备好原证、营业执照和变化情况的说明；经营条件没有变的，写一份没有变化的声明。',
  '到政务服务网或者政务大厅申请延续。',
  '新证发下来以后，在这里申请更正有效期，附上新证照片。',
]
const asking = ['先不要自己改日期；带着证照到发证机关或者监管所问清楚。']

const measureOf = ({ unit }: RenewalRule) => (unit === 'months' ? '个月' : '个工作日')

const leftWords = ({ today, holidays, rule }: Dated, until: Day): string => {
  if (today === until) return '今天是最后一天。'
  return rule.unit === 'months'
    ? `${fullDate(until)}前都能申请，越早办越从容。`
    : `还能申请 ${workingDaysBetween(holidays, addDays(today, -1), until)} 个工作日，越早办越从容。`
}

const lateWords: Readonly<Record<RenewalRule['late'], (until: Day, end: Day) => string | undefined>> = {
  stopsUntilGranted: (until) => `${fullDate(until)}后才申请的，如果到期时还没批下来，就要停业等新证。`,
  refused: (until) => `${fullDate(until)}后不再受理延续申请。`,
  unsettled: (until, end) => `${fullDate(until)}后能不能延续要问发证机关；${fullDate(end)}到期后不能再经营。`,
}

const inWindow = (dated: Dated, { from, until }: Window): Said => {
  const { today, validUntil, rule } = dated
  if (today < from)
    return {
      ...{ tone: 'pass', title: '现在不用办' },
      words: `${fullDate(from)}起可以申请延续。`,
      steps: ['记住窗口打开的日子，到时候会提醒您。'],
    }
  const late = lateWords[rule.late](until, validUntil)
  const told = late ? { late } : {}
  if (today <= until)
    return { tone: 'warn', title: '现在可以申请延续', words: leftWords(dated, until), ...told, steps: renewing }
  return { tone: 'fail', title: '延续窗口已过', words: `${fullDate(until)}是最后一天。`, ...told, steps: asking }
}

const daysOf = ({ rule, validUntil }: Dated, { from, until }: Window): readonly PlanDay[] => [
  { name: '窗口打开', day: from, words: `到期前 ${rule.opens} ${measureOf(rule)}` },
  { name: '最后一天', day: until, words: `到期前 ${rule.shuts} ${measureOf(rule)}` },
  { name: '到期', day: validUntil },
]

const over = (validUntil: Day): Said => ({
  ...{ tone: 'fail', title: '已经过期' },
  words: `${fullDate(validUntil)}到期。没有有效的证照，不能经营这一项。`,
  steps: ['停下要凭这张证经营的项目。', '到发证机关重新申请；新证发下来以后，在这里申请更正。'],
})

const bare: Readonly<Record<'unlimited' | 'cancelled' | 'unknownTerm', Said>> = {
  unlimited: { tone: 'pass', title: '长期有效', words: '不用延续。', steps: ['名称、地址等有变化的，及时去变更。'] },
  cancelled: { tone: 'none', title: '已注销', words: '这张证不再有效。', steps: [] },
  unknownTerm: {
    ...{ tone: 'warn', title: '没有登记有效期' },
    words: '登记里没有读得出的日期，不知道哪天到期。',
    steps: ['看证上的有效期，点“登记内容有误”，附上照片申请更正。'],
  },
}

const withoutWindow = (state: string, days: number): Said =>
  state === 'expiring'
    ? {
        ...{ tone: 'warn', title: '快到期' },
        words: days === 0 ? '今天到期。' : `还有 ${days} 天到期。`,
        steps: ['延续的时间各地规定不一，现在就去问发证机关。', ...renewing.slice(1)],
      }
    : { tone: 'pass', title: '现在不用办', words: '在有效期内。', steps: [] }

/** How a paper stands on a day, the days of its renewal window, and what to do now. */
export const renewalPlan = (paper: Paper, today: Day, holidays: Holidays = publicHolidays): RenewalPlan => {
  const { kind, validUntil } = paper
  const { state, days = 0 } = licenceState(paper, today, holidays)
  if (state === 'unlimited' || state === 'cancelled' || state === 'unknownTerm') return { ...bare[state], days: [] }
  const end = validUntil as Day
  const window = renewalWindow(kind, end, holidays)
  const rule = ruleOf(kind).renewal
  if (!window || !rule) {
    const said = state === 'expired' ? over(end) : withoutWindow(state, days)
    return { ...said, days: [{ name: '到期', day: end }] }
  }
  const dated = { validUntil: end, today, holidays, rule }
  return { ...(state === 'expired' ? over(end) : inWindow(dated, window)), days: daysOf(dated, window) }
}
