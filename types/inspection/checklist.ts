import * as z from 'zod'
import { TableContent } from '../checklist/table'
import { Sha256 } from '../platform/contract'
import { readingUnits } from './values'

export const ChecklistItem = z.object({
  key: z.string(),
  number: z.string(),
  text: z.string(),
  keyItem: z.boolean(),
  hint: z.string().optional(),
  naAllowed: z.boolean(),
  /** When it may be missing, in words. */
  naWhen: z.string().optional(),
  basis: z.string().optional(),
  /** Canned remarks for a failure. */
  remarks: z.array(z.string()).readonly().optional(),
  photo: z.enum(['wanted', 'onFailure']).optional(),
  /** What is measured, with limits as exact decimals, both within. */
  reading: z
    .object({
      quantity: z.string(),
      unit: z.enum(readingUnits),
      least: z.string().optional(),
      most: z.string().optional(),
    })
    .optional(),
})
export const Checklist = z.object({
  id: z.string(),
  version: z.number().int(),
  title: z.string(),
  /** Shown to people when not empty, e.g. 待本局确认. */
  standing: z.string().optional(),
  hash: Sha256,
  /** The rules go with the table: the phone knows the engine, not the tables. */
  judgement: TableContent.shape.judgement,
  coverage: TableContent.shape.coverage,
  groups: z.array(z.object({ key: z.string(), title: z.string(), items: z.array(ChecklistItem) })),
})
export type ChecklistShown = z.infer<typeof Checklist>
