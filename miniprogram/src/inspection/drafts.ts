import type { Storage } from '../device/storage'
import {
  type DraftAnswers,
  type DraftConfirmed,
  type DraftEnd,
  type DraftHanded,
  type DraftHead,
  type DraftPhoto,
  type DraftSigning,
  isSigned,
  noEnd,
  unsigned,
} from './draft'
import { parcelStage } from './outbox/places'
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
export type DraftStep = 'check' | 'recused' | 'stopped' | 'signed' | 'handed' | DraftFault

/** Why a draft does not open: somebody changed what lies on the phone, or it was kept under another key. */
export type DraftFault = 'tampered' | 'otherKey'

/**
 * A begun inspection on this phone. Every part has a key of its own and is written the moment it changes: whoever kills
 * the app loses one tap at most. A `save` that answers false found the phone full: what stood there before stands.
 */
export type DraftBox = {
  readonly head: () => DraftHead | undefined
  /** Something of it does not open: nothing of it is shown, changed or removed. */
  readonly fault: () => DraftFault | undefined
  readonly begin: (head: DraftHead) => boolean
  /** Under which key the outbox holds it; undefined for what an app without an outbox began. */
  readonly parcelKey: () => string | undefined
  readonly saveParcelKey: (key: string) => boolean
  readonly answers: () => DraftAnswers
  /** What was signed is another inspection then: seal and signatures go. */
  readonly saveAnswers: (answers: DraftAnswers, now: number) => boolean
  readonly end: () => DraftEnd
  /** As for answers: seal and signatures go. */
  readonly saveEnd: (end: DraftEnd) => boolean
  readonly signing: () => DraftSigning
  readonly saveSigning: (signing: DraftSigning) => boolean
  readonly photo: (photoId: string) => DraftPhoto | undefined
  readonly savePhoto: (photoId: string, photo: DraftPhoto) => boolean
  /** The second inspector's own hand, that they take part. */
  readonly confirmed: () => DraftConfirmed | undefined
  readonly saveConfirmed: (confirmed: DraftConfirmed) => boolean
  /** Given to the other inspector: nothing of it is changed here then. Undefined: it was not, or goes on here. */
  readonly handed: () => DraftHanded | undefined
  readonly saveHanded: (handed: DraftHanded | undefined) => boolean
  /** Hashes of pictures that the server has already taken. */
  readonly sent: () => readonly string[]
  readonly saveSent: (sent: readonly string[]) => boolean
  /** Where its photos and signatures lie, those too that were dropped or written anew. */
  readonly files: () => readonly string[]
  /** After delivery only. */
  readonly discard: () => void
}

/** Not `draft/`: what earlier versions of the app began stood half on the server, and is no whole inspection. */
const root = 'inspection/'

const placeIn = (inspectionId: string, part: string) => `${root}${inspectionId}/${part}`

const faultIn = (storage: Storage, keys: readonly string[]): DraftFault | undefined => {
  const faults = keys.flatMap((key) => storage.fault?.(key) ?? [])
  return faults.includes('tampered') ? 'tampered' : faults[0]
}

const handedIn = (storage: Storage, place: string): Pick<DraftBox, 'handed' | 'saveHanded'> => ({
  handed: () => storage.read(place) as DraftHanded | undefined,
  saveHanded: (handed) => {
    if (handed) return storage.write(place, handed)
    storage.remove(place)
    return true
  },
})

const handsOf = ({ signatures }: DraftSigning): readonly string[] =>
  Object.values(signatures).flatMap((hand) => hand?.path ?? [])

const signingIn = (storage: Storage, place: (part: string) => string) => {
  const signing = () => (storage.read(place('signing')) as DraftSigning | undefined) ?? unsigned
  const fallen = () => (storage.read(place('fallen')) as readonly string[] | undefined) ?? []
  /** Their files go with the draft: what was sent before may still name them. */
  const letFall = (before: DraftSigning, next: DraftSigning) => {
    const paths = handsOf(before).filter((path) => !handsOf(next).includes(path))
    if (paths.length > 0) storage.write(place('fallen'), [...fallen(), ...paths])
  }
  const saveSigning = (next: DraftSigning) => {
    const before = signing()
    const kept = storage.write(place('signing'), next)
    if (kept) letFall(before, next)
    return kept
  }
  const dropSigning = () => {
    letFall(signing(), unsigned)
    storage.remove(place('signing'))
  }
  /** Where every signature lies that was given, those too that were written anew. */
  const hands = () => [...handsOf(signing()), ...fallen()]
  return { signing, saveSigning, dropSigning, hands }
}

