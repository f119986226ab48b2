import { dayOf, timeOf } from '@app/rules/time/day'
import type { TableContent } from '@app/types/checklist/table'
import { most } from '@app/types/checklist/values'
import type { Actor } from '../platform/actor'
import { sizeOf } from '../platform/fill-page'
import { type Changed, type Refused, refuse } from '../platform/verb'
import type { ChecklistDeps } from './deps'
import type { ChecklistDraft } from './store'

export type OfDraft = { readonly id: string; readonly revision: number }

/** Who saved it last, and when: what stands in the way of somebody else's change. */
export const savedLast = ({ savedBy, savedAt }: ChecklistDraft): readonly string[] => [
  `${savedBy}，${dayOf(savedAt)} ${timeOf(savedAt)}`,
]

/** The draft as the asker saw it; refused when somebody saved it since. */
export const draftSeen = async (
  { store }: Pick<ChecklistDeps, 'store'>,
  district: string,
  { id, revision }: OfDraft,
): Promise<ChecklistDraft | Refused> => {
  const draft = await store.drafts.get({ district, id })
  if (!draft) return refuse('checklist.draftUnknown')
  return draft.revision === revision ? draft : refuse('checklist.draftChanged', savedLast(draft))
}

export type Saved = { readonly revision: number; readonly savedAt: string }
type Next = { readonly id: string; readonly content: TableContent; readonly from?: ChecklistDraft['from'] }
type Saving = { readonly actor: Actor; readonly at: Date; readonly before?: ChecklistDraft }

/** The change that keeps a draft's next content, in the place of what was there. */
export const draftKept = (
  { store }: Pick<ChecklistDeps, 'store'>,
  { actor, at, before }: Saving,
  { id, content, from }: Next,
): Omit<Changed<Saved>, 'subject'> | Refused => {
  if (actor.kind !== 'person') return refuse('access.denied')
  if (sizeOf(content) > most.bytes) return refuse('checklist.tooLarge')
  const { district, name, personId } = actor
  const saved = { district, id, content, savedAt: at.toISOString(), savedBy: name, personId }
  const draft: ChecklistDraft = { revision: before?.revision ?? 1, ...saved, ...(from && { from }) }
  return {
    answer: { revision: before ? before.revision + 1 : 1, savedAt: saved.savedAt },
    writes: [before ? store.drafts.replace(draft) : store.drafts.insert(draft)],
  }
}
