import * as z from 'zod'
import { changes, Instant, reads, refusing, ShopId, Words } from '../platform/contract'

const HeadOffice = z.object({
  shopId: ShopId,
  name: z.string(),
  askedAt: Instant,
  /** Since when the shop lets it see; absent as long as nobody who runs the shop has said so. */
  agreedAt: Instant.optional(),
})

/** Chains: whose shops a head office may look at. The office says so, the shop agrees, and may go back on it. */
export const chainContract = {
  /** The head office that a shop belongs to, and how many shops belong to this one. */
  showChain: reads('/shops/{shopId}/chain')
    .input(z.object({ shopId: ShopId }))
    .output(z.object({ headOffice: HeadOffice.optional(), stores: z.number().int() }))
    .errors(refusing('shop.unknown')),
  /** Makes a shop part of a chain, on its head office's application; without `headOfficeId` it is part of none. */
  setChain: changes('/shops/{shopId}/chain')
    .input(z.strictObject({ shopId: ShopId, headOfficeId: ShopId.optional(), reason: Words(200) }))
    .output(z.object({ shopId: ShopId }))
    .errors(refusing('shop.unknown', 'chain.self')),
  /** Whoever runs the shop lets the head office look, or does not, or no longer. */
  answerChain: changes('/shops/{shopId}/chain/answer')
    .input(z.strictObject({ shopId: ShopId, agrees: z.boolean() }))
    .output(z.object({ shopId: ShopId }))
    .errors(refusing('shop.unknown', 'chain.unknown')),
}
