import type { PictureFault, PicturePurpose, PictureType } from '@app/types/photo/values'

/** A picture drawn anew: pixels and nothing else of the file that was sent. */
export type DrawnPicture = {
  readonly body: Uint8Array
  readonly contentType: PictureType
  /** In pixels, the way up that it is looked at. */
  readonly width: number
  readonly height: number
}

/**
 * Unpacks a picture whole and draws it anew, small enough to be shown. `is` what the file itself says it is. Any bytes
 * at all may be given; what cannot be drawn is a fault, never a rejection.
 */
export type DrawPicture = (
  body: Uint8Array,
  purpose: PicturePurpose,
) => Promise<(DrawnPicture & { readonly is: PictureType }) | PictureFault>
