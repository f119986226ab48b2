import { statusEffects } from '@app/rules/shop/facts/status'
import type { LicenceKind } from '@app/types/licence/values'
import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../platform/verb'
import type { StoredShop } from '../shop/public'
import { may } from './access'
import { checkedNumber } from './check-number'
import type { LicenceDeps } from './deps'
import type { StoredLicence } from './store'

type Input = {
  readonly shopId: string
  readonly kind: LicenceKind
  readonly number: string
  readonly validUntil?: string | undefined
  readonly numberVerified?: boolean | undefined
}
type Answer = { readonly licenceId: string }

/** Adds a paper to a shop, or renews the one with the same kind and number. */
export const recordLicence = given(
  async (deps: LicenceDeps, { actor, input, at }: Asked<Input>): Promise<Changed<Answer> | Refused> => {
    const { store, shops, newId } = deps
    const { district } = actor
    const shop = await shops.shop(district, input.shopId)
    if (!shop) return refuse('shop.unknown')
    if (!may.keep(actor, shop)) return refuse('access.denied', undefined, `shop:${shop.shopId}`)
    const over = refuseOver(shop)
    if (over) return over
    const number = checkedNumber(input)
    if (isRefused(number)) return number
    const { kind, validUntil } = input
    const papers = await store.ofShop(district, shop.shopId)
    const known = papers.find((one) => one.kind === kind && one.number === number)
    const facts = { cancelled: false, flags: [], recordedAt: at.toISOString(), ...(validUntil && { validUntil }) }
    const { licenceId, write } = known
      ? { licenceId: known.licenceId, write: store.licences.replace({ ...undated(known), ...facts }) }
      : inserted(deps, { district, shopId: shop.shopId, licenceId: newId(), kind, number, ...facts })
    const others = papers.filter((one) => one !== known && !one.cancelled)
    const standing = [...others, { kind, flags: validUntil ? [] : ['dateMissing'] }]
    return {
      answer: { licenceId },
      writes: [write, shops.touchPapers(shop, standing)],
      subject: `licence:${licenceId}`,
    }
  },
)

/** A shop that was struck off or went away takes no more papers. */
const refuseOver = ({ status }: StoredShop): Refused | undefined => {
  if (statusEffects[status].takesPapers) return undefined
  return refuse(status === 'moved' ? 'shop.moved' : 'shop.closed')
}

const undated = ({ validUntil: _, ...licence }: StoredLicence): StoredLicence => licence

const inserted = ({ store }: LicenceDeps, licence: Omit<StoredLicence, 'revision'>) => ({
  licenceId: licence.licenceId,
  write: store.licences.insert({ revision: 1, ...licence }),
})
