import type { DeliveryAnswer, PhotoAnswer, Trouble } from '../answers'
import type { Photo } from '../parcel'
import type { PhotoObject, PhotoRecord } from '../photo-intake'
import { type Arrival, type Filed, nothingFiled } from '../server-intake'
import type { Machines } from './machines'
import type { Witness } from './witness'
import type { World } from './world'

export type Request =
  | { readonly kind: 'askPhoto'; readonly token: number; readonly inspectionId: string; readonly photo: Photo }
  /** `arrivedAs`: the hash of what came, which is the photo's own unless it was damaged. */
  | {
      readonly kind: 'sendPhoto'
      readonly token: number
      readonly inspectionId: string
      readonly photo: Photo
      readonly arrivedAs: string
    }
  | { readonly kind: 'deliver'; readonly token: number; readonly arrival: Arrival; readonly content: string }

export type Reply =
  | { readonly photo: PhotoAnswer }
  | { readonly delivery: DeliveryAnswer }
  | { readonly trouble: Trouble }

export type Answering = (reply: Reply) => void

export type Stored = { readonly filed: Filed; readonly revision: number }

/** The server's durable state, and handlers that die at any point between two writes. */
export type SimServer = {
  readonly handle: (request: Request, reply: Answering) => void
  readonly token: () => number
  readonly expireTokens: () => void
  readonly filed: ReadonlyMap<string, Stored>
  readonly kept: ReadonlyMap<string, string>
  readonly withdraw: (inspectionId: string) => void
  readonly sweep: () => void
}

export type State = {
  readonly world: World
  readonly machines: Machines
  readonly witness: Witness
  readonly filed: Map<string, Stored>
  readonly records: Map<string, PhotoRecord>
  /** Hash of what lies there, by photo. */
  readonly quarantine: Map<string, string>
  readonly kept: Map<string, string>
  readonly since: Map<string, number>
  /** Judged and not yet written: no bytes are lost from under it, because removal begins at the record. */
  readonly underWay: Set<string>
  arrivals: number
  token: number
}

export const photoKey = (inspectionId: string, sha256: string) => `${inspectionId}/${sha256}`

export const objectOf = ({ kept, quarantine }: State, key: string): PhotoObject =>
  kept.has(key) ? 'kept' : quarantine.has(key) ? 'quarantine' : 'none'

export const isNamed = ({ witness }: State, key: string): boolean =>
  witness.accepted.some(({ inspectionId, photos }) => photos.some((one) => photoKey(inspectionId, one) === key))

export const stored = ({ filed }: State, number: string): Stored =>
  filed.get(number) ?? { filed: nothingFiled, revision: 0 }
