import { healthRate } from '@app/rules/employee/health'
import { mustHaveDirector, owesControl } from '@app/rules/employee/responsible'
import { type Day, dayOf } from '@app/rules/time/day'
import type { Post } from '@app/types/employee/values'
import { listsFrom } from '../platform/fill-page'
import { type Asked, given, isRefused } from '../platform/verb'
import type { StoredShop } from '../shop/public'
import { scaleShown } from './declare-scale'
import type { EmployeeDeps } from './deps'
import { loadShop } from './load-employee'
import { holdsOn } from './posts'
import type { StoredEmployee, StoredScale } from './store'
import { employeeShown } from './views'

type Input = {
  readonly shopId: string
  readonly among?: 'inService' | 'left' | undefined
  readonly first?: number | undefined
}

/** Names as Chinese lists sort them: by sound. */
const chinese = new Intl.Collator('zh-CN')
const byName = (a: StoredEmployee, b: StoredEmployee) =>
  chinese.compare(a.name, b.name) || (a.employeeId < b.employeeId ? -1 : 1)
const byLeaving = (a: StoredEmployee, b: StoredEmployee) =>
  (b.leftOn ?? '').localeCompare(a.leftOn ?? '') || byName(a, b)

export const listEmployees = given(async (deps: EmployeeDeps, { actor, input, at }: Asked<Input>) => {
  const shop = await loadShop(deps, actor, { shopId: input.shopId, as: 'reader' })
  if (isRefused(shop)) return shop
  const { district, shopId, mergedFrom = [] } = shop
  const everybody = await deps.store.ofUnited(district, [shopId, ...mergedFrom])
  const scale = await deps.store.scales.get({ district, shopId })
  const [today, now] = [dayOf(at.toISOString()), at.toISOString()]
  const inService = everybody.filter(({ leftOn }) => !leftOn)
  const asked =
    input.among === 'left' ? everybody.filter(({ leftOn }) => leftOn).sort(byLeaving) : inService.toSorted(byName)
  const duties = dutiesOf(shop, { scale, inService, today })
  const beside = {
    inService: inService.length,
    health: healthRate(inService, today),
    ...duties,
    scale: scaleShown(scale ?? {}),
  }
  const employees = asked.map((one) => employeeShown(one, { today, now }))
  const { page, next } = listsFrom({ employees }, input.first ?? 0, { beside, least: 1 })
  return { ...beside, employees: [...page.employees], ...(next !== undefined && { next }) }
})

type Standing = {
  readonly scale: StoredScale | undefined
  readonly inService: readonly StoredEmployee[]
  readonly today: Day
}

/** Whom the shop has to appoint, and which of these posts nobody fills on this day. */
const dutiesOf = (shop: StoredShop, { scale, inService, today }: Standing) => {
  const facts = { ...shop, ...scale }
  const [control, director] = [owesControl(facts), mustHaveDirector(facts)]
  const owed: readonly Post[] = [
    ...(control.owes === 'required' ? (['principal', 'foodSafetyOfficer'] as const) : []),
    ...(director.owes === 'required' ? (['foodSafetyDirector'] as const) : []),
  ]
  const vacant = owed.filter((post) => !inService.some((one) => holdsOn(one, post, today)))
  return { control, director, vacant }
}
