import { allItems } from '@app/rules/inspection/table'
import type { Check } from '@app/types/checklist/contract'
import { type Asked, given, type Refused, refuse } from '../platform/verb'
import type { ChecklistDeps } from './deps'
import { examine } from './examine'
import { askChecklists } from './public'
import type { ChecklistDraft } from './store'

/** Items of the newest version whose key the draft does not have: their failures become named extra checks. */
const removedFrom = async ({ store }: ChecklistDeps, draft: ChecklistDraft, newest: number | undefined) => {
  const { district, id, content } = draft
  const before =
    newest === undefined ? undefined : await askChecklists(store).madeWith(district, { id, version: newest })
  const kept = new Set(allItems(content).map(({ key }) => key))
  return (before ? allItems(before) : [])
    .filter(({ key }) => !kept.has(key))
    .map(({ key, number, text }) => ({ key, number, text }))
}

/** Everything that stands between a draft and its publication. */
export const checkDraft = given(
  async (deps: ChecklistDeps, { actor, input, at }: Asked<{ readonly id: string }>): Promise<Check | Refused> => {
    const draft = await deps.store.drafts.get({ district: actor.district, id: input.id })
    if (!draft) return refuse('checklist.draftUnknown')
    const { newest, version, earliest, ...found } = await examine(deps, draft, at)
    return {
      revision: draft.revision,
      version,
      earliest,
      problems: [...found.problems],
      proved: found.proved,
      combinations: found.combinations,
      counterExamples: [...found.counterExamples],
      displaced: found.displaced.map(({ businessTypes, traits, ...table }) => ({
        ...table,
        businessTypes: [...businessTypes],
        ...(traits && { traits: [...traits] }),
      })),
      removed: await removedFrom(deps, draft, newest?.version),
    }
  },
)
