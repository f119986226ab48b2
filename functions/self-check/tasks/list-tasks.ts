import { dayOf } from '@app/rules/time/day'
import type { TaskLine } from '@app/types/self-check/tasks'
import { type Asked, given, isRefused } from '../../platform/verb'
import type { SelfCheckDeps } from '../deps'
import { shopToRead } from '../load-shop'
import { taskLine } from './load-task'

type Input = { readonly shopId: string; readonly month?: string | undefined }
type Deps = Pick<SelfCheckDeps, 'store' | 'shops' | 'employees'>

const firstDue = (a: TaskLine, b: TaskLine) => (a.dueDay < b.dueDay ? -1 : 1)
const lastDone = (a: TaskLine, b: TaskLine) => ((a.doneAt ?? '') > (b.doneAt ?? '') ? -1 : 1)

/** What is open, first due first, and with a month what was found in it and is done. */
export const listTasks = given(async ({ store, shops, employees }: Deps, asked: Asked<Input>) => {
  const shop = await shopToRead({ shops }, asked)
  if (isRefused(shop)) return shop
  const { month } = asked.input
  const { district, shopId, mergedFrom = [] } = shop
  const entries = [shopId, ...mergedFrom].map((id) => ({ district, shopId: id }))
  const [open, past, people] = await Promise.all([
    Promise.all(entries.map(async (of) => await store.openTasks(of))),
    Promise.all(month === undefined ? [] : entries.map(async (of) => await store.tasksOf(of, month))),
    employees.ofShop(district, shopId),
  ])
  const as = { people, today: dayOf(asked.at.toISOString()) }
  const done = past.flat().filter((task) => task.done)
  return {
    shopName: shop.name,
    today: as.today,
    tasks: [
      ...open
        .flat()
        .map((task) => taskLine(task, as))
        .toSorted(firstDue),
      ...done.map((task) => taskLine(task, as)).toSorted(lastDone),
    ],
  }
})
