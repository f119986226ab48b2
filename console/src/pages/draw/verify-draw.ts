import { drawShops, lotText, readListText, seedText } from '@app/rules/inspection/draw/draw-shops'
import type { DrawShown } from '@app/types/inspection/draw'

/** What does not agree, where something does not: the list with its hash, the seed with the number, the shops with both. */
export type Verified = 'agrees' | 'list' | 'seed' | 'shops'

const sha256 = async (text: string): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Draws again in this browser, from the list and the number alone, without asking the server. */
export const verifyDraw = async ({ list, listHash, source, sourceDay, count, run }: DrawShown): Promise<Verified> => {
  if ((await sha256(list)) !== listHash) return 'list'
  const seed = await sha256(seedText(listHash, { source, day: sourceDay, number: run?.number ?? '' }))
  if (seed !== run?.seedHash) return 'seed'
  const eligible = readListText(list)
  const lots = await Promise.all(
    eligible.map(async ({ shopId }) => [shopId, await sha256(lotText(seed, shopId))] as const),
  )
  const lotOf = new Map(lots)
  const drawn = drawShops({ eligible, count, lotOf: (shopId) => lotOf.get(shopId) ?? '' })
  return drawn.join() === run.drawn.map(({ shopId }) => shopId).join() ? 'agrees' : 'shops'
}
