import { verdictScales } from '@app/types/inspection/values'
import { licenceKinds } from '@app/types/licence/values'
import { ShopLocation } from '@app/types/shop/facts'
import { businessTraits, businessTypes, codeStates, shopStatuses, sizeClasses } from '@app/types/shop/values'
import * as z from 'zod'
import { collection } from '../platform/adapters/collection'
import type { RecordsTable } from '../platform/adapters/tables'
import { chainStore } from './chain/store'
import { scanStore } from './code/store'
import { duplicateStore } from './duplicates/store'
import { gridListPk, listedGrid } from './grid-list'
import { historyStore } from './history/store'
import { forgottenAt } from './import/import-life'
import { importStore } from './import/store'
import { joiningStore } from './joining/store'
import { kindsStore } from './kinds/store'
import { placeStore } from './places/store'
import { signStore } from './signs/store'
import { transferStore } from './transfers/store'

export type { StoredBoundary, StoredGrid, StoredHoldingChange, StoredStation } from './places/store'
export type { StoredPlace, StoredTransfer } from './transfers/store'

export const StoredShop = z.object({
  /** Counts every change in the shop's partition: whoever changes a paper or an inspection raises it too. */
  revision: z.number(),
  district: z.string(),
  shopId: z.string(),
  /** Credit code, else registration number, else normalised name and address; unique in the district. */
  subjectKey: z.string(),
  name: z.string(),
  creditCode: z.string().optional(),
  registrationNumber: z.string().optional(),
  businessTypes: z.array(z.enum(businessTypes)),
  status: z.enum(shopStatuses),
  /** The day from which the status holds. */
  statusSince: z.string().optional(),
  /** Of a seasonal shop: months in which it is open. */
  openMonths: z.array(z.number()).optional(),
  /** Of one that moved: where to. */
  movedTo: z.string().optional(),
  sizeClass: z.enum(sizeClasses).optional(),
  traits: z.array(z.enum(businessTraits)).optional(),
  tags: z.array(z.string()).optional(),
  location: ShopLocation.extend({ setAt: z.string(), personId: z.string().optional() }).optional(),
  /** Kinds of the papers that stand, each once; absent on a shop whose papers nobody touched since they are counted. */
  paperKinds: z.array(z.enum(licenceKinds)).optional(),
  address: z.string(),
  operator: z.string().optional(),
  phone: z.string().optional(),
  stationId: z.string().optional(),
  gridId: z.string().optional(),
  /** Since when it is there, and by which transfer, once it was moved. */
  placed: z.object({ at: z.string(), transferId: z.string().optional() }).optional(),
  /** Where it was before, each until when, oldest first: what was done there then arrives later. */
  placedBefore: z
    .array(z.object({ stationId: z.string().optional(), gridId: z.string().optional(), until: z.string() }))
    .optional(),
  flags: z.array(z.string()),
  code: z.object({ serial: z.string(), keyVersion: z.string(), state: z.enum(codeStates) }),
  /** The serial that was last drawn for printing; it may be replaced since. */
  printed: z.object({ serial: z.string(), at: z.string() }).optional(),
  /** The serial that an inspector last saw on the wall, and when; it may be replaced since. */
  scanned: z.object({ serial: z.string(), at: z.string() }).optional(),
  /** When its code was last seen far from where it was within the day; stands while the flag `signFarApart` does. */
  signHint: z.object({ at: z.string(), metres: z.number() }).optional(),
  lastInspection: z
    .object({ day: z.string(), verdict: z.string(), scale: z.enum(verdictScales).optional(), failing: z.number() })
    .optional(),
  inspectionCount: z.number(),
  createdAt: z.string(),
  /**
   * The import as which it was stored last, if any, and what it counted then: while it still does, nobody has changed it
   * since. `papers`: all that it has, where it was new then.
   */
  imported: z
    .object({ importId: z.string().optional(), revision: z.number(), papers: z.array(z.string()).optional() })
    .optional(),
  /** Of an entry that was one shop with another: that one. Its own papers and history stay where they were made. */
  mergedInto: z.string().optional(),
  /** Entries that were merged into this one, and into those. */
  mergedFrom: z.array(z.string()).optional(),
})
export type StoredShop = z.infer<typeof StoredShop>

