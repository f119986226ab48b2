import * as z from 'zod'
import { changes, Day, Instant, reads, refusing, Sha256, Words } from '../platform/contract'
import { businessTraits, businessTypes } from '../shop/values'
import { SelfCheckRule, Table, TableContent, TableId } from './table'
import { tableStates, tableTopics } from './values'

const Version = z.int().min(1)

/** A published version without its items. `shipped`: it came with the product, nobody here published it. */
export const VersionLine = z.object({
  version: Version,
  state: z.enum(tableStates),
  title: z.string(),
  standing: z.string().optional(),
  businessTypes: z.array(z.enum(businessTypes)),
  topic: z.enum(tableTopics).optional(),
  traits: z.array(z.enum(businessTraits)).optional(),
  selfCheck: SelfCheckRule.optional(),
  effectiveFrom: Day,
  items: z.int(),
  keyItems: z.int(),
  hash: Sha256,
  shipped: z.boolean(),
  publishedAt: Instant.optional(),
  publishedBy: z.string().optional(),
})
export type VersionLine = z.infer<typeof VersionLine>

const DraftLine = z.object({
  title: z.string(),
  businessTypes: z.array(z.enum(businessTypes)),
  selfCheck: SelfCheckRule.optional(),
  items: z.int(),
  keyItems: z.int(),
  savedAt: Instant,
  savedBy: z.string(),
})

/** A table with all its versions, newest first, and the draft of the next. */
export const TableLine = z.object({ id: TableId, draft: DraftLine.optional(), versions: z.array(VersionLine) })
export type TableLine = z.infer<typeof TableLine>

/** A version that is there, or a table that ships as a model only. */
const Source = z.strictObject({ id: TableId, version: Version })

/** The draft of a table's next version; `revision` is named whenever it is saved or published. */
export const Draft = z.object({
  id: TableId,
  revision: z.int(),
  /** The version that it was begun from; absent when it was begun with nothing or from a sheet. */
  from: Source.optional(),
  content: TableContent,
  savedAt: Instant,
  savedBy: z.string(),
})
export type Draft = z.infer<typeof Draft>

const Saved = z.object({ revision: z.int(), savedAt: Instant })
const OfDraft = z.strictObject({ id: TableId, revision: z.int() })

/** What a publication of the draft would meet. */
const Check = z.object({
  revision: z.int(),
  /** The number that the published version gets. */
  version: Version,
  /** The first day that it may take effect: today, or the day from which the newest version does. */
  earliest: Day,
  /** What is missing or cannot be printed; `place` is `table`, `group:<key>` or `item:<key>`. */
  problems: z.array(z.object({ place: z.string(), words: z.string() })),
  /** Whether every combination of answers has exactly one verdict; false as long as there are problems. */
  proved: z.boolean(),
  /** How many combinations of counts that covers; 0 as long as there are problems. */
  combinations: z.int(),
  /** Combinations for which it is not so, in words. */
  counterExamples: z.array(z.string()),
  /** Items of the newest version that this one no longer has. */
  removed: z.array(z.object({ key: z.string(), number: z.string(), text: z.string() })),
  /**
   * Tables of other names that shops of these kinds would not be asked any more, of each kind with one of these traits
   * where any are named; also those that begin to hold on a later day.
   */
  displaced: z.array(
    z.object({
      id: TableId,
      title: z.string(),
      businessTypes: z.array(z.enum(businessTypes)),
      traits: z.array(z.enum(businessTraits)).optional(),
    }),
  ),
})
export type Check = z.infer<typeof Check>

/** A workbook as base64. */
const File = z.object({ fileName: z.string(), content: z.string() })

export const checklistContract = {
  /** Every table of the district: those that ship with the product, its own, and drafts. */
  listChecklists: reads('/checklists').output(z.object({ tables: z.array(TableLine) })),
  showChecklist: reads('/checklists/{id}/versions/{version}')
    .input(z.object({ id: TableId, version: z.coerce.number<number>().int().min(1) }))
    .output(z.object({ table: Table, line: VersionLine }))
    .errors(refusing('checklist.unknown')),
  showDraft: reads('/checklists/{id}/draft')
    .input(z.object({ id: TableId }))
    .output(Draft)
    .errors(refusing('checklist.draftUnknown')),
  /** A draft of the next version of a table, or of the first of a new one: with nothing in it, or from a version. */
  beginDraft: changes('/checklists/{id}/draft')
    .input(z.strictObject({ id: TableId, from: Source.optional() }))
    .output(Saved)
    .errors(refusing('checklist.unknown', 'checklist.draftExists')),
  /** The draft as a whole. Whoever saved in between is named in the refusal. */
  saveDraft: changes('/checklists/{id}/draft/save')
    .input(OfDraft.extend({ content: TableContent }))
    .output(Saved)
    .errors(refusing('checklist.draftUnknown', 'checklist.draftChanged', 'checklist.tooLarge')),
  /**
   * The draft from a sheet (.xlsx, .csv), whole or, with a row that cannot be read, not at all. `revision` of the draft
   * that it replaces; absent where there is none yet.
   */
  importDraft: changes('/checklists/{id}/draft/import')
    .input(
      z.strictObject({
        id: TableId,
        revision: z.int().optional(),
        fileName: Words(120),
        content: z
          .string()
          .regex(/^[A-Za-z0-9+/]+={0,2}$/)
          .max(400_000),
      }),
    )
    .output(Saved)
    .errors(
      refusing(
        'checklist.draftUnknown',
        'checklist.draftExists',
        'checklist.draftChanged',
        'checklist.tooLarge',
        'checklist.sheetUnreadable',
      ),
    ),
  /** A version, or without one the draft, as a workbook that `importDraft` reads again. */
  exportChecklist: reads('/checklists/{id}/sheet')
    .input(z.object({ id: TableId, version: z.coerce.number<number>().int().min(1).optional() }))
    .output(File)
    .errors(refusing('checklist.unknown', 'checklist.draftUnknown')),
  checkDraft: reads('/checklists/{id}/draft/check')
    .input(z.object({ id: TableId }))
    .output(Check)
    .errors(refusing('checklist.draftUnknown')),
  /**
   * Publishes the draft as the next version, in force from a day on, today at the earliest. Refused unless nothing is
   * missing and the rule is proved. A published version is never changed; what was made with earlier ones stays as it is.
   */
  publishDraft: changes('/checklists/{id}/draft/publish')
    .input(OfDraft.extend({ effectiveFrom: Day }))
    .output(z.object({ version: Version, hash: Sha256 }))
    .errors(
      refusing(
        'checklist.draftUnknown',
        'checklist.draftChanged',
        'checklist.dayInvalid',
        'checklist.notReady',
        'checklist.notProved',
      ),
    ),
  withdrawDraft: changes('/checklists/{id}/draft/withdraw')
    .input(OfDraft)
    .output(z.object({}))
    .errors(refusing('checklist.draftUnknown', 'checklist.draftChanged')),
}
