import { needsTerm } from '@app/rules/licence/kinds'
import { statusEffects } from '@app/rules/shop/facts/status'
import type { LicenceKind } from '@app/types/licence/values'
import type { Actor } from '../platform/actor'
import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../platform/verb'
import type { StoredShop } from '../shop/public'
import { may } from './access'
import { type CheckedNumber, checkedNumber } from './check-number'
import type { KeepLicenceDeps } from './deps'
import { earlierOf, type StoredLicence } from './store'

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
  async (deps: KeepLicenceDeps, { actor, input, at }: Asked<Input>): Promise<Changed<Answer> | Refused> => {
    const { store, shops, newId } = deps
    const { district } = actor
    const shop = await shops.shop(district, input.shopId)
    if (!shop) return refuse('shop.unknown')
    if (!may.keep(actor, shop)) return refuse('access.denied', undefined, `shop:${shop.shopId}`)
    const over = refuseOver(shop)
    if (over) return over
    const checked = checkedNumber(input)
    if (isRefused(checked)) return checked
    const { kind } = input
    const papers = await store.ofShop(district, shop.shopId)
    const known = papers.find((one) => one.kind === kind && one.number === checked.number)
    const facts = factsOf(input, checked, { actor, at })
    const { licenceId, write } = known
      ? {
          licenceId: known.licenceId,
          write: store.licences.replace({ ...bare(known), ...facts, earlier: earlierOf(known) }),
        }
      : inserted(deps, { district, shopId: shop.shopId, licenceId: newId(), kind, number: checked.number, ...facts })
    const others = papers.filter((one) => one !== known && !one.cancelled)
    const flags = [...facts.flags, ...(facts.validUntil || !needsTerm(kind) ? [] : ['dateMissing'])]
    return {
      answer: { licenceId },
      writes: [write, shops.touchPapers(shop, [...others, { kind, flags }], facts.flags)],
      subject: `licence:${licenceId}`,
    }
  },
)

/** A number that does not fit is a doubt until somebody compared it; that somebody did is kept with it. */
const factsOf = (
  { validUntil, numberVerified }: Input,
  { problem }: CheckedNumber,
  { actor, at }: Pick<Asked<Input>, 'actor' | 'at'>,
) => ({
  cancelled: false,
  flags: problem && !numberVerified ? ['licenceCheckDigit'] : [],
  recordedAt: at.toISOString(),
  ...(validUntil && { validUntil }),
  ...(problem && { numberProblem: problem }),
  ...(problem && numberVerified && { verified: comparedBy(actor, at) }),
})

const comparedBy = (actor: Actor, at: Date) => ({
  ...(actor.kind === 'person' ? { by: actor.name, personId: actor.personId } : { by: actor.kind }),
  at: at.toISOString(),
})

/** A shop that was struck off or went away takes no more papers. */
const refuseOver = ({ status }: StoredShop): Refused | undefined => {
  if (statusEffects[status].takesPapers) return undefined
  return refuse(status === 'moved' || status === 'merged' ? `shop.${status}` : 'shop.closed')
}

const bare = ({ validUntil: _, numberProblem: __, verified: ___, ...licence }: StoredLicence): StoredLicence => licence

const inserted = ({ store }: KeepLicenceDeps, licence: Omit<StoredLicence, 'revision'>) => ({
  licenceId: licence.licenceId,
  write: store.licences.insert({ revision: 1, ...licence }),
})
