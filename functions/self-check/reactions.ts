import { dayOf } from '@app/rules/time/day'
import type { Reaction, RowChange } from '../platform/reaction'

const idsIn = (image: RowChange['after']) => ({ district: image?.['district'], shopId: image?.['shopId'] })

const controlOf = (image: RowChange['after']) => (image?.['content'] as { control?: unknown } | undefined)?.control
const findingsOf = (image: RowChange['after']) => Number((image?.['summary'] as { findings?: number })?.findings ?? 0)
const settles = (control: unknown) => control === 'dailyControl' || control === 'weeklyReview'

/** From the day after somebody begins to run a shop here, it owes its self-checks; a statutory record gets its document. */
export const reactions: readonly Reaction[] = [
  {
    queue: 'self-check-begin',
    when: ({ kind, before, after, at }) =>
      kind === 'Membership' && after && !before ? { ...idsIn(after), day: dayOf(at.toISOString()) } : undefined,
  },
  {
    queue: 'self-check-paper',
    when: ({ kind, before, after }) =>
      kind === 'ControlRecord' && after && !before
        ? {
            ...idsIn(after),
            ...{ period: after['period'], to: after['to'] },
            control: controlOf(after),
          }
        : undefined,
  },
  {
    queue: 'self-check-tasks',
    when: ({ kind, before, after }) =>
      kind === 'SelfCheck' && after && !before && findingsOf(after) > 0
        ? { ...idsIn(after), selfCheckId: after['selfCheckId'] }
        : undefined,
  },
  {
    queue: 'self-check-tasks',
    when: ({ kind, before, after }) =>
      kind === 'ControlRecord' && after && !before && settles(controlOf(after))
        ? { ...idsIn(after), period: after['period'], to: after['to'], control: controlOf(after) }
        : undefined,
  },
]
