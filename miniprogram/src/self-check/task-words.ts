import { daysBetween, shortDate } from '@app/rules/time/day'
import { type TaskSource, taskSourceNames } from '@app/types/self-check/values'

type Line = {
  readonly standing: 'open' | 'overdue' | 'done'
  readonly dueDay: string
  readonly owner?: { readonly name: string; readonly isStandIn: boolean } | undefined
  readonly reportedAt?: string | undefined
}

/** By when, or how long it is over. */
export const dueWords = ({ standing, dueDay }: Pick<Line, 'standing' | 'dueDay'>, today: string): string =>
  standing === 'overdue'
    ? `${shortDate(dueDay)}到期，过了 ${daysBetween(dueDay, today)} 天`
    : `${shortDate(dueDay)}前改好`

/** Whose it is and by when, or that it is mended. */
export const taskWords = ({ standing, dueDay, owner, reportedAt }: Line, today: string): string => {
  const who = owner ? `${owner.name}处理` : '还没有人处理'
  const when = dueWords({ standing, dueDay }, today)
  const parts = standing === 'done' ? ['已改好'] : [who, when]
  return [...parts, ...(reportedAt ? ['已上报监管'] : [])].join('，')
}

type Found = {
  readonly source: { readonly kind: TaskSource; readonly title: string }
  readonly foundOn: string
  readonly timesFound: number
}

/** Which check found it, when, and how often since. */
export const foundWords = ({ source, foundOn, timesFound }: Found): string => {
  const again = timesFound > 1 ? `，已经发现 ${timesFound} 次` : ''
  return `${shortDate(foundOn)}${taskSourceNames[source.kind]}发现${again}`
}