export const openDraft = (storage: Storage, inspectionId: string): DraftBox => {
  const place = (part: string) => placeIn(inspectionId, part)
  const read = <T>(part: string, otherwise: T): T => (storage.read(place(part)) as T | undefined) ?? otherwise
  const keep = (part: string, value: unknown) => storage.write(place(part), value)
  const { signing, saveSigning, dropSigning, hands } = signingIn(storage, place)
  /** The seal falls only with a change that was kept. */
  const change = (part: string, value: unknown) => {
    const kept = keep(part, value)
    if (kept) dropSigning()
    return kept
  }
  const parts = (of = '') => storage.keys().filter((key) => key.startsWith(place(of)))
  return {
    head: () => read<DraftHead | undefined>('head', undefined),
    fault: () => faultIn(storage, parts()),
    begin: (head) => keep('head', head),
    parcelKey: () => read<string | undefined>('parcel', undefined),
    saveParcelKey: (key) => keep('parcel', key),
    answers: () => read<DraftAnswers>('answers', {}),
    saveAnswers: (answers, now) => {
      const kept = change('answers', answers)
      if (kept) keep('savedAt', now)
      return kept
    },
    end: () => read<DraftEnd>('end', noEnd),
    saveEnd: (end) => change('end', end),
    ...{ signing, saveSigning },
    photo: (photoId) => read<DraftPhoto | undefined>(`photo/${photoId}`, undefined),
    savePhoto: (photoId, photo) => keep(`photo/${photoId}`, photo),
    confirmed: () => read<DraftConfirmed | undefined>('confirmed', undefined),
    saveConfirmed: (confirmed) => change('confirmed', confirmed),
    ...handedIn(storage, place('handed')),
    sent: () => read<readonly string[]>('sent', []),
    saveSent: (sent) => keep('sent', sent),
    files: () => [
      ...parts('photo/').flatMap((key) => (storage.read(key) as DraftPhoto | undefined)?.path ?? []),
      ...[read<DraftConfirmed | undefined>('confirmed', undefined)].flatMap((hand) => hand?.path ?? []),
      ...hands(),
    ],
    discard: () => {
      for (const key of parts()) storage.remove(key)
    },
  }
}

/** Whether it is still being done; what was signed and handed to the outbox is not. */
const isOpen = (storage: Storage, draft: DraftBox): boolean => {
  const stage = parcelStage(storage, draft.parcelKey() ?? '')
  return stage === undefined || stage === 'draft'
}

const stepOf = (draft: DraftBox): DraftStep => {
  if (draft.handed()) return 'handed'
  if (isSigned(draft.signing())) return 'signed'
  const { kind } = draft.end()
  if (kind === 'recused') return 'recused'
  return kind === 'concluded' ? 'check' : 'stopped'
}

/** What does not open has no name and no figures. */
const closedLine = (inspectionId: string, step: DraftFault): DraftLine => ({
  ...{ inspectionId, step, shopName: '一次检查' },
  ...{ done: 0, total: 0, savedAt: 0 },
})

const lineOf = (storage: Storage, inspectionId: string): DraftLine | undefined => {
  const draft = openDraft(storage, inspectionId)
  const fault = draft.fault()
  if (fault) return closedLine(inspectionId, fault)
  const head = draft.head()
  if (!head || !isOpen(storage, draft)) return undefined
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

/** Every inspection of which something lies here, in whatever stage. */
export const draftIds = (storage: Storage): readonly string[] =>
  storage.keys().flatMap((key) => /^inspection\/([^/]+)\/head$/.exec(key)?.[1] ?? [])

/** Inspections begun and not yet in the outbox, last touched first. */
export const listDrafts = (storage: Storage): readonly DraftLine[] =>
  draftIds(storage)
    .flatMap((inspectionId) => lineOf(storage, inspectionId) ?? [])
    .sort((a, b) => b.savedAt - a.savedAt)
