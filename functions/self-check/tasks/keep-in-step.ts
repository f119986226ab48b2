import { runJobStep } from '../../platform/job-step'
import type { Changed } from '../../platform/verb'
import type { SelfCheckWorkDeps } from '../deps'
import type { ControlRecord } from '../store'
import { reportWrites } from './report-of'
import type { ShopTask } from './store'
import { isAbout, tasksAround } from './tasks-around'

type Said = {
  readonly day: string
  readonly key: string
  readonly done: boolean
  readonly words: string
  readonly until?: string | undefined
}

/** As the review says: mended, or to be mended by a day; what it finds not mended after all is open again. */
const asSaid = (task: ShopTask, said: readonly Said[], { by, personId, receivedAt: at }: ControlRecord): ShopTask => {
  const own = said.filter((one) => isAbout(one)(task))
  const [first] = own
  if (!first) return task
  const words = own.map((one) => one.words).join('；')
  if (own.every(({ done }) => done))
    return task.done ? task : { ...task, done: { at, by, personId, way: 'weeklyReview', words, photos: [] } }
  const until = own
    .flatMap((one) => one.until ?? [])
    .toSorted()
    .at(-1)
  const { done, ...rest } = task
  const isChanged = done !== undefined || (until !== undefined && until !== task.dueDay)
  const history = [...task.history, { at, by, words: `周排查：${words}` }]
  return isChanged ? { ...rest, history, ...(until && { dueDay: until }) } : task
}

/** What a weekly review (周排查) settles is settled as a task, too, in one transaction. */
export const keepInStep = async (deps: SelfCheckWorkDeps, record: ControlRecord): Promise<void> => {
  const { content, district, shopId, recordId } = record
  if (content.control !== 'weeklyReview' || content.settled.length === 0) return
  const step = { district, operation: 'selfCheck.keepTasks', key: `tasks-review-${recordId}`, at: deps.clock() }
  await runJobStep(deps.kernel)(step, async (): Promise<Changed<object>> => {
    const tasks = await tasksAround(deps.store, record, record)
    const changed = tasks.flatMap((task) => {
      const next = asSaid(task, content.settled, record)
      return next === task ? [] : [next]
    })
    const writes = await Promise.all(
      changed.map(async (task) => [deps.store.tasks.replace(task), ...(await reportWrites(deps, task))]),
    )
    const all = writes.flat()
    return { answer: {}, writes: all, subject: `shop:${shopId}`, ...(all.length === 0 && { idle: true as const }) }
  })
}
