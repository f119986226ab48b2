import type { Storage } from '../device/storage'
import {
  type DraftAnswers,
  type DraftConfirmed,
  type DraftEnd,
  type DraftHead,
  type DraftPhoto,
  type DraftSigning,
  isSigned,
  noEnd,
  unsigned,
} from './draft'
import { itemsAsked } from './tables'

export type DraftLine = {
  readonly inspectionId: string
  readonly shopName: string
  readonly done: number
  readonly total: number
  readonly savedAt: number
  readonly step: DraftStep
}

/** Where a begun inspection goes on. */
export type DraftStep = 'check' | 'recused' | 'stopped' | 'signed'

/**
 * A begun inspection on this phone. Every part has a key of its own and is written the moment it changes: whoever kills
 * the app loses one tap at most.
 */
export type DraftBox = {
  readonly head: () => DraftHead | undefined
  readonly begin: (head: DraftHead) => void
  readonly answers: () => DraftAnswers
  /** What was signed is another inspection then: seal and signatures go. */
  readonly saveAnswers: (answers: DraftAnswers, now: number) => void
  readonly end: () => DraftEnd
  /** As for answers: seal and signatures go. */
  readonly saveEnd: (end: DraftEnd) => void
  readonly signing: () => DraftSigning
  readonly saveSigning: (signing: DraftSigning) => void
  readonly photo: (photoId: string) => DraftPhoto | undefined
  readonly savePhoto: (photoId: string, photo: DraftPhoto) => void
  /** The second inspector's own hand, that they take part. */
  readonly confirmed: () => DraftConfirmed | undefined
  readonly saveConfirmed: (confirmed: DraftConfirmed) => void
  /** Hashes of pictures that the server has already taken. */
  readonly sent: () => readonly string[]
  readonly saveSent: (sent: readonly string[]) => void
  /** After delivery only. */
  readonly discard: () => void
}

/** Not `draft/`: what earlier versions of the app began stood half on the server, and is no whole inspection. */
const root = 'inspection/'

const placeIn = (inspectionId: string, part: string) => `${root}${inspectionId}/${part}`

export const openDraft = (storage: Storage, inspectionId: string): DraftBox => {
  const place = (part: string) => placeIn(inspectionId, part)
  const read = <T>(part: string, otherwise: T): T => (storage.read(place(part)) as T | undefined) ?? otherwise
  const unseal = () => storage.remove(place('signing'))
  return {
    head: () => read<DraftHead | undefined>('head', undefined),
    begin: (head) => storage.write(place('head'), head),
    answers: () => read<DraftAnswers>('answers', {}),
    saveAnswers: (answers, now) => {
      unseal()
      storage.write(place('answers'), answers)
      storage.write(place('savedAt'), now)
    },
    end: () => read<DraftEnd>('end', noEnd),
    saveEnd: (end) => {
      unseal()
      storage.write(place('end'), end)
    },
    signing: () => read<DraftSigning>('signing', unsigned),
    saveSigning: (signing) => storage.write(place('signing'), signing),
    photo: (photoId) => read<DraftPhoto | undefined>(`photo/${photoId}`, undefined),
    savePhoto: (photoId, photo) => storage.write(place(`photo/${photoId}`), photo),
    confirmed: () => read<DraftConfirmed | undefined>('confirmed', undefined),
    saveConfirmed: (confirmed) => {
      unseal()
      storage.write(place('confirmed'), confirmed)
    },
    sent: () => read<readonly string[]>('sent', []),
    saveSent: (sent) => storage.write(place('sent'), sent),
    discard: () => {
      for (const key of storage.keys()) if (key.startsWith(place(''))) storage.remove(key)
    },
  }
}

const stepOf = (draft: DraftBox): DraftStep => {
  if (isSigned(draft.signing())) return 'signed'
  const { kind } = draft.end()
  if (kind === 'recused') return 'recused'
  return kind === 'concluded' ? 'check' : 'stopped'
}

const lineOf = (storage: Storage, inspectionId: string): DraftLine | undefined => {
  const draft = openDraft(storage, inspectionId)
  const head = draft.head()
  if (!head) return undefined
  const answers = Object.values(draft.answers())
  return {
    inspectionId,
    shopName: head.shopName,
    done: answers.filter(({ result }) => result !== undefined).length,
    total: itemsAsked(head).length,
    savedAt: (storage.read(placeIn(inspectionId, 'savedAt')) as number | undefined) ?? Date.parse(head.startedAt),
    step: stepOf(draft),
  }
}

/** Inspections begun and not delivered, last touched first. */
export const listDrafts = (storage: Storage): readonly DraftLine[] =>
  storage
    .keys()
    .flatMap((key) => /^inspection\/([^/]+)\/head$/.exec(key)?.[1] ?? [])
    .flatMap((inspectionId) => lineOf(storage, inspectionId) ?? [])
    .sort((a, b) => b.savedAt - a.savedAt)
