import { dayOf } from '@app/rules/time/day'
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
  /** Whose record refers to it; a picture without is not compared with others. */
  shopId: z.string().optional(),
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

/** The same or nearly the same picture, kept earlier for another record. */
const EarlierUse = z.object({
  subject: z.object({ kind: z.enum(pictureSubjects), id: z.string() }),
  shopId: z.string(),
  sha256: z.string(),
  /** When it was kept. */
  keptAt: z.string(),
  /** Bit for bit the same file; otherwise cut, turned, brightened or pressed anew. */
  isSameFile: z.boolean(),
})
export type EarlierUse = z.infer<typeof EarlierUse>

/** What a kept photo is found again by, and what was found when it came. */
const StoredPrint = z.object({
  revision: z.number(),
  district: z.string(),
  subject: z.object({ kind: z.enum(pictureSubjects), id: z.string() }),
  sha256: z.string(),
  shopId: z.string(),
  /** 16 hexadecimal digits (`rules/photo/fingerprint.ts`). */
  print: z.string(),
  objectKey: z.string(),
  keptAt: z.string(),
  printedAt: z.string(),
  earlier: z.array(EarlierUse),
})
export type StoredPrint = z.infer<typeof StoredPrint>

/** Which file holds the district's fingerprints through a day; those since are read from their rows. */
const StoredPrintBook = z.object({
  revision: z.number(),
  district: z.string(),
  through: z.string(),
  objectKey: z.string(),
  count: z.number(),
  foldedAt: z.string(),
})
export type StoredPrintBook = z.infer<typeof StoredPrintBook>

export type PictureKey = Pick<StoredPicture, 'district' | 'purpose' | 'sha256'> & { readonly subject: PictureSubject }

/** Longer than any draft is carried about before it is delivered. */
const undeliveredDays = 90
const countedDays = 2
const secondsOfDay = 86_400

const after = (instant: string, days: number) => Math.floor(Date.parse(instant) / 1_000) + days * secondsOfDay

/** A signature is one of the district, not of its subject: the second subject that shows it finds it taken. */
const partitionOf = ({ district, purpose, subject, sha256 }: PictureKey) =>
  purpose === 'signature' ? `D#${district}#SIGNATURE#${sha256}` : `D#${district}#PICTURES#${subject.kind}#${subject.id}`

/** Digits of a content's hash that a book keeps of it: 64 bits. */
export const bookDigits = 16

const printsOf = (district: string, sha256: string) => `D#${district}#PRINT#${sha256.slice(0, bookDigits)}`

type PrintKey = Pick<StoredPrint, 'district' | 'subject' | 'sha256'>

const printCollection = (table: RecordsTable) =>
  collection(table, {
    name: 'PicturePrint',
    schema: StoredPrint,
    key: ({ district, subject: { kind, id }, sha256 }: PrintKey) => ({
      pk: printsOf(district, sha256),
      sk: `PRINT#${kind}#${id}#${sha256}`,
    }),
    list: ({ district, printedAt, sha256 }) => ({
      listPk: `D#${district}#PRINTS#${dayOf(printedAt)}`,
      listSk: `${printedAt}#${sha256}`,
    }),
  })

const printStore = (table: RecordsTable) => {
  const prints = printCollection(table)
  return {
    prints,
    /** All uses of contents whose hash begins so. */
    printsOf: async (district: string, sha256: string) => await prints.within(printsOf(district, sha256), 'PRINT#'),
    /** Those of one day in Shanghai. */
    printsOn: async (district: string, day: string) => {
      const found: StoredPrint[] = []
      for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
        const page = await prints.list(`D#${district}#PRINTS#${day}`, { limit: 1_000, cursor })
        found.push(...page.items)
        cursor = page.cursor
      }
      return found
    },
    printBooks: collection(table, {
      name: 'PicturePrintBook',
      schema: StoredPrintBook,
      key: ({ district }: Pick<StoredPrintBook, 'district'>) => ({ pk: `D#${district}#PRINTBOOK`, sk: 'PRINTBOOK' }),
    }),
  }
}

export const photoStore = (table: RecordsTable) => ({
  ...printStore(table),
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
