import { statusEffects } from '@app/rules/shop/facts/status'
import type { Actor } from '../platform/actor'
import { isRefused, type Refused, refuse } from '../platform/verb'
import type { StoredShop } from '../shop/public'
import { may } from './access'
import type { EmployeeDeps } from './deps'
import type { StoredEmployee } from './store'

type Deps = Pick<EmployeeDeps, 'shops' | 'store'>
type Named = { readonly shopId: string; readonly employeeId: string }
export type Loaded = { readonly shop: StoredShop; readonly employee: StoredEmployee }

export const subjectOf = ({ shopId, employeeId }: Named): string => `employee:${shopId}/${employeeId}`

/** The shop that an entry is one with now, where the asker may ask of it. */
export const loadShop = async (
  { shops }: Pick<Deps, 'shops'>,
  actor: Actor,
  { shopId, as }: { readonly shopId: string; readonly as: 'reader' | 'keeper' },
): Promise<StoredShop | Refused> => {
  const entry = await shops.shop(actor.district, shopId)
  if (!entry) return refuse('shop.unknown')
  const shop = await shops.united(entry)
  const isAllowed = may.owns(actor, shop) || (as === 'reader' && may.sees(actor, shop))
  return isAllowed ? shop : refuse('access.denied', undefined, `shop:${shop.shopId}`)
}

/** A shop that was struck off or went away takes nobody on. */
export const loadHiring = async (deps: Pick<Deps, 'shops'>, actor: Actor, shopId: string) => {
  const shop = await loadShop(deps, actor, { shopId, as: 'keeper' })
  if (isRefused(shop) || statusEffects[shop.status].takesPapers) return shop
  return refuse(shop.status === 'moved' || shop.status === 'merged' ? `shop.${shop.status}` : 'shop.closed')
}

const rowOf = async ({ store }: Pick<Deps, 'store'>, actor: Actor, named: Named) =>
  (await store.employees.get({ district: actor.district, ...pick(named) })) ?? refuse('employee.unknown')

const pick = ({ shopId, employeeId }: Named): Named => ({ shopId, employeeId })

export const loadEmployee = async (
  deps: Deps,
  actor: Actor,
  { as = 'keeper', ...named }: Named & { readonly as?: 'reader' | 'keeper' },
): Promise<Loaded | Refused> => {
  const shop = await loadShop(deps, actor, { shopId: named.shopId, as })
  if (isRefused(shop)) return shop
  const employee = await rowOf(deps, actor, named)
  return isRefused(employee) ? employee : { shop, employee }
}

/** The same, who is still in service. */
export const loadInService = async (deps: Deps, actor: Actor, named: Named): Promise<Loaded | Refused> => {
  const loaded = await loadEmployee(deps, actor, named)
  return !isRefused(loaded) && loaded.employee.leftOn ? refuse('employee.left') : loaded
}

/** Oneself, as the shop keeps one: nobody else speaks for a person, whoever runs the shop included. */
export const loadMyself = async (deps: Deps, actor: Actor, named: Named): Promise<Loaded | Refused> => {
  const entry = await deps.shops.shop(actor.district, named.shopId)
  if (!entry) return refuse('shop.unknown')
  const employee = await rowOf(deps, actor, named)
  if (isRefused(employee)) return employee
  if (actor.kind !== 'person' || employee.personId !== actor.personId) {
    return refuse('access.denied', undefined, subjectOf(named))
  }
  return { shop: await deps.shops.united(entry), employee }
}
