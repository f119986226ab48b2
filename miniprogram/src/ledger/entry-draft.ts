import { type LedgerKind, ledgerKinds } from '@app/types/ledger/values'
import type { Storage } from '../device/storage'

/** How somebody came to work: well; unfit, then sent away from the post or still at it; or not here today. */
export type Standing = 'fit' | 'unfit' | 'offPost' | 'atWork' | 'away'
export type PersonChecked = { readonly name: string; readonly standing?: Standing | undefined }

/** `path` shows it; `sha256` once the server has it. */
export type EntryPhoto = { readonly photoId: string; readonly path: string; readonly sha256?: string | undefined }

/** An entry as it is written: on the phone with every letter, until the server has it. */
export type EntryDraft = {
  readonly entryId: string
  readonly shopId: string
  readonly kind: LedgerKind
  /** The day it is about. */
  readonly day: string
  /** What was typed and chosen, by its field; numbers as they were typed. */
  readonly values: Readonly<Record<string, string>>
  readonly people: readonly PersonChecked[]
  readonly photos: readonly EntryPhoto[]
  readonly note: string
  /** It corrects an entry that the server has, and why. */
  readonly reason?: string | undefined
  /** Once it was sent the first time; a change makes it unfinished, and another one. */
  readonly finishedAt?: string | undefined
}

export type DraftOf = {
  readonly kind: LedgerKind
  readonly day: string
  /** Of the entry that it corrects. */
  readonly corrects?: string | undefined
}

const isDraft = (found: unknown): found is EntryDraft =>
  typeof found === 'object' && found !== null && 'entryId' in found && 'values' in found && 'people' in found

const isKind = (kind: string | undefined): kind is LedgerKind => ledgerKinds.some((one) => one === kind)
export const kindOf = (kind: string | undefined): LedgerKind | undefined => (isKind(kind) ? kind : undefined)

/** What stays the same from one entry to the next: who collects, who supplies. Nothing that has to be looked at anew. */
const lasting = [
  ...['what', 'method', 'point', 'collector', 'who', 'position'],
  ...['partyName', 'partyAddress', 'partyContact'],
]

/** The entries of one shop that are begun, or finished and not yet with the server. */
export const openEntryDrafts = (storage: Storage, shopId: string) => {
  const places = {
    draft: ({ kind, day, corrects = 'new' }: DraftOf) => `ledger/${shopId}/${kind}/${day}/${corrects}`,
    out: ({ entryId, reason }: EntryDraft) =>
      `ledgerOut/${shopId}/${entryId}/${reason === undefined ? 'new' : 'again'}`,
    last: (kind: LedgerKind) => `ledgerLast/${shopId}/${kind}`,
  }
  const readDraft = (place: string) => {
    const found = storage.read(place)
    return isDraft(found) ? found : undefined
  }
  return {
    read: (of: DraftOf): EntryDraft | undefined => readDraft(places.draft(of)),
    /** False: the phone is full, and what stood there before stands. */
    save: (of: DraftOf, draft: EntryDraft): boolean => storage.write(places.draft(of), draft),
    discard: (of: DraftOf): void => storage.remove(places.draft(of)),
    /** Waits to be sent; the form is free for the next entry. */
    putOut: (draft: EntryDraft): boolean => storage.write(places.out(draft), draft),
    takeOut: (draft: EntryDraft): void => storage.remove(places.out(draft)),
    waiting: (): readonly EntryDraft[] =>
      storage.keys().flatMap((key) => {
        const draft = key.startsWith(`ledgerOut/${shopId}/`) ? readDraft(key) : undefined
        return draft ? [draft] : []
      }),
    /** What the next entry of this ledger begins with. */
    last: (kind: LedgerKind): Pick<EntryDraft, 'values' | 'people'> => {
      const found = readDraft(places.last(kind))
      const values = Object.fromEntries(Object.entries(found?.values ?? {}).filter(([name]) => lasting.includes(name)))
      return { values, people: (found?.people ?? []).map(({ name }) => ({ name })) }
    },
    remember: (draft: EntryDraft): void => void storage.write(places.last(draft.kind), { ...draft, photos: [] }),
  }
}
export type EntryDrafts = ReturnType<typeof openEntryDrafts>

/** What is changed was not finished before. */
export const changed = ({ finishedAt: _, ...draft }: EntryDraft, change: Partial<EntryDraft>): EntryDraft => ({
  ...draft,
  ...change,
})
export const withValue = (draft: EntryDraft, name: string, value: string): EntryDraft =>
  changed(draft, { values: { ...draft.values, [name]: value } })

export const withStanding = (draft: EntryDraft, name: string, standing: Standing): EntryDraft =>
  changed(draft, { people: draft.people.map((one) => (one.name === name ? { name, standing } : one)) })

/** Everybody of whom nothing was said yet is well. */
export const othersFit = (draft: EntryDraft): EntryDraft =>
  changed(draft, { people: draft.people.map((one) => ({ ...one, standing: one.standing ?? 'fit' })) })

/** People of the register who are not on the list yet come below it. */
export const withPeople = (draft: EntryDraft, names: readonly string[]): EntryDraft => {
  const added = names.filter((name, at) => !draft.people.some((one) => one.name === name) && names.indexOf(name) === at)
  return added.length === 0 ? draft : changed(draft, { people: [...draft.people, ...added.map((name) => ({ name }))] })
}
