import type { Checklist } from '@app/rules/inspection/table'
import type { ChecklistShown } from '@app/types/inspection/contract'
import { type AskChecklists, hashOf } from '../checklist/public'

type Named = { readonly id: string; readonly version: number }
type Made = { readonly district: string; readonly tables: readonly Named[] }

/** The very versions an inspection was made with. No version ever goes, so one that is gone is a bug. */
export const tablesMadeWith = async (
  asked: Pick<AskChecklists, 'madeWith'>,
  { district, tables }: Made,
): Promise<readonly Checklist[]> =>
  await Promise.all(
    tables.map(async ({ id, version }) => {
      const found = await asked.madeWith(district, { id, version })
      if (!found) throw new Error(`no checklist ${id} version ${version}`)
      return found
    }),
  )

/** The tables that two versions of an inspection were made with, the later one's first. */
export const tablesOfBoth = async (
  { tables }: { readonly tables: Pick<AskChecklists, 'madeWith'> },
  { district }: Pick<Made, 'district'>,
  [before, after]: readonly [Pick<Made, 'tables'>, Pick<Made, 'tables'>],
): Promise<readonly Checklist[]> =>
  (await Promise.all([after, before].map((made) => tablesMadeWith(tables, { district, tables: made.tables })))).flat()

/** A table as the phone keeps it. */
export const checklistShown = (checklist: Checklist): ChecklistShown => ({
  ...checklistNamed(checklist),
  judgement: checklist.judgement,
  coverage: checklist.coverage,
  groups: checklist.groups.map(({ key, title, items }) => ({ key, title, items: items.map((item) => ({ ...item })) })),
})

/** What an inspection stores of the table it was made with. */
export const checklistNamed = (checklist: Checklist) => {
  const { id, version, title, standing } = checklist
  return { id, version, title, ...(standing && { standing }), hash: hashOf(checklist) }
}
