import type { ObjectStore } from '../platform/ports/objects'
import type { DrawPicture } from './draw-picture'
import type { PhotoStore } from './store'

export type PhotoDeps = {
  readonly store: PhotoStore
  readonly objects: ObjectStore
  readonly draw: DrawPicture
}
