import type { Checklist } from '@app/rules/inspection/table'
import type { Day } from '@app/rules/time/day'
import type { TableContent } from '@app/types/checklist/table'
import type { PersonActor } from '../platform/actor'
import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../platform/verb'
import { factsOf } from './all-versions'
import type { ChecklistDeps } from './deps'
import { draftSeen, type OfDraft } from './drafts'
import { type Examined, examine, tableOf } from './examine'

type Input = OfDraft & { readonly effectiveFrom: Day }
type Published = { readonly version: number; readonly hash: string }

/** What one refusal names; the next check names the next. */
const mostSaid = 50

const refusalOf = ({ earliest, problems, proved, counterExamples }: Examined, effectiveFrom: Day) => {
  if (effectiveFrom < earliest) return refuse('checklist.dayInvalid', [`最早 ${earliest}`])
  if (problems.length > 0)
    return refuse(
      'checklist.notReady',
      problems.slice(0, mostSaid).map(({ words }) => words),
    )
  return proved ? undefined : refuse('checklist.notProved', counterExamples.slice(0, mostSaid))
}

/** The writes that keep a version for good. */
export const versionKept = (
  { store }: Pick<ChecklistDeps, 'store'>,
  table: Checklist & TableContent & { readonly effectiveFrom: Day },
  { actor: { district, name, personId }, at }: { readonly actor: PersonActor; readonly at: Date },
) => {
  const kept = { revision: 1, district }
  const { id, version } = table
  return [
    store.versions.insert({
      ...kept,
      ...factsOf(table),
      publishedAt: at.toISOString(),
      publishedBy: name,
      personId,
    }),
    store.contents.insert({ ...kept, id, version, table }),
  ]
}

/** Makes the draft the next version of its table, for good; nothing that was made with earlier ones changes. */
export const publishDraft = given(
  async (deps: ChecklistDeps, { actor, input, at }: Asked<Input>): Promise<Changed<Published> | Refused> => {
    if (actor.kind !== 'person') return refuse('access.denied')
    const draft = await draftSeen(deps, actor.district, input)
    if (isRefused(draft)) return draft
    const examined = await examine(deps, draft, at)
    const refusal = refusalOf(examined, input.effectiveFrom)
    if (refusal) return refusal
    const { version } = examined
    const table = tableOf(draft, { version, effectiveFrom: input.effectiveFrom })
    const { hash } = factsOf(table)
    return {
      answer: { version, hash },
      writes: [...versionKept(deps, table, { actor, at }), deps.store.drafts.remove(draft)],
      subject: `checklist:${draft.id}`,
    }
  },
)
