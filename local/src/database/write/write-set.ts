import {
  type Access,
  type EngineStore,
  engineStore,
  indexPrefix,
  itemPrefix,
  subDatabase,
} from '../engine/engine-store'
import type { Item } from '../engine/item'
import type { Change } from './commit-log'

/** What a request does to one item. */
export type ItemChange = {
  readonly table: string
  /** The item's place in its table. */
  readonly key: string
  readonly before: Item | undefined
  readonly after: Item | undefined
}

/** What a request, or a whole transaction, is about to write: items with their index rows. */
export type WriteSet = {
  readonly store: EngineStore
  /** The item that was looked at last, as it is now. */
  readonly found: () => Item | undefined
  readonly items: () => readonly ItemChange[]
  readonly changes: () => Iterable<Change>
}

type Touched = { table: string; key: string; before: Item | undefined; after?: Item | undefined; written: boolean }

/**
 * A store whose writes are only noted. No request touches an item twice, so reads need not see the notes.
 *
 * The engine ends an index row's key with a 24-bit hash of its item's key: two items of equal index keys may collide and
 * one row would vanish. So the item's whole key is appended; `index-reads.ts` does the same for where a page starts.
 */
export const openWriteSet = (access: Omit<Access, 'write'>): WriteSet => {
  const noted = new Map<string, string | undefined>()
  const touched: Touched[] = []
  const notes: Access = {
    ...access,
    write: (key, value, done) => {
      noted.set(key, value === undefined ? undefined : JSON.stringify(value))
      done(null)
    },
  }
  const itemDb = (table: string) => {
    const db = subDatabase(notes, itemPrefix(table))
    const note = (after: Item | undefined) => Object.assign(touched.at(-1) ?? {}, { after, written: true })
    return {
      ...db,
      get: (key: string, done: Parameters<typeof db.get>[1]) => {
        const before = access.get(itemPrefix(table) + key) as Item | undefined
        touched.push({ table, key, before, written: false })
        done(null, before)
      },
      put: (key: string, item: unknown, done: Parameters<typeof db.put>[2]) => {
        note(item as Item)
        db.put(key, item, done)
      },
      del: (key: string, done: Parameters<typeof db.del>[1]) => {
        note(undefined)
        db.del(key, done)
      },
    }
  }
  const indexDb = (kind: string, table: string, index: string) => {
    const db = subDatabase(notes, indexPrefix(kind, table, index))
    const whole = (key: string) => key + (touched.at(-1)?.key ?? '')
    const put: typeof db.put = (key, row, done) => db.put(whole(key), row, done)
    const del: typeof db.del = (key, done) => db.del(whole(key), done)
    return { ...db, put, del }
  }
  return {
    store: { ...engineStore(notes), getItemDb: itemDb, getIndexDb: indexDb },
    found: () => touched.at(-1)?.before,
    items: () =>
      touched.filter(({ written }) => written).map(({ table, key, before, after }) => ({ table, key, before, after })),
    changes: () => noted,
  }
}
