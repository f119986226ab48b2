import type { NewId } from '../platform/ports/clock'
import type { ObjectStore } from '../platform/ports/objects'
import type { PushStore } from './store'

export type PushDeps = { readonly store: PushStore; readonly objects: ObjectStore; readonly newId: NewId }
