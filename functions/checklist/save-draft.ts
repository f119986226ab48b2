import type { TableContent } from '@app/types/checklist/table'
import { type Asked, type Changed, given, isRefused, type Refused } from '../platform/verb'
import type { ChecklistDeps } from './deps'
import { draftKept, draftSeen, type OfDraft, type Saved } from './drafts'

/** Keeps the draft as a whole, half done or not. */
export const saveDraft = given(
  async (
    { store }: ChecklistDeps,
    { actor, input, at }: Asked<OfDraft & { readonly content: TableContent }>,
  ): Promise<Changed<Saved> | Refused> => {
    const before = await draftSeen({ store }, actor.district, input)
    if (isRefused(before)) return before
    const { id, content } = input
    const kept = draftKept({ store }, { actor, at, before }, { id, content, from: before.from })
    return isRefused(kept) ? kept : { ...kept, subject: `checklist:${id}` }
  },
)
