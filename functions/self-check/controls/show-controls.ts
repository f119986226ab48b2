import { periodOf } from '@app/rules/duty/period'
import { dueDayOf, type Owing, standingOf } from '@app/rules/duty/standing'
import { owesControl } from '@app/rules/employee/responsible'
import { controlTemplateStanding } from '@app/rules/self-check/control-template'
import { controlRules, type Holding, owersOf } from '@app/rules/self-check/controls'
import { owingOf } from '@app/rules/self-check/owing'
import { performanceScore, performanceStanding } from '@app/rules/self-check/performance'
import { type Day, dayOf } from '@app/rules/time/day'
import type { ControlsShown } from '@app/types/self-check/controls'
import { type Control, controls } from '@app/types/self-check/values'
import { type Asked, given, isRefused, type Refused, refuse } from '../../platform/verb'
import type { StoredShop } from '../../shop/public'
import { periodIn } from '../completion/ended'
import type { SelfCheckDeps } from '../deps'
import { shopToRead } from '../load-shop'
import { saidBy, sinceOf } from '../open-days'
import type { ControlRecord } from '../store'
import { isAbout, tasksAround } from '../tasks/tasks-around'
import { controlLine, everyOf } from './kept'
import { listOf, openFindings } from './load'
import { periodNamed } from './period-named'

type Input = {
  readonly shopId: string
  readonly month?: string | undefined
  readonly day?: Day | undefined
}
type AsOf = {
  readonly owing: Owing
  readonly today: Day
  /** Whose periods are shown: today, or a day gone by. */
  readonly day: Day
  readonly holdings: readonly Holding[]
  readonly names: ReadonlyMap<string, string>
}

const nowOf = (control: Control, record: ControlRecord | undefined, as: AsOf) => {
  const { owing, today, day, holdings, names } = as
  const every = everyOf(control)
  const period = periodOf(every, day)
  const dueDay = dueDayOf(owing, period)
  const owers = owersOf(control, holdings, day)
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

/** What was recorded of a day, its week and its month, in the order of `controls`. */
export const recordsNow = async ({ store }: Pick<SelfCheckDeps, 'store'>, { district, shopId }: StoredShop, day: Day) =>
  await store.controls.getMany(
    controls.map((control) => {
      const { key: period, to } = periodOf(everyOf(control), day)
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

type Days = Pick<AsOf, 'today' | 'day'>

const asOf = async ({ store, employees }: SelfCheckDeps, shop: StoredShop, { today, day }: Days): Promise<AsOf> => {
  const { district, shopId } = shop
  const [plan, people] = await Promise.all([store.plans.get(shop), employees.ofShop(district, shopId)])
  return {
    today,
    day,
    owing: owingOf(sinceOf(plan, today), shop, saidBy(plan)),
    holdings: people.flatMap(({ employeeId, posts }) => posts.map((held) => ({ employeeId, ...held }))),
    names: new Map(people.map(({ employeeId, name }) => [employeeId, name])),
  }
}

const pastOf = async ({ store }: SelfCheckDeps, shop: StoredShop, month: string) =>
  (await store.controlsOf(shop, month)).toSorted((a, b) => (a.receivedAt < b.receivedAt ? 1 : -1)).map(controlLine)

/** What a review of a day has to settle, each with how its task stands: what was mended is not asked a second time. */
const findingsOf = async ({ store }: SelfCheckDeps, shop: StoredShop, day: Day): Promise<ControlsShown['findings']> => {
  const findings = await openFindings(store, shop, day)
  if (findings.length === 0) return []
  const tasks = await tasksAround(store, shop, periodOf('weekly', day))
  return findings.map((one) => {
    const task = tasks.find(isAbout(one))
    if (!task) return { ...one }
    const { done, dueDay } = task
    return { ...one, task: { done: done !== undefined, ...(done && { words: done.words }), dueDay } }
  })
}

type Counted = { readonly shop: StoredShop; readonly month: string; readonly now: ControlsShown['now'] }

/** How each post kept its records of a month, as they were counted when their periods ended. */
const performanceOf = async (
  { store }: SelfCheckDeps,
  { shop: { district, shopId }, month, now }: Counted,
): Promise<ControlsShown['performance']> => {
  const rows = await store.completions.getMany(now.map(({ control: kind }) => ({ district, shopId, month, kind })))
  return now.flatMap(({ control, post }, n) => {
    const row = rows[n]
    if (!row) return []
    const score = performanceScore(row.figures)
    const missed = row.missedPeriods.flatMap((name) => {
      const found = periodNamed(control, periodIn(name))
      return found ? [{ period: found.key, to: found.to }] : []
    })
    return [
      {
        control,
        post,
        figures: { ...row.figures },
        ...(score !== undefined && { score }),
        missed: missed.toReversed(),
      },
    ]
  })
}

/** What the law asks of the shop by day, week and month, whose turn it is, and what was recorded in a month. */
export const showControls = given(
  async (deps: SelfCheckDeps, asked: Asked<Input>): Promise<ControlsShown | Refused> => {
    const shop = await shopToRead(deps, asked)
    if (isRefused(shop)) return shop
    const today = dayOf(asked.at.toISOString())
    const { day = today, month = today.slice(0, 7) } = asked.input
    if (day > today) return refuse('selfCheck.dayInvalid', [day])
    const [as, records, list, findings, past] = await Promise.all([
      asOf(deps, shop, { today, day }),
      recordsNow(deps, shop, day),
      listShown(deps, shop),
      findingsOf(deps, shop, day),
      pastOf(deps, shop, month),
    ])
    const { owes, basis } = owesControl(shop)
    const now = controls.map((control, n) => nowOf(control, records[n], as))
    const performance = await performanceOf(deps, { shop, month, now })
    const { name: shopName } = shop
    return { today, shopName, owes, basis, list, now, findings, past, performance, performanceStanding }
  },
)
