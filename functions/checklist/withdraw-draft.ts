import { type Asked, type Changed, given, isRefused, type Refused } from '../platform/verb'
import type { ChecklistDeps } from './deps'
import { draftSeen, type OfDraft } from './drafts'

/** Throws a draft away; nothing was ever made with it. */
export const withdrawDraft = given(
  async (
    { store }: ChecklistDeps,
    { actor, input }: Asked<OfDraft>,
  ): Promise<Changed<Record<string, never>> | Refused> => {
    const draft = await draftSeen({ store }, actor.district, input)
    if (isRefused(draft)) return draft
    return { answer: {}, writes: [store.drafts.remove(draft)], subject: `checklist:${draft.id}` }
  },
)
