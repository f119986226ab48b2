import { keyOf, type Prepared } from './dynalite'
import { type Access, type EngineStore, engineStore, indexPrefix, subDatabase } from './engine-store'
import type { Item } from './item'
import type { Range } from './level'
import { pickKey } from './tables'

/**
 * The store for one read. A page of an index that starts after a row starts after that row's whole key, which ends with
 * the key of its item (see `write-set.ts`); the engine knows only its own part.
 */
export const storeForRead = (access: Access, { data }: Prepared): EngineStore => {
  const store = engineStore(access)
  const start = data['ExclusiveStartKey'] as Item | undefined
  if (start === undefined || data['IndexName'] === undefined) return store
  const backwards = data['ScanIndexForward'] === false
  return {
    ...store,
    getIndexDb: (kind, name, index) => {
      const db = subDatabase(access, indexPrefix(kind, name, index))
      const table = access.findTable(name)
      const suffix = (table && keyOf(pickKey(start, table), table)) ?? ''
      return { ...db, createValueStream: (range = {}) => db.createValueStream(after(range, suffix, backwards)) }
    },
  }
}

const after = (range: Range, suffix: string, backwards: boolean): Range => {
  if (backwards) return range.lt === undefined ? range : { ...range, lt: range.lt + suffix }
  return range.gt === undefined ? range : { ...range, gt: range.gt + suffix }
}
