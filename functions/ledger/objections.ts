import { isPending, objectionState } from '@app/rules/ledger/objection'
import { ledgerLimits, type ObjectionState } from '@app/types/ledger/values'
import type { PersonActor } from '../platform/actor'
import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../platform/verb'
import { answersFor, objectsAt } from './access'
import type { LedgerDeps } from './deps'
import { type EntryAsked, loadEntry, subjectOf } from './load'
import { takePhotos } from './new-version'
import { type StoredEntry, type StoredObjection, withObjections } from './store'

const said = ({ name: by, personId }: PersonActor, at: Date) => ({ by, personId, at: at.toISOString() })

type Objecting = EntryAsked & { readonly words: string }

/** An officer doubts an entry and says why; one doubt at a time. */
export const objectToEntry = given(
  async (
    deps: LedgerDeps,
    { actor, input, at }: Asked<Objecting>,
  ): Promise<Changed<{ objectionId: string }> | Refused> => {
    const loaded = await loadEntry(deps, actor, { asked: input, mayAt: objectsAt })
    if (isRefused(loaded)) return loaded
    if (actor.kind !== 'person') return refuse('access.denied')
    const { entry } = loaded
    if (entry.objections.some(isPending)) return refuse('ledger.objectionPending')
    if (entry.objections.length >= ledgerLimits.objections) return refuse('ledger.objectionsTooMany')
    const objection = { ...said(actor, at), objectionId: deps.newId(), words: input.words }
    return {
      answer: { objectionId: objection.objectionId },
      writes: [deps.store.entries.replace(withObjections(entry, [...entry.objections, objection]))],
      subject: subjectOf(input),
    }
  },
)

const withObjection = (entry: StoredEntry, next: StoredObjection): StoredEntry =>
  withObjections(
    entry,
    entry.objections.map((one) => (one.objectionId === next.objectionId ? next : one)),
  )

type Moved = Changed<{ state: ObjectionState }>

const objectionIn = (entry: StoredEntry, objectionId: string) =>
  entry.objections.find((one) => one.objectionId === objectionId)

type OnObjection = EntryAsked & { readonly objectionId: string; readonly words: string }
type Answering = OnObjection & { readonly photos: readonly string[] }

/** The shop says how it was, with photos; once. A mistake is corrected on the entry itself. */
export const answerObjection = given(
  async (deps: LedgerDeps, { actor, input, at }: Asked<Answering>): Promise<Moved | Refused> => {
    const loaded = await loadEntry(deps, actor, { asked: input, mayAt: answersFor })
    if (isRefused(loaded)) return loaded
    if (actor.kind !== 'person') return refuse('access.denied')
    const objection = objectionIn(loaded.entry, input.objectionId)
    if (!objection) return refuse('ledger.objectionUnknown')
    if (objectionState(objection) !== 'open') return refuse('ledger.objectionAnswered')
    const { district, shopId } = loaded.shop
    const { entryId, words } = input
    const taken = await takePhotos(deps, { district, entryId, at, shopId }, input.photos)
    if (isRefused(taken)) return taken
    const answered = moved(deps, loaded.entry, {
      ...objection,
      answer: { ...said(actor, at), words, photos: taken.photos },
    })
    return { ...answered, writes: [...answered.writes, ...taken.writes] }
  },
)

type Reviewing = OnObjection & { readonly accepted: boolean }

/** An officer takes the answer or stays with the objection, with a reason. It punishes nobody by itself. */
export const reviewObjection = given(
  async (deps: LedgerDeps, { actor, input, at }: Asked<Reviewing>): Promise<Moved | Refused> => {
    const loaded = await loadEntry(deps, actor, { asked: input, mayAt: objectsAt })
    if (isRefused(loaded)) return loaded
    if (actor.kind !== 'person') return refuse('access.denied')
    const { accepted, words } = input
    const objection = objectionIn(loaded.entry, input.objectionId)
    if (!objection) return refuse('ledger.objectionUnknown')
    if (objectionState(objection) !== 'answered') return refuse('ledger.objectionOpen')
    if (!accepted && words === '') return refuse('ledger.reviewReasonNeeded', ['words'])
    return moved(deps, loaded.entry, { ...objection, review: { ...said(actor, at), accepted, words } })
  },
)

const moved = (deps: LedgerDeps, entry: StoredEntry, next: StoredObjection): Moved => ({
  answer: { state: objectionState(next) },
  writes: [deps.store.entries.replace(withObjection(entry, next))],
  subject: subjectOf(entry),
})
