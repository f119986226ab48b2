import type { Actor } from '../platform/actor'
import type { Write } from '../platform/ports/records'
import { isRefused, type Refused, refuse } from '../platform/verb'
import type { StoredShop } from '../shop/public'
import { type CheckedNumber, checkedNumber } from './check-number'
import type { KeepLicenceDeps } from './deps'
import { earlierOf, type StoredLicence } from './store'

type Amended = {
  readonly shop: StoredShop
  readonly licenceId: string
  readonly number: string
  readonly validUntil?: string | undefined
  /** Of the paper, as it is shown. */
  readonly photo?: { readonly sha256: string; readonly objectKey: string } | undefined
}
type When = { readonly actor: Actor; readonly at: Date }

const comparedBy = ({ actor, at }: When) => ({
  ...(actor.kind === 'person' ? { by: actor.name, personId: actor.personId } : { by: actor.kind }),
  at: at.toISOString(),
})

const amended = (known: StoredLicence, { number, problem }: CheckedNumber, said: Amended & When): StoredLicence => {
  const { validUntil: _, numberProblem: __, verified: ___, ...rest } = known
  const { validUntil, photo, at } = said
  return {
    ...rest,
    ...{ number, flags: [], recordedAt: at.toISOString(), earlier: earlierOf(known) },
    ...(validUntil && { validUntil }),
    ...(problem && { numberProblem: problem, verified: comparedBy(said) }),
    ...(photo && { photo }),
  }
}

/** What was doubtful about the paper goes with it. */
const withoutDoubts = (shop: StoredShop, { flags }: StoredLicence): StoredShop => ({
  ...shop,
  flags: shop.flags.filter((code) => !flags.includes(code)),
})

/**
 * The writes by which a paper has another number or last day, for somebody who compared them with the paper; what it
 * was stays in its history.
 */
export const amendPaper =
  ({ store, shops }: Pick<KeepLicenceDeps, 'store' | 'shops'>) =>
  async (said: Amended, { actor, at }: When): Promise<readonly Write[] | Refused> => {
    const { shop, licenceId } = said
    const papers = (await store.ofShop(shop.district, shop.shopId)).filter(({ cancelled }) => !cancelled)
    const known = papers.find((one) => one.licenceId === licenceId)
    if (!known) return refuse('licence.unknown')
    const { kind } = known
    const checked = checkedNumber({ kind, number: said.number, numberVerified: true })
    if (isRefused(checked)) return checked
    const others = papers.filter((one) => one !== known)
    // two papers of a kind with one number would be one paper
    if (others.some((one) => one.kind === kind && one.number === checked.number))
      return refuse('licence.numberInvalid', ['number'])
    return [
      store.licences.replace(amended(known, checked, { ...said, actor, at })),
      shops.touchPapers(withoutDoubts(shop, known), [...others, { kind, flags: [] }]),
    ]
  }
export type AmendPaper = ReturnType<typeof amendPaper>
