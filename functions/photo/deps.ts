import type { Actor } from '../platform/actor'
import type { ObjectStore } from '../platform/ports/objects'
import type { Refused } from '../platform/verb'
import type { DrawPicture } from './draw-picture'
import type { PhotoStore } from './store'

/** Why somebody may not see an inspection as its staff do; undefined for who may. */
export type RefuseToStaff = (
  actor: Actor,
  inspection: { readonly shopId: string; readonly inspectionId: string },
) => Promise<Refused | undefined>

export type PhotoDeps = {
  readonly store: PhotoStore
  readonly objects: ObjectStore
  readonly draw: DrawPicture
}

/** What its operations ask besides: of the domain whose subjects the pictures are. */
export type PhotoRouteDeps = PhotoDeps & { readonly refuseToStaff: RefuseToStaff }
