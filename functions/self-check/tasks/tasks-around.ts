import { addDays, type Day } from '@app/rules/time/day'
import type { StoredShop } from '../../shop/public'
import type { ShopTask, TaskStore } from './store'

type Week = { readonly from: Day; readonly to: Day }
type OfShop = Pick<StoredShop, 'district' | 'shopId'>

/** The task of what a daily record found on a day. */
export const isAbout =
  ({ day, key }: { readonly day: Day; readonly key: string }) =>
  ({ source, foundDays }: ShopTask): boolean =>
    source.kind === 'dailyControl' && source.itemKey === key && foundDays.includes(day)

/**
 * The tasks that a review of a week may speak of. It looks at its week and the one before; what was done since lies in
 * these months.
 */
export const tasksAround = async (
  { openTasks, tasksOf }: Pick<TaskStore, 'openTasks' | 'tasksOf'>,
  { district, shopId }: OfShop,
  { from, to }: Week,
): Promise<readonly ShopTask[]> => {
  const of = { district, shopId }
  const months = [...new Set([addDays(from, -31), from, to].map((day) => day.slice(0, 7)))]
  const found = await Promise.all([openTasks(of), ...months.map(async (month) => await tasksOf(of, month))])
  return [...new Map(found.flat().map((task) => [task.taskId, task])).values()]
}
