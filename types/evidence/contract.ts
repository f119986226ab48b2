import * as z from 'zod'
import { Day, DistrictId, Sha256 } from '../platform/contract'
import { evidenceFormats } from './values'

const Hex = z.string().regex(/^(?:[0-9a-f]{2})+$/)
const Count = z.number().int().nonnegative()

/** To the millisecond, always: one instant is one text. */
const Moment = z.iso.datetime({ precision: 3 })

const caused = { district: DistrictId, subject: z.string(), at: Moment, hash: Sha256 }
const ofDocument = { ...caused, number: z.string(), version: Count.positive() }

/** One leaf of a district's log, exactly these names (docs/evidence-format.md). */
export const LogEntry = z.discriminatedUnion('kind', [
  /** A version of a document: `hash` is the PDF's, `content` of what was shown and signed. */
  z.strictObject({ kind: z.literal('document'), ...ofDocument, content: Sha256 }),
  /** `hash` is of the canonical JSON of what was decided. */
  z.strictObject({ kind: z.literal('withdrawal'), ...ofDocument }),
  /** `hash` is of the canonical JSON of what the public was shown. */
  z.strictObject({ kind: z.literal('publication'), ...ofDocument }),
  /** `hash` is of the day's last seal, or of its day seal (docs/audit-log.md). */
  z.strictObject({ kind: z.literal('audit'), ...caused, day: Day, count: Count }),
])
export type LogEntry = z.infer<typeof LogEntry>

/** A tree head as the bureau signed it. */
export const TreeHead = z.strictObject({
  format: z.literal(evidenceFormats.head),
  district: DistrictId,
  size: Count,
  root: Hex,
  hash: z.string(),
  at: Moment,
  algorithm: z.string(),
  keyId: Sha256,
  signature: Hex,
})
export type TreeHead = z.infer<typeof TreeHead>

export const TreeHeadKey = z.strictObject({ algorithm: z.string(), keyId: Sha256, publicKey: Hex })
export type TreeHeadKey = z.infer<typeof TreeHeadKey>

/** What is public of a log: its newest head and the keys that sign. */
export const HeadFile = z.strictObject({
  format: z.literal(evidenceFormats.headFile),
  district: DistrictId,
  head: TreeHead,
  keys: z.array(TreeHeadKey),
})
export type HeadFile = z.infer<typeof HeadFile>

/** A document's proof: everything that was logged about it, under one head. */
export const ProofBundle = z.strictObject({
  format: z.literal(evidenceFormats.proof),
  district: DistrictId,
  entries: z.array(z.strictObject({ entry: LogEntry, index: Count, inclusion: z.array(Hex) })).min(1),
  head: TreeHead,
  keys: z.array(TreeHeadKey),
  earlier: z.strictObject({ head: TreeHead, consistency: z.array(Hex) }).optional(),
})
export type ProofBundle = z.infer<typeof ProofBundle>
