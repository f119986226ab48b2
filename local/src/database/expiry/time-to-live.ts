import { ApiError, validationError } from '../engine/api-error'
import { itemPrefix } from '../engine/engine-store'
import type { Item } from '../engine/item'
import { beginningWith, chunksOf, type Level } from '../engine/level'
import type { Tables } from '../engine/tables'
import type { Change, CommitLog } from '../write/commit-log'
import type { ItemChange } from '../write/write-set'
import { expiryKey, expiryOf, expiryPrefix, settingPrefix } from './expiry-key'

/** Which tables have a time to live, kept on disk, with an index of items by the second in which they expire. */
export type TimeToLive = {
  readonly tables: () => readonly string[]
  readonly attributeOf: (table: string) => string | undefined
  /** What keeps the index right when items change. */
  readonly entriesFor: (changes: readonly ItemChange[]) => readonly Change[]
  readonly update: (body: Readonly<Record<string, unknown>>) => Promise<Record<string, unknown>>
  readonly describe: (body: Readonly<Record<string, unknown>>) => Record<string, unknown>
  /** The table is gone, and its setting with it. */
  readonly drop: (table: string) => Promise<void>
}

type Parts = { readonly level: Level; readonly log: CommitLog; readonly tables: Tables }

export const openTimeToLive = async ({ level, log, tables }: Parts): Promise<TimeToLive> => {
  const attributes = new Map<string, string>()
  for await (const chunk of chunksOf(level, beginningWith(settingPrefix)))
    for (const [key, attribute] of chunk) attributes.set(key.slice(settingPrefix.length), attribute)

  const entriesFor = (changes: readonly ItemChange[]) =>
    changes.flatMap((change) => {
      const attribute = attributes.get(change.table)
      return attribute === undefined ? [] : indexEntries(change, attribute)
    })
  const clear = async (table: string) => {
    attributes.delete(table)
    log.stage([[settingPrefix + table, undefined]])
    await log.flushed()
    await level.clear(beginningWith(expiryPrefix(table)))
  }
  /** From the moment the setting is known every write keeps the index; so what is there already can be added in peace. */
  const enable = async (table: string, attribute: string) => {
    attributes.set(table, attribute)
    await addToIndex({ level, log }, table, attribute)
    log.stage([[settingPrefix + table, attribute]])
    await log.flushed()
  }
  return {
    tables: () => [...attributes.keys()],
    attributeOf: (table) => attributes.get(table),
    entriesFor,
    update: async (body) => {
      const { table, attribute, enabled } = readSetting(body)
      tables.get(table)
      refuseSameSetting(attributes.get(table), attribute, enabled)
      await (enabled ? enable(table, attribute) : clear(table))
      return { TimeToLiveSpecification: { AttributeName: attribute, Enabled: enabled } }
    },
    describe: (body) => {
      const table = tables.get(String(body['TableName'])).TableName
      const attribute = attributes.get(table)
      const status = attribute === undefined ? 'DISABLED' : 'ENABLED'
      return {
        TimeToLiveDescription: { TimeToLiveStatus: status, ...(attribute && { AttributeName: attribute }) },
      }
    },
    drop: clear,
  }
}

const indexEntries = ({ table, key, before, after }: ItemChange, attribute: string): readonly Change[] => {
  const old = expiryOf(before, attribute)
  const now = expiryOf(after, attribute)
  if (old === now) return []
  return [
    ...(old === undefined ? [] : [[expiryKey(table, old, key), undefined] as const]),
    ...(now === undefined ? [] : [[expiryKey(table, now, key), ''] as const]),
  ]
}

const addToIndex = async ({ level, log }: Pick<Parts, 'level' | 'log'>, table: string, attribute: string) => {
  const prefix = itemPrefix(table)
  for await (const chunk of chunksOf(level, beginningWith(prefix))) {
    const changes = chunk.flatMap(([key]) => {
      const now = log.read(key)
      const after = now === undefined ? undefined : (JSON.parse(now) as Item)
      return indexEntries({ table, key: key.slice(prefix.length), before: undefined, after }, attribute)
    })
    log.stage(changes)
    await log.flushed()
  }
}

const readSetting = (body: Readonly<Record<string, unknown>>) => {
  const { AttributeName: attribute, Enabled: enabled } = Object(body['TimeToLiveSpecification'])
  if (typeof attribute !== 'string' || attribute === '' || typeof enabled !== 'boolean')
    throw validationError('TimeToLiveSpecification needs AttributeName and Enabled')
  return { table: String(body['TableName']), attribute, enabled }
}

const refuseSameSetting = (held: string | undefined, attribute: string, enabled: boolean) => {
  if (enabled === (held !== undefined))
    throw validationError(`TimeToLive is already ${enabled ? 'enabled' : 'disabled'}`)
  if (!enabled && held !== attribute)
    throw new ApiError('ValidationException', `TimeToLive is active on a different AttributeName: ${held}`)
}
