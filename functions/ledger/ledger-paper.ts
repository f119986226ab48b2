import { ledgerKindNames } from '@app/types/ledger/values'
import { type Asked, type Changed, given, isRefused, type Refused } from '../platform/verb'
import { readsLedgers } from './access'
import type { LedgerDeps } from './deps'
import { loadShop } from './load'
import type { StoredPaper } from './store'

type Wanted = { readonly shopId: string; readonly kind: StoredPaper['kind']; readonly month: string }
type Standing = { readonly state: 'none' | StoredPaper['state'] }

/** Asked for again within that time, it is still being drawn. */
const drawingSeconds = 120

const isDrawing = (paper: StoredPaper | undefined, at: Date): boolean =>
  paper?.state === 'requested' && at.getTime() - Date.parse(paper.requestedAt) < drawingSeconds * 1_000

/** Has a month of a ledger drawn as it stands now. */
export const requestLedgerPaper = given(
  async (deps: LedgerDeps, { actor, input, at }: Asked<Wanted>): Promise<Changed<Standing> | Refused> => {
    const shop = await loadShop(deps, actor, { shopId: input.shopId, mayAt: readsLedgers })
    if (isRefused(shop)) return shop
    const { kind, month } = input
    const place = { district: actor.district, shopId: shop.shopId, kind, month }
    const known = await deps.store.papers.get(place)
    const next = { ...place, state: 'requested' as const, requestedAt: at.toISOString() }
    const write = known
      ? deps.store.papers.replace({ ...next, revision: known.revision })
      : deps.store.papers.insert({ ...next, revision: 1 })
    return {
      answer: { state: 'requested' },
      writes: isDrawing(known, at) ? [] : [write],
      subject: `shop:${shop.shopId}`,
    }
  },
)

const minutes = 10

/** An address that shows the month's paper for ten minutes, once it is drawn. */
export const openLedgerPaper = given(async (deps: LedgerDeps, { actor, input }: Asked<Wanted>) => {
  const shop = await loadShop(deps, actor, { shopId: input.shopId, mayAt: readsLedgers })
  if (isRefused(shop)) return shop
  const { kind, month } = input
  const paper = await deps.store.papers.get({ district: actor.district, shopId: shop.shopId, kind, month })
  if (!paper?.objectKey) return { state: paper?.state ?? ('none' as const) }
  const fileName = `${shop.name.replace(/[\\/:*?"<>|\s]+/g, ' ')}-${ledgerKindNames[kind]}-${month}.pdf`
  const terms = { key: paper.objectKey, fileName, expiresInSeconds: minutes * 60, inline: true }
  return { state: paper.state, url: await deps.objects.downloadUrl(terms), requestedAt: paper.requestedAt }
})
