import type { Draft } from '@app/types/checklist/contract'
import { type Asked, given, type Refused, refuse } from '../platform/verb'
import type { ChecklistDeps } from './deps'

export const showDraft = given(
  async ({ store }: ChecklistDeps, { actor, input }: Asked<{ readonly id: string }>): Promise<Draft | Refused> => {
    const draft = await store.drafts.get({ district: actor.district, id: input.id })
    if (!draft) return refuse('checklist.draftUnknown')
    const { id, revision, from, content, savedAt, savedBy } = draft
    return { id, revision, ...(from && { from }), content, savedAt, savedBy }
  },
)
