import type { Checklist } from '@app/rules/inspection/table'
import type { Day } from '@app/rules/time/day'
import type { ChecklistShown } from '@app/types/inspection/contract'
import type { BusinessType } from '@app/types/shop/values'
import { type AskChecklists, hashOf } from '../checklist/public'
import { type Refused, refuse } from '../platform/verb'

type Inspected = { readonly district: string; readonly businessTypes: readonly BusinessType[] }

/** The table of the shop's first kind of business that has one in force on the day. */
export const checklistOf = async (
  tables: Pick<AskChecklists, 'inForce'>,
  { district, businessTypes }: Inspected,
  day: Day,
): Promise<Checklist | Refused> =>
  (await tables.inForce(district, businessTypes, day))[0] ?? refuse('inspection.noChecklist')

type Made = { readonly district: string; readonly checklist: { readonly id: string; readonly version: number } }

/** The very version an inspection was made with. No version ever goes, so one that is gone is a bug. */
export const checklistMadeWith = async (
  tables: Pick<AskChecklists, 'madeWith'>,
  { district, checklist: { id, version } }: Made,
): Promise<Checklist> => {
  const found = await tables.madeWith(district, { id, version })
  if (!found) throw new Error(`no checklist ${id} version ${version}`)
  return found
}

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
