import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../platform/verb'
import { blankTable } from './blank-table'
import type { ChecklistDeps } from './deps'
import { draftKept, draftSeen, type Saved, savedLast } from './drafts'
import { readSheet } from './sheet/read-sheet'
import type { ChecklistDraft } from './store'

type Input = { readonly id: string; readonly revision?: number | undefined; readonly content: string }

/** Problems that one refusal names; the next reading names the next. */
const mostSaid = 50

const draftBefore = async (
  deps: Pick<ChecklistDeps, 'store'>,
  district: string,
  { id, revision }: Input,
): Promise<ChecklistDraft | Refused | undefined> => {
  if (revision !== undefined) return await draftSeen(deps, district, { id, revision })
  const before = await deps.store.drafts.get({ district, id })
  return before && refuse('checklist.draftExists', savedLast(before))
}

/** The draft from a sheet. An item keeps what it is by the code in the sheet; one without a code is a new item. */
export const importDraft = given(
  async ({ store, newId }: ChecklistDeps, { actor, input, at }: Asked<Input>): Promise<Changed<Saved> | Refused> => {
    const before = await draftBefore({ store }, actor.district, input)
    if (isRefused(before)) return before
    const { groups: _, ...settings } = before?.content ?? blankTable
    const newKey = () => `i.${newId().toLowerCase()}`
    const read = await readSheet(new Uint8Array(Buffer.from(input.content, 'base64')), { settings, newKey })
    if ('problems' in read) return refuse('checklist.sheetUnreadable', read.problems.slice(0, mostSaid))
    const saving = { actor, at, ...(before && { before }) }
    const { id } = input
    const kept = draftKept({ store }, saving, { id, content: read.content, from: before?.from })
    return isRefused(kept) ? kept : { ...kept, subject: `checklist:${id}` }
  },
)
