import type { LedgerContent } from '@app/types/ledger/content'
import { ulid } from 'ulid'
import { ledgerStore, type StoredEntry, type StoredObjection, withObjections } from '../../ledger/store'
import type { House } from './open-house'

export type Entry = Pick<StoredEntry, 'shopId' | 'kind' | 'day' | 'entryId'>
export type Objected = Entry & { readonly objectionId: string }
/** One that nobody objected to, one whose objection waits for the shop, one whose answer waits for the officer. */
export type Ledgers = { readonly plain: Entry; readonly open: Objected; readonly answered: Objected }

const by = { by: '贺青禾', personId: '01KKZZZZZZZZZZZZZZZZZZZZZZ', at: '2026-03-01T04:00:00.000Z' }
// what a day costs is measured on this one
const day = '2026-03-01'

export const sampleOf = (dish: string): Extract<LedgerContent, { kind: 'sampleRetention' }> => ({
  kind: 'sampleRetention',
  dish,
  meal: 'lunch',
  grams: '130',
  takenAt: '2026-03-01T03:30:00.000Z',
})

const objection = (): StoredObjection => ({ ...by, by: '周远航', objectionId: ulid(), words: '照片上没有标签' })

/** Puts a morning check and three samples on a shop, as its people and an officer would have left them. */
export const putLedgers = async ({ base }: Pick<House, 'base'>, district: string, shopId: string): Promise<Ledgers> => {
  const { entries } = ledgerStore(base.records)
  const entryWith = async (objections: StoredObjection[]): Promise<Entry> => {
    const place = { shopId, kind: 'sampleRetention' as const, day, entryId: ulid() }
    const version = { ...by, content: sampleOf('红烧肉'), note: '', faults: [], photos: [] }
    const entry = { revision: 1, district, ...place, versions: [version], objections: [] }
    await base.commit([entries.insert(withObjections(entry, objections))])
    return place
  }
  const checked = { kind: 'morningCheck' as const, people: [{ name: '柳小满', fit: true, offPost: false }] }
  const morning = { shopId, kind: checked.kind, day, entryId: ulid() }
  const said = { ...by, content: checked, note: '', faults: [], photos: [] }
  await base.commit([entries.insert({ revision: 1, district, ...morning, versions: [said], objections: [] })])
  const [open, answered] = [objection(), { ...objection(), answer: { ...by, words: '标签贴在另一面', photos: [] } }]
  return {
    plain: await entryWith([]),
    open: { ...(await entryWith([open])), objectionId: open.objectionId },
    answered: { ...(await entryWith([answered])), objectionId: answered.objectionId },
  }
}

/** The same of shops in every relation. */
export const makeLedgers = async <R extends string>(
  house: Pick<House, 'base'>,
  district: string,
  shops: Readonly<Record<R, string>>,
): Promise<Readonly<Record<R, Ledgers>>> => {
  const made: [string, Ledgers][] = []
  for (const [relation, shopId] of Object.entries<string>(shops))
    made.push([relation, await putLedgers(house, district, shopId)])
  return Object.fromEntries(made) as Record<R, Ledgers>
}
