import { SelfCheckRule, Table, TableContent, TableId } from '@app/types/checklist/table'
import { tableTopics } from '@app/types/checklist/values'
import { businessTraits, businessTypes } from '@app/types/shop/values'
import * as z from 'zod'
import { collection } from '../platform/adapters/collection'
import type { RecordsTable } from '../platform/adapters/tables'

/** A published version without its items: what is needed to know which holds. Never changed. */
const ChecklistVersion = z.object({
  revision: z.number(),
  district: z.string(),
  id: TableId,
  version: z.number(),
  title: z.string(),
  standing: z.string().optional(),
  businessTypes: z.array(z.enum(businessTypes)),
  topic: z.enum(tableTopics).optional(),
  traits: z.array(z.enum(businessTraits)).optional(),
  selfCheck: SelfCheckRule.optional(),
  effectiveFrom: z.string(),
  /** SHA-256 of the whole table. */
  hash: z.string(),
  items: z.number(),
  keyItems: z.number(),
  publishedAt: z.string(),
  publishedBy: z.string(),
  personId: z.string().optional(),
})
export type ChecklistVersion = z.infer<typeof ChecklistVersion>

/** Its whole content beside it, as it was published. Never changed. */
const ChecklistContent = z.object({
  revision: z.number(),
  district: z.string(),
  id: TableId,
  version: z.number(),
  table: Table,
})

/** What the next version may become; one for each table. */
const ChecklistDraft = z.object({
  revision: z.number(),
  district: z.string(),
  id: TableId,
  from: z.object({ id: TableId, version: z.number() }).optional(),
  content: TableContent,
  savedAt: z.string(),
  savedBy: z.string(),
  personId: z.string(),
})
export type ChecklistDraft = z.infer<typeof ChecklistDraft>

type VersionKey = { readonly district: string; readonly id: string; readonly version: number }

const placeOf = ({ district }: { readonly district: string }) => `D#${district}#CHECKLISTS`
const numberOf = ({ id, version }: VersionKey) => `${id}#${String(version).padStart(6, '0')}`

/** The check tables that a district published beside those that ship. */
export const checklistStore = (table: RecordsTable) => {
  const versions = collection(table, {
    name: 'ChecklistVersion',
    schema: ChecklistVersion,
    key: (key: VersionKey) => ({ pk: placeOf(key), sk: `VERSION#${numberOf(key)}` }),
  })
  const drafts = collection(table, {
    name: 'ChecklistDraft',
    schema: ChecklistDraft,
    key: ({ district, id }: { readonly district: string; readonly id: string }) => ({
      pk: placeOf({ district }),
      sk: `DRAFT#${id}`,
    }),
  })
  return {
    versions,
    drafts,
    draftsOf: async (district: string) => await drafts.within(placeOf({ district }), 'DRAFT#'),
    contents: collection(table, {
      name: 'ChecklistContent',
      schema: ChecklistContent,
      key: (key: VersionKey) => ({ pk: placeOf(key), sk: `CONTENT#${numberOf(key)}` }),
    }),
    versionsOf: async (district: string) => await versions.within(placeOf({ district }), 'VERSION#'),
  }
}
export type ChecklistStore = ReturnType<typeof checklistStore>
