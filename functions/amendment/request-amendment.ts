import { standingWords, subjectOfChange, wantedWords } from '@app/rules/amendment/amendment-words'
import { statusEffects } from '@app/rules/shop/facts/status'
import type { AmendmentChange } from '@app/types/amendment/contract'
import { findPhotos, type PhotoRef } from '../photo/public'
import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../platform/verb'
import type { StoredShop } from '../shop/public'
import { type CheckedChange, checkChange } from './check-change'
import type { AmendmentDeps } from './deps'
import { loadShop, type Place, papersOf, subjectOf } from './load'
import type { StoredAmendment } from './store'
import { settledOf } from './views'

type Input = Place & {
  readonly change: AmendmentChange
  readonly reason: string
  readonly photos: readonly PhotoRef[]
}
type Settled = ReturnType<typeof settledOf>

/** A shop that was struck off or went away is corrected no more. */
const loadAsking = async (deps: AmendmentDeps, { actor, input }: Asked<Input>): Promise<StoredShop | Refused> => {
  const shop = await loadShop(deps, actor, { shopId: input.shopId, as: 'owner' })
  if (isRefused(shop)) return shop
  // of an entry that was merged away nothing is corrected but where it went
  if (shop.shopId !== input.shopId) return refuse('shop.merged')
  if (statusEffects[shop.status].takesPapers) return shop
  return refuse(shop.status === 'moved' || shop.status === 'merged' ? `shop.${shop.status}` : 'shop.closed')
}

const paperWords = (refs: readonly PhotoRef[]) => refs.map((ref, n) => ({ ...ref, words: `证照照片第 ${n + 1} 张` }))

type Planned = CheckedChange & { readonly before: string; readonly wanted: string }

const planned = async (
  deps: AmendmentDeps,
  shop: StoredShop,
  { input, at }: Asked<Input>,
): Promise<Planned | Refused> => {
  const papers = await papersOf(deps, shop, at)
  const checked = checkChange(deps, { shop, papers, change: input.change })
  if (isRefused(checked)) return checked
  const before = standingWords(checked.change, shop, papers)
  const wanted = wantedWords(checked.change, papers)
  return before === wanted ? refuse('amendment.same') : { ...checked, before, wanted }
}

/** Asks the bureau to correct one fact of the register. Sent twice it is one request; of one fact one is open. */
export const requestAmendment = given(
  async (deps: AmendmentDeps, asked: Asked<Input>): Promise<Changed<Settled> | Refused> => {
    const { actor, input, at } = asked
    const { store } = deps
    if (actor.kind !== 'person') return refuse('access.denied')
    const shop = await loadAsking(deps, asked)
    if (isRefused(shop)) return shop
    const { district, personId, openid } = actor
    const { shopId, amendmentId, reason } = input
    const subject = subjectOf(input)
    const known = await store.amendments.get({ district, shopId, amendmentId })
    if (known) return { answer: settledOf(known, known.revision), writes: [], subject }
    const plan = await planned(deps, shop, asked)
    if (isRefused(plan)) return plan
    const factKey = subjectOfChange(plan.change)
    if (await store.open.get({ district, shopId, factKey })) return refuse('amendment.exists')
    const whose = { subject: { kind: 'amendment', id: amendmentId }, usedFor: subject } as const
    const found = await findPhotos(deps, paperWords(input.photos), {
      district,
      personId,
      purpose: 'photo',
      ...whose,
      at,
    })
    if (isRefused(found)) return found
    const amendment: StoredAmendment = {
      ...{ revision: 1, district, shopId, amendmentId, shopName: shop.name, personId, reason },
      ...plan,
      photos: [...found.photos],
      state: 'open',
      requestedAt: at.toISOString(),
      ...(openid && { openid }),
    }
    return {
      answer: settledOf(amendment, 1),
      writes: [
        store.amendments.insert(amendment),
        store.open.insert({ revision: 1, district, shopId, factKey, amendmentId }),
        ...found.writes,
      ],
      subject,
    }
  },
)
