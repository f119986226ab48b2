import { picturePurposes, pictureSubjects, pictureTypes } from '@app/types/photo/values'
import * as z from 'zod'
import { collection } from '../platform/adapters/collection'
import type { RecordsTable } from '../platform/adapters/tables'
import type { PictureSubject } from './picture-keys'

/** What is shown: drawn anew from the original, with nothing else of it. */
const Shown = z.object({
  objectKey: z.string(),
  contentType: z.enum(pictureTypes),
  bytes: z.number(),
  sha256: z.string(),
  width: z.number(),
  height: z.number(),
})

/** A picture of one subject by its content: the same content is the same picture, whoever sends it how often. */
export const StoredPicture = z.object({
  revision: z.number(),
  district: z.string(),
  subject: z.object({ kind: z.enum(pictureSubjects), id: z.string() }),
  purpose: z.enum(picturePurposes),
  sha256: z.string(),
  /** What the sender said; what it is says the original. */
  contentType: z.enum(pictureTypes),
  bytes: z.number(),
  /** Whoever asked first: `person:` or another owner and its number. */
  owner: z.string(),
  preparedAt: z.string(),
  /** Sealed as it arrived: its content type is what its own bytes say. */
  original: z.object({ objectKey: z.string(), contentType: z.enum(pictureTypes) }).optional(),
  shown: Shown.optional(),
  /** Since when a record refers to it; before, it is forgotten after a while. */
  keptAt: z.string().optional(),
})
export type StoredPicture = z.infer<typeof StoredPicture>

/** What one owner sent in a day. */
const StoredCount = z.object({
  revision: z.number(),
  district: z.string(),
  owner: z.string(),
  day: z.string(),
  pictures: z.number(),
  bytes: z.number(),
  countedAt: z.string(),
})
export type StoredCount = z.infer<typeof StoredCount>

export type PictureKey = Pick<StoredPicture, 'district' | 'purpose' | 'sha256'> & { readonly subject: PictureSubject }

/** Longer than any draft is carried about before it is delivered. */
const undeliveredDays = 90
const countedDays = 2
const secondsOfDay = 86_400

const after = (instant: string, days: number) => Math.floor(Date.parse(instant) / 1_000) + days * secondsOfDay

/** A signature is one of the district, not of its subject: the second subject that shows it finds it taken. */
const partitionOf = ({ district, purpose, subject, sha256 }: PictureKey) =>
  purpose === 'signature' ? `D#${district}#SIGNATURE#${sha256}` : `D#${district}#PICTURES#${subject.kind}#${subject.id}`

export const photoStore = (table: RecordsTable) => ({
  pictures: collection(table, {
    name: 'Picture',
    schema: StoredPicture,
    key: (key: PictureKey) => ({ pk: partitionOf(key), sk: `PICTURE#${key.sha256}` }),
    ttl: ({ keptAt, preparedAt }) => (keptAt ? undefined : after(preparedAt, undeliveredDays)),
  }),
  counts: collection(table, {
    name: 'PictureCount',
    schema: StoredCount,
    key: ({ district, owner }: Pick<StoredCount, 'district' | 'owner'>) => ({
      pk: `D#${district}#PICTURECOUNT#${owner}`,
      sk: 'PICTURECOUNT',
    }),
    ttl: ({ countedAt }) => after(countedAt, countedDays),
  }),
})
export type PhotoStore = ReturnType<typeof photoStore>
