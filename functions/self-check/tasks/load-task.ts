import { ownerOn, type TaskPerson } from '@app/rules/self-check/tasks'
import type { Day } from '@app/rules/time/day'
import type { TaskLine } from '@app/types/self-check/tasks'
import type { TaskStanding } from '@app/types/self-check/values'
import { type Refused, refuse } from '../../platform/verb'
import type { StoredShop } from '../../shop/public'
import type { SelfCheckDeps } from '../deps'
import type { ShopTask } from './store'

export const subjectOf = ({ taskId }: { readonly taskId: string }) => `task:${taskId}`

/** At the shop, or at an entry that was merged into it. */
export const taskIn = async (
  { store }: Pick<SelfCheckDeps, 'store'>,
  { district, shopId, mergedFrom = [] }: StoredShop,
  taskId: string,
): Promise<ShopTask | Refused> => {
  const found = await store.tasks.getMany([shopId, ...mergedFrom].map((id) => ({ district, shopId: id, taskId })))
  return found.find((one) => one !== undefined) ?? refuse('selfCheck.taskUnknown')
}

export const standingOn = ({ done, dueDay }: Pick<ShopTask, 'done' | 'dueDay'>, today: Day): TaskStanding => {
  if (done) return 'done'
  return dueDay < today ? 'overdue' : 'open'
}

export const movedOf = (task: ShopTask, today: Day) => ({
  taskId: task.taskId,
  standing: standingOn(task, today),
  dueDay: task.dueDay,
})

type AsOf = { readonly people: readonly TaskPerson[]; readonly today: Day }

export const taskLine = (task: ShopTask, { people, today }: AsOf): TaskLine => {
  const { taskId, text, remark, source, foundDays, dueDay, done, reported, ownerId } = task
  const owner = ownerOn(ownerId, people, today)
  return {
    ...{ taskId, text, dueDay, source: { kind: source.kind, title: source.title } },
    ...(remark && { remark }),
    foundOn: foundDays[0] ?? taskId.slice(0, 10),
    timesFound: foundDays.length,
    standing: standingOn(task, today),
    ...(owner && { owner }),
    ...(done && { doneAt: done.at }),
    ...(reported && { reportedAt: reported.at }),
  }
}
