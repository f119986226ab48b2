import * as z from 'zod'
import { inspectionKinds, readingUnits } from '../inspection/values'
import { Day, Text, Words } from '../platform/contract'
import { businessTraits, businessTypes } from '../shop/values'
import { longest, most, tableTopics } from './values'

/** What a table is called for good, such as T-CY-2016: the law's own number where it has one. */
export const TableId = z.string().regex(/^[A-Z][A-Z0-9-]{1,29}$/)
/** What an item is called for good: failures find their item by it in the next version. */
export const ItemKey = z.string().regex(/^[A-Za-z0-9][\w.-]{0,39}$/)

/** What is looked at (检查内容), as `rules/inspection/table.ts` has it. */
export const Item = z.strictObject({
  key: ItemKey,
  number: Words(longest.number),
  text: Words(longest.text),
  keyItem: z.boolean(),
  hint: Text(longest.hint).exactOptional(),
  naAllowed: z.boolean(),
  naWhen: Text(longest.hint).exactOptional(),
  basis: Text(longest.basis).exactOptional(),
  remarks: z.array(Words(longest.hint)).exactOptional(),
  photo: z.enum(['wanted', 'onFailure']).exactOptional(),
  reading: z
    .strictObject({
      quantity: Text(longest.title),
      unit: z.enum(readingUnits),
      least: Text(longest.number).exactOptional(),
      most: Text(longest.number).exactOptional(),
    })
    .exactOptional(),
})

export const Group = z.strictObject({
  key: ItemKey,
  title: Words(longest.title),
  items: z.array(Item).max(most.items),
})

const Share = z.int().min(0).max(100)
const Count = z.int().min(0).max(most.items)

export const Judgement = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('catering-2016'), keyMax: Count, ratePercent: Share }),
  z.strictObject({ kind: z.literal('production-2016'), generalMax: Count, keyMax: Count }),
  z.strictObject({ kind: z.literal('all-key') }),
])

export const Coverage = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('everyItem') }),
  z.strictObject({ kind: z.literal('atLeast'), key: Count, general: Count }),
  z.strictObject({ kind: z.literal('previousFailures') }),
])

/** A table's content without its place among the versions. */
export const TableContent = z.strictObject({
  title: Words(longest.title),
  businessTypes: z.array(z.enum(businessTypes)).min(1).max(businessTypes.length),
  topic: z.enum(tableTopics).exactOptional(),
  traits: z.array(z.enum(businessTraits)).min(1).exactOptional(),
  standing: z.literal('待本局确认').exactOptional(),
  judgement: Judgement,
  coverage: z.record(z.enum(inspectionKinds), Coverage),
  groups: z.array(Group).max(most.groups),
})
export type TableContent = z.infer<typeof TableContent>

/** A whole version of a check table (要点表). */
export const Table = TableContent.extend({ id: TableId, version: z.int().min(1), effectiveFrom: Day })
