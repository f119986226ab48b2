import { daysOver } from '@app/rules/rectification/due'
import { pressingDay } from '@app/rules/rectification/finding-days'
import { type Day, daysBetween, fullDate } from '@app/rules/time/day'
import type { Rung } from '@app/types/rectification/values'
import type { StoredRectification } from './store'
import { datedOf } from './views'

/** The template of reminders. */
export const dueTemplate = 'rectification-due'

/** The template of what a station's head is told. */
export const escalatedTemplate = 'rectification-escalated'

/** Longest value of a `thing` field, in characters (订阅消息参数值内容限制). */
const mostOfThing = 20

const fitted = (text: string): string => {
  const characters = [...text.replace(/\s+/g, ' ')]
  return characters.length > mostOfThing ? `${characters.slice(0, mostOfThing - 1).join('')}…` : characters.join('')
}

const toMend = ({ findings }: StoredRectification) =>
  findings.filter(({ state }) => state === 'open' || state === 'returned')

/** What is still to be mended by the day that presses, or was by today. */
const pressing = (order: StoredRectification, day: Day) =>
  toMend(order).filter(({ dueDay }) => dueDay <= pressingDay(order) || dueDay < day)

const matterOf = ({ findings }: Pick<StoredRectification, 'findings'>): string => {
  const [first] = findings
  return findings.length > 1 ? `${findings.length} 项检查问题` : (first?.text ?? '')
}

/** The head's message about an order that is long overdue: template `escalatedTemplate`. */
export const escalatedMessage = (order: StoredRectification, day: Day): Record<string, { value: string }> => ({
  thing1: { value: fitted(order.shopName) },
  thing2: { value: fitted(matterOf(order)) },
  date3: { value: fullDate(pressingDay(order)) },
  thing4: { value: fitted(whatToDo(order, 'overdue', day)) },
})

/** The head's message about a request for more time that nobody has answered: template `escalatedTemplate`. */
export const requestMessage = (order: StoredRectification, waited: number): Record<string, { value: string }> => ({
  thing1: { value: fitted(order.shopName) },
  thing2: { value: fitted(matterOf(order)) },
  date3: { value: fullDate(pressingDay(order)) },
  thing4: { value: `延期申请等了 ${waited} 天，还没答复` },
})

/** What the bureau said of an order: `phrase` has five characters at most. */
export type Told = { readonly phrase: string; readonly words: string }

/** The template of what a merchant is told of the bureau's answers. */
export const answerTemplate = 'rectification-answer'

/** The template of what an order's inspectors are told of a request for more time. */
export const askedTemplate = 'rectification-asked'

/** `12月8日` */
const monthAndDay = (day: Day): string => fullDate(day).slice(5)

/** What the merchant hears of an answer to a request for more time. */
export const decisionTold = (granted: boolean, order: StoredRectification): Told =>
  granted
    ? { phrase: '同意延期', words: `延到${monthAndDay(pressingDay(order))}前改好` }
    : { phrase: '不同意延期', words: '请看原因，按期改好' }

/** What the merchant hears once everything that they sent in was looked at; nothing before. */
export const judgementTold = (order: StoredRectification): Told | undefined => {
  if (order.state === 'returned') return { phrase: '退回重改', words: `${toMend(order).length} 项还没改好，请看原因` }
  if (order.state === 'verified') return { phrase: '核对通过', words: '等执法人员到店复查' }
  return order.state === 'closed' ? { phrase: '整改办结', words: '都改好了，不用再交' } : undefined
}

/** The merchant's message about an answer of the bureau: template `answerTemplate`. */
export const answerMessage = (
  order: StoredRectification,
  { phrase, words }: Told,
): Record<string, { value: string }> => ({
  thing1: { value: fitted(order.shopName) },
  phrase2: { value: phrase },
  date3: { value: fullDate(pressingDay(order)) },
  thing4: { value: fitted(words) },
})

/** The inspectors' message about a request for more time: template `askedTemplate`. */
export const askedMessage = (order: StoredRectification, until: Day): Record<string, { value: string }> => ({
  thing1: { value: fitted(order.shopName) },
  thing2: { value: fitted(matterOf(order)) },
  date3: { value: fullDate(pressingDay(order)) },
  thing4: { value: fitted(`商户申请延到${monthAndDay(until)}，等答复`) },
})

const whatToDo = (order: StoredRectification, rung: Rung, day: Day): string => {
  const left = pressing(order, day).length
  const what = left > 0 ? `${left} 项没答复` : '还没有提交'
  if (rung === 'overdue') return `${what}，已逾期 ${daysOver(datedOf(order), day)} 天`
  if (rung === 'dueToday') return `${what}，今天到期`
  return `${what}，还有 ${daysBetween(day, pressingDay(order))} 天`
}

/** The merchant's reminder: template `dueTemplate`. */
export const dueMessage = (order: StoredRectification, rung: Rung, day: Day): Record<string, { value: string }> => ({
  thing1: { value: fitted(order.shopName) },
  thing2: { value: fitted(matterOf(order)) },
  date3: { value: fullDate(pressingDay(order)) },
  thing4: { value: fitted(whatToDo(order, rung, day)) },
})
