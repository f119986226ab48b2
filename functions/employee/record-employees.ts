import { dayOf } from '@app/rules/time/day'
import { mostEmployees, type NewEmployee } from '@app/types/employee/contract'
import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../platform/verb'
import type { EmployeeDeps } from './deps'
import { loadHiring } from './load-employee'
import type { StoredEmployee } from './store'

type Input = { readonly shopId: string; readonly employees: readonly NewEmployee[] }

/** Somebody of the same name is somebody else only where both telephones are known and differ. */
const isSame = (a: Pick<NewEmployee, 'name' | 'phone'>, b: Pick<NewEmployee, 'name' | 'phone'>): boolean =>
  a.name === b.name && (a.phone === undefined || b.phone === undefined || a.phone === b.phone)

/** Whoever of these is in service already, or stands among them twice. */
export const twinsOf = (
  wanted: readonly Pick<NewEmployee, 'name' | 'phone'>[],
  inService: readonly Pick<NewEmployee, 'name' | 'phone'>[],
): readonly boolean[] =>
  wanted.map((one, n) => [...inService, ...wanted.slice(0, n)].some((other) => isSame(one, other)))

/** Takes people on. Those whom a phone sent before are theirs already. */
export const recordEmployees = given(
  async (deps: EmployeeDeps, { actor, input, at }: Asked<Input>): Promise<Changed<{ recorded: number }> | Refused> => {
    const shop = await loadHiring(deps, actor, input.shopId)
    if (isRefused(shop)) return shop
    const { district, shopId, mergedFrom = [] } = shop
    const everybody = await deps.store.ofUnited(district, [shopId, ...mergedFrom])
    const known = new Set(everybody.map(({ employeeId }) => employeeId))
    const fresh = input.employees.filter(({ employeeId }) => !known.has(employeeId))
    const refusal = refusalOf(fresh, everybody, dayOf(at.toISOString()))
    if (refusal) return refusal
    const rows = fresh.map((one) => rowOf(one, { district, shopId, recordedAt: at.toISOString() }))
    return {
      answer: { recorded: rows.length },
      writes: [...rows.map(deps.store.employees.insert), ...(rows.length > 0 ? [deps.shops.touch(shop)] : [])],
      subject: `shop:${shopId}`,
    }
  },
)

const refusalOf = (
  fresh: readonly NewEmployee[],
  everybody: readonly StoredEmployee[],
  today: string,
): Refused | undefined => {
  const inService = everybody.filter(({ leftOn }) => !leftOn)
  const twins = twinsOf(fresh, inService)
  const named = fresh.filter((_, n) => twins[n]).map(({ name }) => name)
  if (named.length > 0) return refuse('employee.exists', named)
  if (new Set(fresh.map(({ employeeId }) => employeeId)).size < fresh.length) return refuse('request.invalid')
  if (fresh.some(({ since }) => since > today)) return refuse('employee.dayInvalid', ['since'])
  return inService.length + fresh.length > mostEmployees ? refuse('employee.tooMany') : undefined
}

type Where = Pick<StoredEmployee, 'district' | 'shopId' | 'recordedAt'>

const rowOf = ({ posts, ...one }: NewEmployee, where: Where): StoredEmployee => ({
  revision: 1,
  ...where,
  ...one,
  posts: [...new Set(posts)].map((post) => ({ post, from: one.since })),
  earlierCertificates: [],
  consents: [],
})
