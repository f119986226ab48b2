import { createRequire } from 'node:module'
import { engineOptions } from './engine-options'
import type { EngineStore } from './engine-store'
import type { Item } from './item'
import { type Parse, parseOnce } from './parse-once'
import { refuseEmptyKeys } from './refuse-empty-keys'
import type { Table } from './tables'

/** dynalite 4.0.0 has no types and these are its private modules: the version is pinned, `conformance/` guards it. */
const need = createRequire(import.meta.url)

type Data = Record<string, unknown>
type Action = (store: EngineStore, data: Data, done: (error: Error | null, reply: Data) => void) => void
type Validation = { readonly types: unknown; readonly custom: unknown }
type Validations = {
  readonly checkTypes: (data: Data, types: unknown) => Data
  readonly checkValidations: (data: Data, types: unknown, custom: unknown, store: unknown) => void
}
type Engine = {
  readonly createKey: (item: Item, table: Table) => string
  readonly validateKey: (key: Item, table: Table) => Error | null | undefined
  readonly itemSize: (item: Item) => number
  readonly validateItem: (item: Item, table: Table) => Error | null | undefined
}

const validations = need('dynalite/validations') as Validations
const engine = need('dynalite/db') as Engine

const conditions = need('dynalite/db/conditionParser') as { parse: Parse }
conditions.parse = parseOnce(conditions.parse)

const operations = {
  read: ['BatchGetItem', 'DescribeTable', 'GetItem', 'ListTables', 'ListTagsOfResource', 'Query', 'Scan'],
  write: ['BatchWriteItem', 'DeleteItem', 'PutItem', 'UpdateItem'],
  schema: ['CreateTable', 'DeleteTable', 'UpdateTable', 'TagResource', 'UntagResource'],
} as const

/** What an operation does decides how it is carried out. */
export type Kind = keyof typeof operations

const load = (folder: string, operation: string): unknown =>
  need(`dynalite/${folder}/${operation.charAt(0).toLowerCase()}${operation.slice(1)}`)

const known = new Map(
  Object.entries(operations).flatMap(([kind, names]) =>
    names.map((name) => {
      const action = load('actions', name) as Action
      return [
        name as string,
        { kind: kind as Kind, action, validation: load('validations', name) as Validation },
      ] as const
    }),
  ),
)

export const kindOf = (operation: string): Kind | undefined => known.get(operation)?.kind

/** A request that passed the engine's checks and carries its parsed expressions. */
export type Prepared = { readonly operation: string; readonly data: Data }

/** Throws the ValidationException or SerializationException that DynamoDB would answer. */
export const prepare = (operation: string, body: Readonly<Data>): Prepared => {
  const { types, custom } = known.get(operation)?.validation ?? unknownOperation(operation)
  const data = validations.checkTypes({ ...body }, types)
  validations.checkValidations(data, types, custom, { options: engineOptions })
  if (operation === 'Query') refuseEmptyKeys(data)
  return { operation, data }
}

const unknownOperation = (operation: string): never => {
  throw new Error(`The engine has no ${operation}`)
}

export const perform = (store: EngineStore, { operation, data }: Prepared): Promise<Data> =>
  new Promise((resolve, reject) => {
    const { action } = known.get(operation) ?? unknownOperation(operation)
    action(store, data, (error, reply) => (error ? reject(error) : resolve(reply)))
  })

/**
 * Carries out a request in one go: nothing else runs in between, which is what makes locks needless. Reads and writes of
 * single items are such requests as long as the store answers at once.
 */
export const performNow = (store: EngineStore, { operation, data }: Prepared): Data => {
  const { action } = known.get(operation) ?? unknownOperation(operation)
  let outcome: { error: Error | null; reply: Data } | undefined
  action(store, data, (error, reply) => {
    outcome = { error, reply }
  })
  if (outcome === undefined) throw new Error(`${operation} did not finish at once`)
  if (outcome.error) throw outcome.error
  return outcome.reply
}

/** The item's place in its table; undefined when the key attributes are missing or of another type. */
export const itemKeyOf = (item: Item, table: Table): string | undefined =>
  engine.validateItem(item, table) ? undefined : engine.createKey(item, table)

/** As `itemKeyOf`, for a key that must have no other attribute. */
export const keyOf = (key: Item, table: Table): string | undefined =>
  engine.validateKey(key, table) ? undefined : engine.createKey(key, table)

/** Bytes, as DynamoDB counts them. */
export const itemSize = (item: Item): number => engine.itemSize(item)
