import type { Write } from '../../platform/ports/records'
import { isRefused, type Refused, refuse } from '../../platform/verb'
import type { ShopStore, StoredShop } from '../store'
import { checkSubject } from './check-subject'

type Numbers = { readonly creditCode?: string | undefined; readonly registrationNumber?: string | undefined }

type Renumbered = {
  readonly facts: Pick<StoredShop, 'subjectKey' | 'creditCode' | 'registrationNumber'>
  /** What is doubtful about the numbers that were given. */
  readonly flags: readonly string[]
  readonly writes: readonly Write[]
}

/** The subject that a shop is after somebody said its numbers; another shop that is it already is never overwritten. */
export const renumbered = async (
  store: Pick<ShopStore, 'subjects'>,
  shop: StoredShop,
  { creditCode, registrationNumber }: Numbers,
): Promise<Renumbered | Refused> => {
  const { district, shopId, subjectKey: oldKey } = shop
  const had = withoutUndefined({ creditCode: shop.creditCode, registrationNumber: shop.registrationNumber })
  if (creditCode === undefined && registrationNumber === undefined)
    return { facts: { subjectKey: oldKey, ...had }, flags: [], writes: [] }
  const { name, address } = shop
  const checked = checkSubject({ name, address, ...had, ...withoutUndefined({ creditCode, registrationNumber }) })
  if (isRefused(checked)) return checked
  const { subjectKey, numbers, flags } = checked
  const [taken, old] = await Promise.all([
    store.subjects.get({ district, subjectKey }),
    store.subjects.get({ district, subjectKey: oldKey }),
  ])
  if (taken && taken.shopId !== shopId) return refuse('shop.exists')
  const writes = [
    ...(taken ? [] : [store.subjects.insert({ revision: 1, district, subjectKey, shopId })]),
    ...(old?.shopId === shopId && oldKey !== subjectKey ? [store.subjects.remove(old)] : []),
  ]
  return { facts: { subjectKey, ...numbers }, flags, writes }
}

const withoutUndefined = (numbers: Numbers) => ({
  ...(numbers.creditCode !== undefined && { creditCode: numbers.creditCode }),
  ...(numbers.registrationNumber !== undefined && { registrationNumber: numbers.registrationNumber }),
})
