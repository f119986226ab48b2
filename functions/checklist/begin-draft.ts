import { kindsKept } from '@app/rules/checklist/displaced'
import { checklistTemplates } from '@app/rules/inspection/checklist'
import type { Checklist } from '@app/rules/inspection/table'
import { type Day, dayOf } from '@app/rules/time/day'
import { TableContent } from '@app/types/checklist/table'
import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../platform/verb'
import { allVersions } from './all-versions'
import { blankTable } from './blank-table'
import type { ChecklistDeps } from './deps'
import { draftKept, type Saved, savedLast } from './drafts'
import { askChecklists } from './public'

type Source = { readonly id: string; readonly version: number }
type Input = { readonly id: string; readonly from?: Source | undefined }

/** A version's content without its place among the versions. */
export const contentOf = ({ id: _, version: __, effectiveFrom: ___, ...content }: Checklist): TableContent =>
  TableContent.parse(content)

/** A version of the district's tables, or one that ships to begin from and is in force nowhere. */
const sourceOf = async ({ store }: ChecklistDeps, district: string, from: Source): Promise<Checklist | undefined> =>
  (await askChecklists(store).madeWith(district, from)) ??
  checklistTemplates.find(({ id, version }) => id === from.id && version === from.version)

/**
 * What a draft begins with. Kinds of business that have got a table of their own since are left out: whoever changes a
 * word of the catering table has not decided that canteens go back to it. They can be chosen again.
 */
const begunWith = async ({ store }: ChecklistDeps, district: string, source: Checklist, today: Day) => {
  const kept = kindsKept(source, today, allVersions(await store.versionsOf(district)))
  return { ...contentOf(source), ...(kept.length > 0 && { businessTypes: [...kept] }) }
}

/** Begins the draft of a table's next version, or of a new table, with nothing in it or with what a version has. */
export const beginDraft = given(
  async (deps: ChecklistDeps, { actor, input, at }: Asked<Input>): Promise<Changed<Saved> | Refused> => {
    const { id, from } = input
    const { district } = actor
    const [before, source] = await Promise.all([
      deps.store.drafts.get({ district, id }),
      from && sourceOf(deps, district, from),
    ])
    if (before) return refuse('checklist.draftExists', savedLast(before))
    if (from && !source) return refuse('checklist.unknown')
    const content = source ? await begunWith(deps, district, source, dayOf(at.toISOString())) : blankTable
    const kept = draftKept(deps, { actor, at }, { id, content, ...(from && { from }) })
    return isRefused(kept) ? kept : { ...kept, subject: `checklist:${id}` }
  },
)
