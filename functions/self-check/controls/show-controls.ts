import { periodOf } from '@app/rules/duty/period'
import { dueDayOf, type Owing, standingOf } from '@app/rules/duty/standing'
import { owesControl } from '@app/rules/employee/responsible'
import { controlTemplateStanding } from '@app/rules/self-check/control-template'
import { controlRules, type Holding, owersOf } from '@app/rules/self-check/controls'
import { owingOf } from '@app/rules/self-check/owing'
import { type Day, dayOf } from '@app/rules/time/day'
import type { ControlsShown } from '@app/types/self-check/controls'
import { type Control, controls } from '@app/types/self-check/values'
import { type Asked, given, isRefused, type Refused } from '../../platform/verb'
import type { StoredShop } from '../../shop/public'
import type { SelfCheckDeps } from '../deps'
import { shopToRead } from '../load-shop'
import { saidBy, sinceOf } from '../open-days'
import type { ControlRecord } from '../store'
import { isAbout, tasksAround } from '../tasks/tasks-around'
import { controlLine, everyOf } from './kept'
import { listOf, openFindings } from './load'

type Input = { readonly shopId: string; readonly month?: string | undefined }
type AsOf = {
  readonly owing: Owing
  readonly today: Day
  readonly holdings: readonly Holding[]
  readonly names: ReadonlyMap<string, string>
}

const nowOf = (control: Control, record: ControlRecord | undefined, { owing, today, holdings, names }: AsOf) => {
  const every = everyOf(control)
  const period = periodOf(every, today)
  const dueDay = dueDayOf(owing, period)
  const owers = owersOf(control, holdings, today)
  const settledOn = record && dayOf(record.receivedAt)
  const [first] = controlRules[control].posts
  return {
    ...{ control, every, period: period.key, from: period.from, to: period.to },
    ...(dueDay && { dueDay }),
    standing: standingOf(owing, period, { settledOn, today }),
    post: owers?.post ?? first ?? ('principal' as const),
    owers: (owers?.employeeIds ?? []).map((employeeId) => ({ employeeId, name: names.get(employeeId) ?? '' })),
    ...(record && { record: controlLine(record) }),
  }
}

/** What was recorded of the present day, week and month, in the order of `controls`. */
export const recordsNow = async (
  { store }: Pick<SelfCheckDeps, 'store'>,
  { district, shopId }: StoredShop,
  today: Day,
) =>
  await store.controls.getMany(
    controls.map((control) => {
      const { key: period, to } = periodOf(everyOf(control), today)
      return { district, shopId, to, period, content: { control } }
    }),
  )

const listShown = async ({ store }: SelfCheckDeps, shop: StoredShop): Promise<ControlsShown['list']> => {
  const { version, items, savedAt, by } = await listOf(store, shop)
  return {
    version,
    items: items.map((item) => ({ ...item })),
    ...(savedAt && { at: savedAt }),
    ...(by && { by }),
    ...(version === 0 && { standing: controlTemplateStanding }),
  }
}

const asOf = async ({ store, employees }: SelfCheckDeps, shop: StoredShop, today: Day): Promise<AsOf> => {
  const { district, shopId } = shop
  const [plan, people] = await Promise.all([store.plans.get(shop), employees.ofShop(district, shopId)])
  return {
    today,
    owing: owingOf(sinceOf(plan, today), shop, saidBy(plan)),
    holdings: people.flatMap(({ employeeId, posts }) => posts.map((held) => ({ employeeId, ...held }))),
    names: new Map(people.map(({ employeeId, name }) => [employeeId, name])),
  }
}

const pastOf = async ({ store }: SelfCheckDeps, shop: StoredShop, month: string) =>
  (await store.controlsOf(shop, month)).toSorted((a, b) => (a.receivedAt < b.receivedAt ? 1 : -1)).map(controlLine)

/** What a review of today has to settle, each with how its task stands: what was mended is not asked a second time. */
const findingsOf = async (
  { store }: SelfCheckDeps,
  shop: StoredShop,
  today: Day,
): Promise<ControlsShown['findings']> => {
  const findings = await openFindings(store, shop, today)
  if (findings.length === 0) return []
  const tasks = await tasksAround(store, shop, periodOf('weekly', today))
  return findings.map((one) => {
    const task = tasks.find(isAbout(one))
    if (!task) return { ...one }
    const { done, dueDay } = task
    return { ...one, task: { done: done !== undefined, ...(done && { words: done.words }), dueDay } }
  })
}

/** What the law asks of the shop by day, week and month, whose turn it is, and what was recorded in a month. */
export const showControls = given(
  async (deps: SelfCheckDeps, asked: Asked<Input>): Promise<ControlsShown | Refused> => {
    const shop = await shopToRead(deps, asked)
    if (isRefused(shop)) return shop
    const today = dayOf(asked.at.toISOString())
    const [as, records, list, findings, past] = await Promise.all([
      asOf(deps, shop, today),
      recordsNow(deps, shop, today),
      listShown(deps, shop),
      findingsOf(deps, shop, today),
      pastOf(deps, shop, asked.input.month ?? today.slice(0, 7)),
    ])
    const { owes, basis } = owesControl(shop)
    const now = controls.map((control, n) => nowOf(control, records[n], as))
    return { today, shopName: shop.name, owes, basis, list, now, findings, past }
  },
)
