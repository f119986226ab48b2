import * as z from 'zod'
import { changes, Id, Instant, refusing, Sha256 } from '../platform/contract'
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
}
