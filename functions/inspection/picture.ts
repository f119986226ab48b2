import { photoLimits } from '@app/types/inspection/values'
import { readJpeg } from './read-jpeg'
import { readPng } from './read-png'

/** A whole PNG, whatever the file was called: what a signature must be. */
export const isPng = (bytes: Uint8Array): boolean => readPng(bytes, photoLimits.pixels) !== undefined

/** Whether the document's renderer can read the picture: a PNG or JPEG that is there to its end and not too large. */
export const isPicture = (bytes: Uint8Array): boolean =>
  isPng(bytes) || readJpeg(bytes, photoLimits.pixels) !== undefined
