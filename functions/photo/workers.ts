import type { Workers } from '../platform/reaction'
import { type PrintDeps, printPicture } from './print-picture'
import { removePictures } from './remove-pictures'

export const photoWorkers = (deps: PrintDeps): Workers => ({
  'picture-remove': removePictures(deps),
  'picture-print': printPicture(deps),
})
