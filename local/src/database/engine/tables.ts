import { ApiError } from './api-error'
import type { Item } from './item'

type KeySchema = readonly { readonly AttributeName: string; readonly KeyType: string }[]

/** A table's description as the engine stores it. */
export type Table = {
  readonly TableName: string
  readonly TableStatus: string
  readonly KeySchema: KeySchema
  readonly GlobalSecondaryIndexes?: readonly { readonly IndexName: string; readonly IndexStatus: string }[]
}

export const tablePrefix = 'table~'

/** The tables as last written, parsed once: every read and write of an item asks for its table. */
export type Tables = {
  readonly find: (name: string) => Table | undefined
  /** Throws ResourceNotFoundException. */
  readonly get: (name: string) => Table
  readonly forget: (name: string) => void
}

export const openTables = (read: (key: string) => string | undefined): Tables => {
  const parsed = new Map<string, Table>()
  const find = (name: string) => {
    const held = parsed.get(name)
    if (held !== undefined) return held
    const text = read(tablePrefix + name)
    if (text === undefined) return undefined
    const table = JSON.parse(text) as Table
    parsed.set(name, table)
    return table
  }
  const get = (name: string) => find(name) ?? fail(resourceNotFound(name))
  return { find, get, forget: (name) => void parsed.delete(name) }
}

const fail = (error: Error): never => {
  throw error
}

export const resourceNotFound = (name?: string) => {
  const which = name === undefined ? '' : `: Table: ${name} not found`
  return new ApiError('ResourceNotFoundException', `Requested resource not found${which}`)
}

/** Being made or unmade: items cannot be reached. */
export const isInTransit = (table: Table) => table.TableStatus === 'CREATING' || table.TableStatus === 'DELETING'

/** The key attributes of an item. */
export const pickKey = (item: Item, table: Table): Item =>
  Object.fromEntries(
    table.KeySchema.flatMap(({ AttributeName: name }) => {
      const value = item[name]
      return value === undefined ? [] : [[name, value]]
    }),
  )
