import { periodOf } from '@app/rules/duty/period'
import { dueDayOf, type Owing, standingOf } from '@app/rules/duty/standing'
import { owesControl } from '@app/rules/employee/responsible'
import { controlRules } from '@app/rules/self-check/controls'
import { owingOf } from '@app/rules/self-check/owing'
import { ownerOn } from '@app/rules/self-check/tasks'
import { addDays, type Day, dayOf } from '@app/rules/time/day'
import type { DutyStanding } from '@app/types/duty/values'
import { type Post, posts } from '@app/types/employee/values'
import { type Control, controlNames, controls, selfCheckLimits } from '@app/types/self-check/values'
import type { StoredShop } from '../shop/public'
import { periodIn } from './completion/ended'
import type { SelfCheckCompletion } from './completion/store'
import { everyOf } from './controls/kept'
import { periodNamed } from './controls/period-named'
import { recordsNow } from './controls/show-controls'
import type { SelfCheckDeps } from './deps'
import { tablesNow } from './list-self-checks'
import { saidBy, sinceOf } from './open-days'

type Deps = Pick<SelfCheckDeps, 'store' | 'tables' | 'employees'>
type AsOf = { readonly owing: Owing; readonly today: Day }
type Due = {
  readonly kind: 'selfCheck' | 'task' | Control
  readonly subjectId: string
  readonly title: string
  readonly words?: string
  readonly employeeId?: string
  readonly dueDay?: Day
  readonly standing: DutyStanding
  readonly posts: Post[]
}

const tablesDue = async (deps: Deps, shop: StoredShop, as: AsOf): Promise<readonly Due[]> =>
  (await tablesNow(deps, shop, as))
    .filter(({ standing }) => standing === 'due')
    .map(({ tableId, title, dueDay, standing }) => ({
      ...{ kind: 'selfCheck', subjectId: tableId, title, standing, posts: [...posts] },
      ...(dueDay && { dueDay }),
    }))

/** Periods that were missed and can still be made up for, late. */
const missed = async ({ store }: Deps, shop: StoredShop, { today }: AsOf): Promise<readonly Due[]> => {
  const first = addDays(today, -selfCheckLimits.lateDays)
  const months = [...new Set([first.slice(0, 7), today.slice(0, 7)])]
  const kept = (await Promise.all(months.map(async (month) => await store.periodsOf(shop, month)))).flat()
  return kept
    .filter((one) => one.missed && !one.settled && one.to >= first)
    .map(({ table, title, to: dueDay }) => ({
      ...{ kind: 'selfCheck', subjectId: table.id, title, dueDay, standing: 'missed', posts: [...posts] },
    }))
}

const controlsDue = async (deps: Deps, shop: StoredShop, { owing, today }: AsOf): Promise<readonly Due[]> => {
  if (owesControl(shop).owes !== 'required') return []
  const records = await recordsNow(deps, shop, today)
  return controls.flatMap((control, n) => {
    const period = periodOf(everyOf(control), today)
    const record = records[n]
    const standing = standingOf(owing, period, { settledOn: record && dayOf(record.receivedAt), today })
    const dueDay = dueDayOf(owing, period)
    if (standing !== 'due' || !dueDay) return []
    const title = controlNames[control]
    return [{ kind: control, subjectId: control, title, dueDay, standing, posts: [...controlRules[control].posts] }]
  })
}

type MissedOf = { readonly control: Control; readonly rows: readonly (SelfCheckCompletion | undefined)[] }

const missedOf = ({ control, rows }: MissedOf, first: Day): Due[] => {
  const open = rows
    .flatMap((row) => (row?.kind === control ? row.missedPeriods : []))
    .flatMap((name) => periodNamed(control, periodIn(name)) ?? [])
    .filter(({ to }) => to >= first)
  const [oldest] = open.map(({ to }) => to).toSorted()
  if (!oldest) return []
  const words = `${open.length} 期没有填，可以补填，会标明是补填`
  const { posts: owed } = controlRules[control]
  return [
    {
      kind: control,
      subjectId: control,
      title: `补填${controlNames[control]}`,
      dueDay: oldest,
      standing: 'missed',
      words,
      posts: [...owed],
    },
  ]
}

/** Statutory records that nobody wrote and that can still be made up for, each kind once with the oldest of them. */
const controlsMissed = async ({ store }: Deps, shop: StoredShop, { today }: AsOf): Promise<readonly Due[]> => {
  const first = addDays(today, -selfCheckLimits.lateDays)
  const months = [...new Set([first.slice(0, 7), today.slice(0, 7)])]
  const { district, shopId } = shop
  const keys = controls.flatMap((kind) => months.map((month) => ({ district, shopId, month, kind })))
  const rows = await store.completions.getMany(keys)
  return controls.flatMap((control) => missedOf({ control, rows }, first))
}

/** What the shop's own checks found, each for whose it is today. */
const tasksDue = async ({ store, employees }: Deps, shop: StoredShop, { today }: AsOf): Promise<readonly Due[]> => {
  const { district, shopId } = shop
  const open = await store.openTasks(shop)
  const people = open.length > 0 ? await employees.ofShop(district, shopId) : []
  return open.map(({ taskId: subjectId, text, dueDay, ownerId }) => {
    const owner = ownerOn(ownerId, people, today)
    return {
      ...{ kind: 'task', subjectId, title: `店内整改：${text}`, dueDay, posts: [] },
      standing: dueDay < today ? 'missed' : 'due',
      ...(owner && { employeeId: owner.employeeId, words: `由${owner.name}处理，改好以后拍一张照片` }),
    }
  })
}

/** What of self-checks and statutory records is due at a shop on a day, or was missed; and who hears of it. */
export const dueOf =
  (deps: Deps) =>
  async ({ shop, today }: { readonly shop: StoredShop; readonly today: Day }): Promise<Due[]> => {
    const plan = await deps.store.plans.get(shop)
    const as = { owing: owingOf(sinceOf(plan, today), shop, saidBy(plan)), today }
    const found = await Promise.all([
      tablesDue(deps, shop, as),
      controlsDue(deps, shop, as),
      controlsMissed(deps, shop, as),
      missed(deps, shop, as),
      tasksDue(deps, shop, as),
    ])
    return found.flat()
  }
