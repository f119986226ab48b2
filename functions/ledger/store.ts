import { objectionState } from '@app/rules/ledger/objection'
import { LedgerContent } from '@app/types/ledger/content'
import { ledgerFaults, ledgerKinds } from '@app/types/ledger/values'
import * as z from 'zod'
import { collection } from '../platform/adapters/collection'
import type { RecordsTable } from '../platform/adapters/tables'

const Person = { by: z.string(), personId: z.string(), at: z.string() }

const Photos = z.array(z.object({ sha256: z.string(), objectKey: z.string() }))
export type StoredPhoto = z.infer<typeof Photos>[number]

const Version = z.object({
  ...Person,
  content: LedgerContent,
  note: z.string(),
  reason: z.string().optional(),
  faults: z.array(z.enum(ledgerFaults)),
  photos: Photos,
})
export type StoredVersion = z.infer<typeof Version>

const Objection = z.object({
  ...Person,
  objectionId: z.string(),
  words: z.string(),
  answer: z.object({ ...Person, words: z.string(), photos: Photos }).optional(),
  review: z.object({ ...Person, accepted: z.boolean(), words: z.string() }).optional(),
})
export type StoredObjection = z.infer<typeof Objection>

/** One entry of one ledger about one day, with every version and every objection. */
const StoredEntry = z.object({
  revision: z.number(),
  district: z.string(),
  shopId: z.string(),
  kind: z.enum(ledgerKinds),
  day: z.string(),
  entryId: z.string(),
  versions: z.array(Version).min(1),
  objections: z.array(Objection),
  /** Who has to do something about an objection: it is listed as long as somebody has. */
  awaits: z.enum(['shop', 'officer']).optional(),
})
export type StoredEntry = z.infer<typeof StoredEntry>

/** The entry with these objections, and whoever they wait for. */
export const withObjections = (entry: StoredEntry, objections: StoredObjection[]): StoredEntry => {
  const { awaits: _, ...rest } = entry
  const states = objections.map(objectionState)
  const awaits = states.includes('open') ? 'shop' : states.includes('answered') ? 'officer' : undefined
  return { ...rest, objections, ...(awaits && { awaits }) }
}

/** Since which day each ledger of a shop is kept here, and the last day about which there is something. */
const StoredSince = z.object({
  revision: z.number(),
  district: z.string(),
  shopId: z.string(),
  since: z.partialRecord(z.enum(ledgerKinds), z.string()),
  last: z.partialRecord(z.enum(ledgerKinds), z.string()),
})
export type StoredSince = z.infer<typeof StoredSince>

/** A month of a ledger as a paper, as it stood when it was asked for last. */
export const StoredPaper = z.object({
  revision: z.number(),
  district: z.string(),
  shopId: z.string(),
  kind: z.enum(ledgerKinds),
  month: z.string(),
  state: z.enum(['requested', 'ready']),
  requestedAt: z.string(),
  objectKey: z.string().optional(),
})
export type StoredPaper = z.infer<typeof StoredPaper>

type ShopKey = { readonly district: string; readonly shopId: string }
export type EntryKey = ShopKey & Pick<StoredEntry, 'kind' | 'day' | 'entryId'>

/** Apart from the shop's own partition: entries are many, and no card reads them. */
const ledgerPk = ({ district, shopId }: ShopKey) => `D#${district}#SHOP#${shopId}#LEDGER`
const objectedPk = (district: string) => `D#${district}#LEDGEROBJECTIONS`

const entriesIn = (table: RecordsTable) =>
  collection(table, {
    name: 'LedgerEntry',
    schema: StoredEntry,
    key: ({ district, shopId, kind, day, entryId }: EntryKey) => ({
      pk: ledgerPk({ district, shopId }),
      sk: `ENTRY#${kind}#${day}#${entryId}`,
    }),
    list: ({ district, shopId, day, entryId, awaits }) =>
      awaits ? { listPk: objectedPk(district), listSk: `${shopId}#${day}#${entryId}` } : undefined,
  })

export const ledgerStore = (table: RecordsTable) => {
  const entries = entriesIn(table)
  const listed = async (district: string, beginsWith?: string) => {
    const found: StoredEntry[] = []
    for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
      const page = await entries.list(objectedPk(district), { limit: 500, cursor, ...(beginsWith && { beginsWith }) })
      found.push(...page.items)
      cursor = page.cursor
    }
    return found
  }
  return {
    entries,
    /** Of one ledger, about the days that begin so: a month or a day. */
    entriesOf: async (shop: ShopKey, kind: StoredEntry['kind'], days: string) =>
      await entries.within(ledgerPk(shop), `ENTRY#${kind}#${days}`),
    /** With an objection that waits for somebody. */
    objected: async (district: string) => await listed(district),
    objectedOf: async ({ district, shopId }: ShopKey) => await listed(district, `${shopId}#`),
    papers: collection(table, {
      name: 'LedgerPaper',
      schema: StoredPaper,
      key: ({ district, shopId, kind, month }: ShopKey & Pick<StoredPaper, 'kind' | 'month'>) => ({
        pk: ledgerPk({ district, shopId }),
        sk: `PAPER#${kind}#${month}`,
      }),
    }),
    since: collection(table, {
      name: 'LedgerSince',
      schema: StoredSince,
      key: (shop: ShopKey) => ({ pk: ledgerPk(shop), sk: 'SINCE' }),
    }),
  }
}
export type LedgerStore = ReturnType<typeof ledgerStore>
