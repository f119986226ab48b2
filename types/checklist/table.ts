import * as z from 'zod'
import { dutyPeriods } from '../duty/values'
import { inspectionKinds, readingUnits } from '../inspection/values'
import { Day, Text, Words } from '../platform/contract'
import { businessTraits, businessTypes, sizeClasses } from '../shop/values'
import { ItemKey } from './item-key'
import { longest, most, photoWishes, tableTopics } from './values'

/** What a table is called for good, such as T-CY-2016: the law's own number where it has one. */
export const TableId = z.string().regex(/^[A-Z][A-Z0-9-]{1,29}$/)

/** One line, so that a sheet keeps several in one cell. */
const Remark = Words(longest.remark).overwrite((text) => text.replace(/\n/g, ' '))

const Reading = z.strictObject({
  quantity: Text(longest.quantity),
  unit: z.enum(readingUnits),
  least: Words(longest.limit).exactOptional(),
  most: Words(longest.limit).exactOptional(),
})

/** What is looked at (检查内容), as `rules/inspection/table.ts` has it. */
export const Item = z.strictObject({
  key: ItemKey,
  number: Text(longest.number),
  text: Text(longest.text),
  keyItem: z.boolean(),
  hint: Words(longest.hint).exactOptional(),
  naAllowed: z.boolean(),
  naWhen: Words(longest.naWhen).exactOptional(),
  basis: Words(longest.basis).exactOptional(),
  remarks: z.array(Remark).max(most.remarks).exactOptional(),
  photo: z.enum(photoWishes).exactOptional(),
  reading: Reading.exactOptional(),
})
export type Item = z.infer<typeof Item>

const Group = z.strictObject({ key: ItemKey, title: Text(longest.title), items: z.array(Item).max(most.items) })
export type Group = z.infer<typeof Group>

const Share = z.int().min(0).max(100)
const Count = z.int().min(0).max(most.items)

const Judgement = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('catering-2016'), keyMax: Count, ratePercent: Share }),
  z.strictObject({ kind: z.literal('production-2016'), generalMax: Count, keyMax: Count }),
  z.strictObject({ kind: z.literal('all-key') }),
  z.strictObject({ kind: z.literal('drug-2021') }),
])
export type Judgement = z.infer<typeof Judgement>

const Coverage = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('everyItem') }),
  z.strictObject({ kind: z.literal('atLeast'), key: Count, general: Count }),
  z.strictObject({ kind: z.literal('previousFailures') }),
])
export type Coverage = z.infer<typeof Coverage>

/** How often a shop fills in its own table, and for which sizes (规模) it is; without, for all. */
export const SelfCheckRule = z.strictObject({
  period: z.enum(dutyPeriods),
  sizes: z.array(z.enum(sizeClasses)).min(1).exactOptional(),
})
export type SelfCheckRule = z.infer<typeof SelfCheckRule>

/**
 * A table's content without its place among the versions. Texts may still be missing: a draft is kept half done, and
 * `rules/checklist/draft-problems.ts` says what a publication would want.
 */
export const TableContent = z.strictObject({
  title: Text(longest.title),
  businessTypes: z.array(z.enum(businessTypes)).max(businessTypes.length),
  topic: z.enum(tableTopics).exactOptional(),
  traits: z.array(z.enum(businessTraits)).min(1).exactOptional(),
  /** Of a table of self-checks (自查表); without it the table is one of inspections. */
  selfCheck: SelfCheckRule.exactOptional(),
  standing: z.literal('待本局确认').exactOptional(),
  judgement: Judgement,
  coverage: z.record(z.enum(inspectionKinds), Coverage),
  groups: z.array(Group).max(most.groups),
})
export type TableContent = z.infer<typeof TableContent>

/** A whole version of a check table (要点表). */
export const Table = TableContent.extend({ id: TableId, version: z.int().min(1), effectiveFrom: Day })
export type Table = z.infer<typeof Table>
