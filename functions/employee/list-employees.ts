import { healthRate } from '@app/rules/employee/health'
import { dayOf } from '@app/rules/time/day'
import { listsFrom } from '../platform/fill-page'
import { type Asked, given, isRefused } from '../platform/verb'
import { appointmentsOf } from './appointments'
import { scaleShown } from './declare-scale'
import type { EmployeeDeps } from './deps'
import { loadShop } from './load-employee'
import type { StoredEmployee } from './store'
import { employeeShown } from './views'

type Input = {
  readonly shopId: string
  readonly among?: 'inService' | 'left' | undefined
  readonly from?: number | undefined
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
  const duties = appointmentsOf(shop, { scale, inService, today })
  const beside = {
    inService: inService.length,
    health: healthRate(inService, today),
    ...duties,
    scale: scaleShown(scale ?? {}),
  }
  const employees = asked.map((one) => employeeShown(one, { today, now }))
  const { page, next } = listsFrom({ employees }, input.from ?? 0, { beside, least: 1 })
  return { ...beside, employees: [...page.employees], ...(next !== undefined && { next }) }
})
