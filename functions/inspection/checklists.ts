import { type Checklist, checklistsFor, shippedChecklists } from '@app/rules/inspection/checklist'
import type { Day } from '@app/rules/time/day'
import type { ChecklistShown } from '@app/types/inspection/contract'
import type { BusinessType } from '@app/types/shop/values'
import { type Refused, refuse } from '../platform/verb'
import { checklistHash } from './checklist-hash'

/** The table of the shop's first kind of business that has one in force on the day. */
export const checklistOf = (shop: { readonly businessTypes: readonly BusinessType[] }, day: Day): Checklist | Refused =>
  checklistsFor(shop.businessTypes, day)[0] ?? refuse('inspection.noChecklist')

/** The very version an inspection was made with. Every version ships, so one that is gone is a bug. */
export const checklistMadeWith = ({ id, version }: { readonly id: string; readonly version: number }): Checklist => {
  const found = shippedChecklists.find((table) => table.id === id && table.version === version)
  if (!found) throw new Error(`no checklist ${id} version ${version}`)
  return found
}

/** A table as the phone keeps it. */
export const checklistShown = (checklist: Checklist): ChecklistShown => ({
  ...checklistNamed(checklist),
  groups: checklist.groups.map(({ key, title, items }) => ({ key, title, items: items.map((item) => ({ ...item })) })),
})

/** What an inspection stores of the table it was made with. */
export const checklistNamed = (checklist: Checklist) => {
  const { id, version, title, standing } = checklist
  return { id, version, title, ...(standing && { standing }), hash: checklistHash(checklist) }
}