const Subject = z.object({ revision: z.number(), district: z.string(), subjectKey: z.string(), shopId: z.string() })
/** How many shop numbers of the district are taken. */
const ShopCount = z.object({ revision: z.number(), district: z.string(), taken: z.number() })

/** A consumer's report that the code does not match the shop. */
const Mismatch = z.object({
  revision: z.number(),
  district: z.string(),
  shopId: z.string(),
  mismatchId: z.string(),
  at: z.string(),
  words: z.string().optional(),
})

/** What one person may refer to: the object's key, bound to purpose and hash. */
export const StoredUpload = z.object({
  revision: z.number(),
  district: z.string(),
  uploadId: z.string(),
  /** Whoever has an account; for `joining` it is the WeChat user. */
  personId: z.string().optional(),
  openid: z.string().optional(),
  purpose: z.enum(['photo', 'signature', 'register', 'joining']),
  objectKey: z.string(),
  contentType: z.string(),
  sha256: z.string(),
  expiresAt: z.string(),
  /** The record that the file belongs to, where it may belong to one only: nobody's signature serves twice. */
  usedFor: z.string().optional(),
})
export type StoredUpload = z.infer<typeof StoredUpload>

const shopPk = (district: string, shopId: string) => `D#${district}#SHOP#${shopId}`

const ShopPlace = StoredShop.pick({ revision: true, district: true, shopId: true, stationId: true })

/** Where a grid's shops are, and nothing else of them: one whose facts no longer fit its schema hides no other. */
const shopPlaces = (table: RecordsTable) => {
  const { list, get } = collection(table, {
    name: 'Shop',
    schema: ShopPlace,
    key: ({ district, shopId }: { district: string; shopId: string }) => ({ pk: shopPk(district, shopId), sk: 'SHOP' }),
  })
  return { list, get }
}

const register = (table: RecordsTable) => ({
  shops: collection(table, {
    name: 'Shop',
    schema: StoredShop,
    key: ({ district, shopId }: { district: string; shopId: string }) => ({ pk: shopPk(district, shopId), sk: 'SHOP' }),
    // an entry that was merged into another is no grid's
    list: ({ district, stationId, gridId, name, shopId, mergedInto }) =>
      mergedInto
        ? undefined
        : { listPk: gridListPk(district, listedGrid({ stationId, gridId })), listSk: `${name}#${shopId}` },
  }),
  subjects: collection(table, {
    name: 'Subject',
    schema: Subject,
    key: ({ district, subjectKey }: { district: string; subjectKey: string }) => ({
      pk: `D#${district}#SUBJECT#${subjectKey}`,
      sk: 'SUBJECT',
    }),
  }),
  shopCounts: collection(table, {
    name: 'ShopCount',
    schema: ShopCount,
    key: ({ district }: { district: string }) => ({ pk: `D#${district}`, sk: 'SHOPCOUNT' }),
  }),
  mismatches: collection(table, {
    name: 'Mismatch',
    schema: Mismatch,
    key: ({ district, shopId, mismatchId }: { district: string; shopId: string; mismatchId: string }) => ({
      pk: shopPk(district, shopId),
      sk: `MISMATCH#${mismatchId}`,
    }),
  }),
})

const work = (table: RecordsTable) => ({
  uploads: collection(table, {
    name: 'Upload',
    schema: StoredUpload,
    key: ({ district, uploadId }: { district: string; uploadId: string }) => ({
      pk: `D#${district}#UPLOAD#${uploadId}`,
      sk: 'UPLOAD',
    }),
    ttl: uploadLife,
  }),
})

/** A licence's photograph is referred to soon after it was sent; the application keeps where it lies. */
const joiningDays = 2

const uploadLife = ({ purpose, expiresAt }: StoredUpload): number | undefined => {
  if (purpose === 'register') return forgottenAt(expiresAt)
  return purpose === 'joining' ? Math.floor(Date.parse(expiresAt) / 1_000) + joiningDays * 86_400 : undefined
}

export const shopStore = (table: RecordsTable) => ({
  ...register(table),
  ...work(table),
  ...placeStore(table),
  ...transferStore(table),
  ...importStore(table),
  ...signStore(table),
  ...historyStore(table),
  ...joiningStore(table),
  ...chainStore(table),
  ...kindsStore(table),
  ...duplicateStore(table),
  ...scanStore(table),
  shopPlaces: shopPlaces(table),
})
export type ShopStore = ReturnType<typeof shopStore>
