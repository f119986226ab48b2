import { standingWords } from '@app/rules/amendment/amendment-words'
import type { AmendmentShown } from '@app/types/amendment/contract'
import { listsFrom } from '../platform/fill-page'
import { type Asked, given, isRefused, type Refused } from '../platform/verb'
import { may } from './access'
import type { AmendmentDeps } from './deps'
import { loadAmendment, loadShop, type Place, papersOf } from './load'
import type { StoredAmendment } from './store'
import { lineOf, photosOf } from './views'

type Paged = { readonly from?: number | undefined }

const pageOf = (amendments: readonly StoredAmendment[], from = 0) => {
  const { page, next } = listsFrom({ amendments: amendments.map(lineOf) }, from, { beside: {}, least: 1 })
  return { amendments: [...page.amendments], ...(next !== undefined && { next }) }
}

/** What waits for whoever keeps the register, the oldest first. */
export const listAmendments = given(async (deps: AmendmentDeps, { actor, input }: Asked<Paged>) => {
  const open = await deps.store.openIn(actor.district)
  const shopIds = [...new Set(open.map(({ shopId }) => shopId))]
  const kept = await Promise.all(
    shopIds.map(async (shopId) => {
      const shop = await loadShop(deps, actor, { shopId, as: 'keeper' })
      return isRefused(shop) ? [] : [shopId]
    }),
  )
  const mine = new Set(kept.flat())
  return pageOf(
    open.filter(({ shopId }) => mine.has(shopId)),
    input.from,
  )
})

/** What a shop asked for, those of entries merged into it too, newest first. */
export const listShopAmendments = given(
  async (deps: AmendmentDeps, { actor, input }: Asked<Paged & { readonly shopId: string }>) => {
    const shop = await loadShop(deps, actor, { shopId: input.shopId, as: 'either' })
    if (isRefused(shop)) return shop
    const { district, shopId, mergedFrom = [] } = shop
    const all = await Promise.all([shopId, ...mergedFrom].map((id) => deps.store.ofShop({ district, shopId: id })))
    return pageOf(
      all.flat().sort((a, b) => b.requestedAt.localeCompare(a.requestedAt)),
      input.from,
    )
  },
)

export const showAmendment = given(
  async (deps: AmendmentDeps, { actor, input, at }: Asked<Place>): Promise<AmendmentShown | Refused> => {
    const loaded = await loadAmendment(deps, actor, { ...input, as: 'either' })
    if (isRefused(loaded)) return loaded
    const { shop, amendment } = loaded
    const { change, reason, doubtful, state, decided } = amendment
    return {
      ...lineOf(amendment),
      ...{ reason, doubtful },
      standing: standingWords(change, shop, await papersOf(deps, shop, at)),
      photos: await photosOf(deps, amendment),
      ...(decided?.words && { words: decided.words }),
      mayDecide: state === 'open' && may.keeps(actor, shop) && !may.owns(actor, shop),
    }
  },
)
