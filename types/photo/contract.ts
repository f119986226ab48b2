import * as z from 'zod'
import { changes, Id, Instant, refusing, Sha256, ShopId, Words } from '../platform/contract'
import { picturePurposes, pictureTypes } from './values'

/** How a record names a picture: by its content. */
export const PictureName = z.strictObject({ purpose: z.enum(picturePurposes), sha256: Sha256 })

/** What somebody says of a picture before it is sent. */
export const PictureFacts = PictureName.extend({
  contentType: z.enum(pictureTypes),
  /** More than its purpose allows is `upload.tooLarge`. */
  bytes: z.number().int().min(1),
})

/**
 * `there`: this very content has arrived and is a whole picture. `wanted`: to be sent with this form, every field
 * first, the file last under the name `file`.
 */
export const PictureStanding = z.discriminatedUnion('state', [
  z.object({ state: z.literal('there') }),
  z.object({
    state: z.literal('wanted'),
    url: z.string(),
    fields: z.record(z.string(), z.string()),
    expiresAt: Instant,
  }),
])
export type PictureStanding = z.infer<typeof PictureStanding>

const refusingPictures = refusing(
  'upload.tooLarge',
  'upload.tooMany',
  'photo.notAPicture',
  'photo.otherFormat',
  'photo.animated',
  'photo.tooManyPixels',
  'photo.broken',
  'photo.signatureUsed',
)

export const photoContract = {
  /**
   * Asks whether a picture of an inspection is there, by its content; if not, for a form to send it with. Asked again
   * after it was sent, with another key, the picture is looked at: so the phone resumes where it stopped, and hears of a
   * picture that cannot be used while the inspector still stands before what it shows. The inspection itself may not be
   * known yet: it comes whole, after its pictures.
   */
  preparePicture: changes('/inspections/{inspectionId}/pictures')
    .input(PictureFacts.extend({ inspectionId: Id }))
    .output(PictureStanding)
    .errors(refusingPictures),
  /**
   * An address from which the sealed original is saved within a minute, for staff who may see the inspection. It may
   * hold where and when the picture was taken: the reason stays in the audit log.
   */
  openOriginal: changes('/shops/{shopId}/inspections/{inspectionId}/originals/{sha256}')
    .input(PictureName.extend({ shopId: ShopId, inspectionId: Id, reason: Words(200) }))
    .output(z.object({ url: z.string(), contentType: z.enum(pictureTypes), bytes: z.number().int() }))
    .errors(refusing('shop.unknown', 'inspection.unknown', 'photo.unknown')),
}
