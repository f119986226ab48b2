import * as z from 'zod'
import { picturePurposes } from '../photo/values'
import { changes, Id, Instant, reads, refusing, Sha256, ShopId, Words } from '../platform/contract'
import { handOverStates, mostDraftCharacters, mostDraftPictures } from './hand-over/values'
import { fromAsked, ofPage } from './in-pages'

const Drafted = z
  .string()
  .max(mostDraftCharacters)
  .regex(/^[\w-]+$/)

const PictureNamed = z.strictObject({ purpose: z.enum(picturePurposes), sha256: Sha256 })

/** As both of the two see it, and whoever may give it back: by name, without what it holds. */
export const HandOver = z.object({
  shopId: ShopId,
  inspectionId: Id,
  shopName: z.string(),
  from: z.string(),
  to: z.string(),
  givenAt: Instant,
  expiresAt: Instant,
  state: z.enum(handOverStates),
  takenAt: Instant.optional(),
  /** Who gave it back to its giver, and why. */
  released: z.object({ at: Instant, by: z.string(), reason: z.string() }).optional(),
  /** What the server keeps, and who brought it. */
  delivered: z
    .object({
      by: z.string(),
      receipt: z.object({
        inspectionId: Id,
        version: z.number(),
        contentHash: Sha256,
        receivedAt: Instant,
        receiptHash: Sha256,
      }),
    })
    .optional(),
})
export type HandOverShown = z.infer<typeof HandOver>

const of = { inspectionId: Id }

export const handOverContract = {
  /**
   * One of the two who do an inspection gives the draft to the other, its pictures sent before. `draft` is its JSON in
   * base64url, its tables by name; read by nobody but the other's phone and kept until that has taken it over, for seven
   * days at most.
   */
  handOverDraft: changes('/shops/{shopId}/inspections/{inspectionId}/hand-over')
    .input(
      z.strictObject({
        shopId: ShopId,
        ...of,
        toPersonId: Id,
        draft: Drafted,
        pictures: z.array(PictureNamed).max(mostDraftPictures),
      }),
    )
    .output(HandOver)
    .errors(
      refusing(
        'shop.unknown',
        'person.unknown',
        'inspection.submitted',
        'handOver.draftInvalid',
        'handOver.notSecond',
        'handOver.waiting',
        'handOver.released',
        'upload.unknown',
        'photo.unusable',
      ),
    ),
  /** What waits for whoever asks, and of inspections named in `given` (numbers with full stops) how the own stand. */
  listHandedOver: reads('/my/handed-over')
    .input(
      z.object({
        given: z
          .string()
          .regex(/^[0-9A-HJKMNP-TV-Z]{26}(\.[0-9A-HJKMNP-TV-Z]{26}){0,29}$/)
          .optional(),
      }),
    )
    .output(z.object({ received: z.array(HandOver), given: z.array(HandOver) })),
  /**
   * The colleague whom it waits for reads it; it still waits until the phone has kept it and says so. In pages: their
   * texts joined are the draft, then come the tables that it names. Given anew between two pages, it has another `givenAt`.
   */
  openHandedOver: reads('/my/handed-over/{inspectionId}')
    .input(z.object({ ...of, ...fromAsked }))
    .output(
      z.object({
        handOver: HandOver,
        ...ofPage,
        pictures: z.array(z.object({ purpose: z.enum(picturePurposes), sha256: Sha256, url: z.string() })),
      }),
    )
    .errors(refusing('handOver.unknown', 'handOver.taken')),
  /**
   * It lies on the colleague's phone: from now on it is theirs, and the server forgets it. `keptAs` is made by that
   * phone: the same again is harmless, another phone comes too late.
   */
  takeOverDraft: changes('/my/handed-over/{inspectionId}/take')
    .input(z.strictObject({ ...of, keptAs: Id }))
    .output(HandOver)
    .errors(refusing('handOver.unknown', 'handOver.taken')),
  /** Whoever gave it goes on with it, as long as nobody has taken it over. */
  withdrawHandOver: changes('/my/handed-over/{inspectionId}/withdraw')
    .input(z.strictObject(of))
    .output(HandOver)
    .errors(refusing('handOver.unknown', 'handOver.taken')),
  /**
   * The phone that took it over is lost: the head of the shop's station or the office gives it back to its giver, with
   * the reason. What that phone delivers afterwards is refused until the giver has delivered, and kept beside it then.
   */
  releaseHandOver: changes('/shops/{shopId}/inspections/{inspectionId}/hand-over/release')
    .input(z.strictObject({ shopId: ShopId, ...of, reason: Words(200) }))
    .output(HandOver)
    .errors(
      refusing('shop.unknown', 'handOver.unknown', 'handOver.notTaken', 'handOver.released', 'inspection.submitted'),
    ),
}
