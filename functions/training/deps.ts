import type { NewId } from '../platform/ports/clock'
import type { ObjectStore } from '../platform/ports/objects'
import type { TrainingStore } from './store'

export type TrainingDeps = {
  readonly store: TrainingStore
  readonly objects: ObjectStore
  readonly newId: NewId
}
