import { type Day, fullDate } from '@app/rules/time/day'
import { dutyPeriodNames } from '@app/types/duty/values'
import type { SelfCheckPeriod } from './store'

/** The template of what a merchant is told of a period that nobody settled. It names the shop and no person. */
export const missedTemplate = 'self-check-missed'

/** Longest value of a `thing` field, in characters (订阅消息参数值内容限制). */
const mostOfThing = 20

const fitted = (text: string): string => {
  const characters = [...text.replace(/\s+/g, ' ')]
  return characters.length > mostOfThing ? `${characters.slice(0, mostOfThing - 1).join('')}…` : characters.join('')
}

/** The template of what a grid's officers are told of what a shop reported. It names the shop and no person. */
export const reportedTemplate = 'task-reported'

export const reportedMessage = (
  shopName: string,
  { text, foundDays: [day = ''] }: { readonly text: string; readonly foundDays: readonly string[] },
): Record<string, { value: string }> => ({
  thing1: { value: fitted(shopName) },
  thing2: { value: fitted(text) },
  date3: { value: fullDate(day) },
  thing4: { value: '店里自己发现并上报，请查看' },
})

type Missed = Pick<SelfCheckPeriod, 'title' | 'every'> & { readonly to: Day }

export const missedMessage = (shopName: string, { title, every, to }: Missed): Record<string, { value: string }> => ({
  thing1: { value: fitted(shopName) },
  thing2: { value: fitted(title) },
  date3: { value: fullDate(to) },
  thing4: { value: every === 'daily' ? '这天没有做，请补做并说明' : `${dutyPeriodNames[every]}一次的没有做，请补做` },
})
