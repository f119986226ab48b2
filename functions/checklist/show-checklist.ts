import { dayOf } from '@app/rules/time/day'
import type { VersionLine } from '@app/types/checklist/contract'
import { Table } from '@app/types/checklist/table'
import { type Asked, given, type Refused, refuse } from '../platform/verb'
import { linesOn } from './all-versions'
import type { ChecklistDeps } from './deps'
import { askChecklists } from './public'

type Named = { readonly id: string; readonly version: number }

/** One version, word for word. */
export const showChecklist = given(
  async (
    { store }: ChecklistDeps,
    { actor: { district }, input, at }: Asked<Named>,
  ): Promise<{ table: Table; line: VersionLine } | Refused> => {
    const [table, published] = await Promise.all([
      askChecklists(store).madeWith(district, input),
      store.versionsOf(district),
    ])
    const lines = linesOn(published, dayOf(at.toISOString()))
    const line = lines.get(input.id)?.find(({ version }) => version === input.version)
    return table && line ? { table: Table.parse(table), line } : refuse('checklist.unknown')
  },
)
