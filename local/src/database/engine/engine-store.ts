import { engineOptions } from './engine-options'
import { beginningWith, type Level, type Range } from './level'
import { isInTransit, resourceNotFound, type Table, tablePrefix } from './tables'
import { type EntryStream, entryStream } from './value-stream'

type Done<T = void> = (error: Error | null, value?: T) => void

/** What the engine calls a database: the keys under one prefix. */
export type SubDatabase = {
  readonly get: (key: string, done: Done<unknown>) => void
  readonly put: (key: string, value: unknown, done: Done) => void
  readonly del: (key: string, done: Done) => void
  readonly batch: (writes: readonly { type: 'put' | 'del'; key: string; value?: unknown }[], done: Done) => void
  /** Never waits: a request is carried out in one go, or under the lock for changes of tables. */
  readonly lock: (key: string, run: (release: (done: Done) => Done) => void) => void
  readonly createValueStream: (range?: Range) => EntryStream
  readonly createKeyStream: (range?: Range) => EntryStream
}

/** The store that the engine's actions work on. */
export type EngineStore = {
  readonly options: typeof engineOptions
  readonly tableDb: SubDatabase & { readonly awsAccountId: string; readonly awsRegion: string }
  readonly getItemDb: (table: string) => SubDatabase
  readonly getIndexDb: (kind: string, table: string, index: string) => SubDatabase
  readonly getTagDb: (table: string) => SubDatabase
  readonly deleteItemDb: (table: string, done: Done) => void
  readonly deleteIndexDb: (kind: string, table: string, index: string, done: Done) => void
  readonly deleteTagDb: (table: string, done: Done) => void
  readonly getTable: (name: string, checkStatus: boolean | Done<Table>, done?: Done<Table>) => void
}

/** Where a store reads and writes; each kind of request brings its own. */
export type Access = {
  readonly level: Level
  readonly get: (key: string) => unknown
  readonly write: (key: string, value: unknown, done: Done) => void
  readonly findTable: (name: string) => Table | undefined
}

export const itemPrefix = (table: string) => `item-${table}~`
export const indexPrefix = (kind: string, table: string, index: string) =>
  `index-${kind.toLowerCase()}~${table}~${index}~`

/** Account and region as they appear in names; there is neither here. */
export const place = { awsAccountId: '000000000000', awsRegion: 'local' }

export const engineStore = (access: Access): EngineStore => {
  const sub = (prefix: string) => subDatabase(access, prefix)
  const drop = (prefix: string, done: Done) => {
    access.level.clear(beginningWith(prefix)).then(() => done(null), done)
  }
  return {
    options: engineOptions,
    tableDb: { ...sub(tablePrefix), ...place },
    getItemDb: (table) => sub(itemPrefix(table)),
    getIndexDb: (kind, table, index) => sub(indexPrefix(kind, table, index)),
    getTagDb: (table) => sub(`tag-${table}~`),
    deleteItemDb: (table, done) => drop(itemPrefix(table), done),
    deleteIndexDb: (kind, table, index, done) => drop(indexPrefix(kind, table, index), done),
    deleteTagDb: (table, done) => drop(`tag-${table}~`, done),
    getTable: tableGetter(access),
  }
}

const tableGetter =
  ({ findTable }: Access): EngineStore['getTable'] =>
  (name, checkStatus, done) => {
    const answer = typeof checkStatus === 'function' ? checkStatus : done
    const table = findTable(name)
    const found = table !== undefined && !(checkStatus && isInTransit(table))
    answer?.(found ? null : missing(name, checkStatus !== false), table)
  }

/** Requests about items do not say which table is missing. */
const missing = (name: string, items: boolean) => (items ? resourceNotFound() : resourceNotFound(name))

export const subDatabase = ({ level, get, write }: Access, prefix: string): SubDatabase => ({
  get: (key, done) => done(null, get(prefix + key)),
  put: (key, value, done) => write(prefix + key, value, done),
  del: (key, done) => write(prefix + key, undefined, done),
  batch: (writes, done) => {
    let left = writes.length
    if (left === 0) done(null)
    const one: Done = (error) => {
      left -= 1
      if (error || left === 0) done(error)
    }
    for (const { type, key, value } of writes) write(prefix + key, type === 'put' ? value : undefined, one)
  },
  lock: (_key, run) => run((done) => done),
  createValueStream: (range = {}) => entryStream(level, within(prefix, range), (_key, value) => JSON.parse(value)),
  createKeyStream: (range = {}) => entryStream(level, within(prefix, range), (key) => key.slice(prefix.length)),
})

/** The range moved under the prefix, and kept inside it where it is open. */
export const within = (prefix: string, { gt, gte, lt, lte, limit, reverse }: Range): Range => ({
  ...(gt === undefined ? { gte: prefix + (gte ?? '') } : { gt: prefix + gt }),
  ...(lt === undefined ? { lte: `${prefix}${lte ?? '\uffff'}` } : { lt: prefix + lt }),
  limit: limit ?? -1,
  reverse: reverse ?? false,
})
