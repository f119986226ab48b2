import { dayOf } from '@app/rules/time/day'
import type { TableLine } from '@app/types/checklist/contract'
import { type Asked, given } from '../platform/verb'
import { linesOn } from './all-versions'
import type { ChecklistDeps } from './deps'
import type { ChecklistDraft } from './store'

const draftLine = ({ content: { title, businessTypes, selfCheck, groups }, savedAt, savedBy }: ChecklistDraft) => {
  const items = groups.flatMap((group) => group.items)
  const keyItems = items.filter(({ keyItem }) => keyItem).length
  return {
    title,
    businessTypes,
    ...(selfCheck && { selfCheck }),
    items: items.length,
    keyItems,
    savedAt,
    savedBy,
  }
}

/** Every table of the district with its versions as they stand today, and its draft. */
export const listChecklists = given(
  async ({ store }: ChecklistDeps, { actor: { district }, at }: Asked<unknown>): Promise<{ tables: TableLine[] }> => {
    const [published, drafts] = await Promise.all([store.versionsOf(district), store.draftsOf(district)])
    const lines = linesOn(published, dayOf(at.toISOString()))
    const ids = new Set([...lines.keys(), ...drafts.map(({ id }) => id)])
    const tables = [...ids].toSorted().map((id) => {
      const draft = drafts.find((one) => one.id === id)
      return { id, ...(draft && { draft: draftLine(draft) }), versions: lines.get(id) ?? [] }
    })
    return { tables }
  },
)
