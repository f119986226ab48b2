import { expiryPrefix, settingPrefix } from '../expiry/expiry-key'
import type { CommitLog } from '../write/commit-log'
import { perform, prepare } from './dynalite'
import { type Access, engineStore, itemPrefix } from './engine-store'
import { beginningWith, chunksOf, type Level } from './level'
import { type Table, type Tables, tablePrefix } from './tables'

type Body = Readonly<Record<string, unknown>>
type Parts = { readonly access: Omit<Access, 'write'>; readonly log: CommitLog; readonly tables: Tables }

/** CreateTable, DeleteTable, UpdateTable and tags, one at a time; each write is on disk before the engine goes on. */
export const changeTables = ({ access, log, tables }: Parts) => {
  const write: Access['write'] = (key, value, done) => {
    if (key.startsWith(tablePrefix)) tables.forget(key.slice(tablePrefix.length))
    log.stage([[key, value === undefined ? undefined : JSON.stringify(value)]])
    log.flushed().then(() => done(null), done)
  }
  // The engine edits the descriptions it is given: it gets its own.
  const findTable = (name: string) => structuredClone(tables.find(name))
  const store = engineStore({ ...access, findTable, write })
  let turn: Promise<unknown> = Promise.resolve()
  return (operation: string, body: Body): Promise<Body> => {
    const request = prepare(operation, body)
    const mine = turn.then(() => perform(store, request))
    turn = mine.catch(() => undefined)
    return mine
  }
}

/** A table that was being made when the process ended is there; one that was being removed is removed. */
export const finishTableChanges = async ({ access, log }: Pick<Parts, 'access' | 'log'>): Promise<void> => {
  for await (const chunk of chunksOf(access.level, beginningWith(tablePrefix)))
    for (const [key, text] of chunk) log.stage([[key, await finish(access.level, JSON.parse(text))]])
  await log.flushed()
}

const finish = async (level: Level, table: Table): Promise<string | undefined> => {
  if (table.TableStatus !== 'DELETING') return JSON.stringify(finished(table))
  await removeRest(level, table.TableName)
  return undefined
}

const finished = (table: Table): Table => ({
  ...table,
  TableStatus: 'ACTIVE',
  ...(table.GlobalSecondaryIndexes && {
    GlobalSecondaryIndexes: table.GlobalSecondaryIndexes.map((index) => ({ ...index, IndexStatus: 'ACTIVE' })),
  }),
})

const removeRest = async (level: Level, table: string) => {
  const indexes = ['global', 'local'].map((kind) => `index-${kind}~${table}~`)
  for (const prefix of [itemPrefix(table), ...indexes, `tag-${table}~`, expiryPrefix(table)])
    await level.clear(beginningWith(prefix))
  await level.clear({ gte: settingPrefix + table, lte: settingPrefix + table })
}
