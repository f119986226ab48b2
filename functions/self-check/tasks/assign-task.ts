import { mayBeDue } from '@app/rules/self-check/tasks'
import { type Day, dayOf } from '@app/rules/time/day'
import { type Asked, given, isRefused, refuse } from '../../platform/verb'
import type { SelfCheckDeps } from '../deps'
import { shopToAct } from '../load-shop'
import { movedOf, subjectOf, taskIn } from './load-task'
import { mayAssign } from './who-assigns'

type Input = {
  readonly shopId: string
  readonly taskId: string
  readonly employeeId: string
  readonly dueDay: Day
}
type Deps = Pick<SelfCheckDeps, 'store' | 'shops' | 'employees'>

/** Whose a task is from now on, and by when. */
export const assignTask = given(async (deps: Deps, asked: Asked<Input>) => {
  const loaded = await shopToAct(deps, asked)
  if (isRefused(loaded)) return loaded
  const { shop, actor } = loaded
  const { taskId, employeeId, dueDay } = asked.input
  const today = dayOf(asked.at.toISOString())
  const people = await deps.employees.ofShop(shop.district, shop.shopId)
  if (!mayAssign(actor, shop, { people, today })) return refuse('access.denied', undefined, `shop:${shop.shopId}`)
  const task = await taskIn(deps, shop, taskId)
  if (isRefused(task)) return task
  if (task.done) return refuse('selfCheck.taskDone')
  const owner = people.find((one) => one.employeeId === employeeId && !one.leftOn)
  if (!owner) return refuse('selfCheck.employeeUnknown')
  if (!mayBeDue(dueDay, today)) return refuse('selfCheck.taskDayInvalid')
  const words = `交给${owner.name}，${dueDay} 前完成`
  const history = [...task.history, { at: asked.at.toISOString(), by: actor.name, words }]
  const next = { ...task, ownerId: employeeId, dueDay, history }
  return { answer: movedOf(next, today), writes: [deps.store.tasks.replace(next)], subject: subjectOf(task) }
})
