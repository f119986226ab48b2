import { validationError } from '../engine/api-error'
import { itemKeyOf, keyOf, type Prepared, prepare } from '../engine/dynalite'
import type { Item } from '../engine/item'
import type { Tables } from '../engine/tables'
import { wantsOld } from './write-items'

type Body = Readonly<Record<string, unknown>>

/** One action of a transaction, checked as far as that is possible without looking at items. */
export type Action = { readonly kind: Kind; readonly request: Prepared; readonly wantsOld: boolean }

const operations = { Put: 'PutItem', Update: 'UpdateItem', Delete: 'DeleteItem', ConditionCheck: 'DeleteItem' } as const
type Kind = keyof typeof operations

const isKind = (name: string | undefined): name is Kind => name !== undefined && Object.hasOwn(operations, name)

const most = 100

/** `TransactItems` of a request. Throws ValidationException, or ResourceNotFoundException for an unknown table. */
export const readActions = (tables: Tables, items: unknown): readonly Action[] => {
  const entries = listOf(items).map(readEntry)
  refuseSameItemTwice(entries.map(({ body }) => identityOf(tables, body)))
  return entries.map(({ kind, body }) => ({
    kind,
    request: prepare(operations[kind], body),
    wantsOld: wantsOld(body),
  }))
}

export const listOf = (items: unknown): readonly Body[] => {
  if (Array.isArray(items) && items.length > 0 && items.length <= most) return items
  throw validationError(
    `1 validation error detected: Value at 'transactItems' failed to satisfy constraint: Member must have length less than or equal to ${most} and greater than or equal to 1`,
  )
}

const readEntry = (entry: Body): { readonly kind: Kind; readonly body: Body } => {
  const [kind, ...others] = Object.keys(entry).filter((name) => entry[name] !== undefined)
  if (!isKind(kind) || others.length > 0)
    throw validationError('TransactItems can only contain one of Check, Put, Update or Delete')
  const body = entry[kind] as Body
  if (kind === 'ConditionCheck' && !body['ConditionExpression'])
    throw validationError('ConditionExpression is required for a ConditionCheck')
  return { kind, body }
}

/** Undefined when there is no telling: then the action itself fails. */
const identityOf = (tables: Tables, { TableName, Key, Item: item }: Body): string | undefined => {
  const table = tables.get(String(TableName))
  const key = Key === undefined ? item && itemKeyOf(item as Item, table) : keyOf(Key as Item, table)
  return key ? `${table.TableName}~${key}` : undefined
}

const refuseSameItemTwice = (identities: readonly (string | undefined)[]) => {
  const known = identities.filter((identity) => identity !== undefined)
  if (new Set(known).size < known.length)
    throw validationError('Transaction request cannot include multiple operations on one item')
}
