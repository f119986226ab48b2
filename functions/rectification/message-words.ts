import { daysOver } from '@app/rules/rectification/due'
import { type Day, daysBetween, fullDate } from '@app/rules/time/day'
import type { Rung } from '@app/types/rectification/values'
import type { StoredRectification } from './store'

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

const leftOf = ({ findings }: StoredRectification) =>
  findings.filter(({ state }) => state === 'open' || state === 'returned').length

const matterOf = ({ findings }: StoredRectification): string => {
  const [first] = findings
  return findings.length > 1 ? `${findings.length} 项检查问题` : (first?.text ?? '')
}

/** The head's message about an order that is long overdue: template `escalatedTemplate`. */
export const escalatedMessage = (order: StoredRectification, day: Day): Record<string, { value: string }> => ({
  thing1: { value: fitted(order.shopName) },
  thing2: { value: fitted(matterOf(order)) },
  date3: { value: fullDate(order.dueDay) },
  thing4: { value: fitted(whatToDo(order, 'overdue', day)) },
})

/** The head's message about a request for more time that nobody has answered: template `escalatedTemplate`. */
export const requestMessage = (order: StoredRectification, waited: number): Record<string, { value: string }> => ({
  thing1: { value: fitted(order.shopName) },
  thing2: { value: fitted(matterOf(order)) },
  date3: { value: fullDate(order.dueDay) },
  thing4: { value: `延期申请等了 ${waited} 天，还没答复` },
})

const whatToDo = (order: StoredRectification, rung: Rung, day: Day): string => {
  const left = leftOf(order)
  const what = left > 0 ? `${left} 项没答复` : '还没有提交'
  if (rung === 'overdue') return `${what}，已逾期 ${daysOver(order, day)} 天`
  if (rung === 'dueToday') return `${what}，今天到期`
  return `${what}，还有 ${daysBetween(day, order.dueDay)} 天`
}

/** The merchant's reminder: template `dueTemplate`. */
export const dueMessage = (order: StoredRectification, rung: Rung, day: Day): Record<string, { value: string }> => ({
  thing1: { value: fitted(order.shopName) },
  thing2: { value: fitted(matterOf(order)) },
  date3: { value: fullDate(order.dueDay) },
  thing4: { value: fitted(whatToDo(order, rung, day)) },
})
