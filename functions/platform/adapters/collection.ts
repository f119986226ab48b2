import {
  any,
  DeleteTransaction,
  Entity,
  GetItemCommand,
  item,
  number,
  PutTransaction,
  QueryCommand,
  string,
} from 'dynamodb-toolbox'
import * as z from 'zod'
import type { Write } from '../ports/records'
import { asWrite } from './commit'
import { getRows, nameOf } from './get-rows'
import type { RecordsTable } from './tables'

export type Key = { readonly pk: string; readonly sk: string }
export type ListPlace = { readonly listPk: string; readonly listSk: string }
export type Page<T> = { readonly items: readonly T[]; readonly cursor?: string }
type PageOptions = { readonly limit: number; readonly cursor?: string | undefined; readonly reverse?: boolean }

/** Every kept value counts its changes; a change made on an older count is refused by its condition. */
type Revised = { readonly revision: number }

type CollectionOf<T extends Revised, K> = {
  readonly get: (key: K) => Promise<T | undefined>
  /** Many at once, each where its key was asked for; undefined where there is none. */
  readonly getMany: (keys: readonly K[]) => Promise<readonly (T | undefined)[]>
  /** All values of one partition whose sort key begins so, in order. */
  readonly within: (pk: string, beginsWith: string) => Promise<readonly T[]>
  /** The last so many of them, newest first where the sort key begins with a time. */
  readonly latest: (pk: string, beginsWith: string, most: number) => Promise<readonly T[]>
  readonly page: (pk: string, options: PageOptions) => Promise<Page<T>>
  /** A page of the list index; eventually consistent on AWS. */
  readonly list: (listPk: string, options: PageOptions & { readonly beginsWith?: string }) => Promise<Page<T>>
  /** First revision; refused when there is one already. */
  readonly insert: (value: T) => Write
  /** The next revision; refused when the value changed since it was read. */
  readonly replace: (value: T) => Write
  readonly remove: (value: T) => Write
}

type Shape<T, K> = {
  readonly name: string
  readonly schema: z.ZodType<T>
  readonly key: (key: K) => Key
  readonly list?: (value: T) => ListPlace | undefined
  /** Epoch seconds after which the value may vanish; undefined: it stays. */
  readonly ttl?: (value: T) => number | undefined
}

/**
 * One kind of value in `records`: an entity that holds it whole under `doc`, parsed on the way out, so that a row which
 * no longer fits its schema is a loud bug and never half a fact.
 */
export const collection = <T extends Revised & K, K>(table: RecordsTable, shape: Shape<T, K>): CollectionOf<T, K> => {
  const entity = documentEntity(table, shape.name)
  const parse = (row: { doc: unknown }): T => shape.schema.parse(row.doc)
  const rowOf = (value: T) => {
    const ttl = shape.ttl?.(value)
    return { ...shape.key(value), ...shape.list?.(value), ...(ttl !== undefined && { ttl }), doc: value }
  }
  return {
    ...readers(table, entity, shape.key, parse),
    insert: (value) =>
      asWrite(
        entity
          .build(PutTransaction)
          .item(rowOf(value))
          .options({ condition: { attr: 'doc', exists: false } }),
      ),
    replace: (value) =>
      asWrite(
        entity
          .build(PutTransaction)
          .item(rowOf({ ...value, revision: value.revision + 1 }))
          .options({ condition: { attr: 'doc.revision', eq: value.revision } }),
      ),
    remove: (value) =>
      asWrite(
        entity
          .build(DeleteTransaction)
          .key(shape.key(value))
          .options({ condition: { attr: 'doc.revision', eq: value.revision } }),
      ),
  }
}

const documentEntity = (table: RecordsTable, name: string) =>
  new Entity({
    name,
    table,
    timestamps: false,
    schema: item({
      pk: string().key(),
      sk: string().key(),
      listPk: string().optional(),
      listSk: string().optional(),
      ttl: number().optional(),
      doc: any(),
    }),
  })

type DocumentEntity = ReturnType<typeof documentEntity>

const readers = <T, K>(
  table: RecordsTable,
  entity: DocumentEntity,
  keyOf: (key: K) => Key,
  parse: (row: { doc: unknown }) => T,
) => {
  const get = async (key: K) => {
    const { Item } = await entity.build(GetItemCommand).key(keyOf(key)).options({ consistent: true }).send()
    return Item && parse(Item as { doc: unknown })
  }
  const query = async (range: QueryRange, options: PageOptions & { consistent: boolean }): Promise<Page<T>> => {
    const { Items = [], LastEvaluatedKey } = await table
      .build(QueryCommand)
      .query(range as { partition: string })
      .entities(entity)
      .options({
        limit: options.limit,
        reverse: options.reverse ?? false,
        ...(options.consistent && { consistent: true as const }),
        ...startOf(range, options.cursor),
      } as object)
      .send()
    return {
      items: (Items as { doc: unknown }[]).map(parse),
      ...(LastEvaluatedKey && { cursor: sealCursor(LastEvaluatedKey) }),
    }
  }
  return {
    get,
    getMany: async (keys: readonly K[]) => {
      const places = keys.map(keyOf)
      const rows = await getRows(table, places)
      return places.map((place) => {
        const row = rows.get(nameOf(place))
        return row && parse(row)
      })
    },
    page: (pk: string, options: PageOptions) => query({ partition: pk }, { ...options, consistent: true }),
    list: (listPk: string, { beginsWith, ...options }: PageOptions & { readonly beginsWith?: string }) =>
      query(
        { partition: listPk, index: 'list', ...(beginsWith && { range: { beginsWith } }) },
        { ...options, consistent: false },
      ),
    latest: async (pk: string, beginsWith: string, most: number) => {
      return (await query(beginning(pk, beginsWith), { limit: most, reverse: true, consistent: true })).items
    },
    within: async (pk: string, beginsWith: string) => {
      const found: T[] = []
      for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
        const page = await query(beginning(pk, beginsWith), { limit: 500, cursor, consistent: true })
        found.push(...page.items)
        cursor = page.cursor
      }
      return found
    },
  }
}

/** DynamoDB takes no empty sort key, not as a beginning either. */
const beginning = (partition: string, beginsWith: string): QueryRange => ({
  partition,
  ...(beginsWith && { range: { beginsWith } }),
})

type QueryRange = { partition: string; index?: 'list'; range?: { beginsWith: string } }

const sealCursor = (key: Record<string, unknown>): string => Buffer.from(JSON.stringify(key)).toString('base64url')

const StartKey = z.object({ pk: z.string().min(1), sk: z.string().min(1) })
const ListStartKey = StartKey.extend({ listPk: z.string().min(1), listSk: z.string().min(1) })

/** A cursor somebody made up, or one of another list, starts at the beginning. */
const startOf = ({ partition, index }: QueryRange, cursor: string | undefined) => {
  const key = (index ? ListStartKey : StartKey).safeParse(openCursor(cursor)).data
  const from = key && ('listPk' in key ? key.listPk : key.pk)
  return key && from === partition ? { exclusiveStartKey: key } : {}
}

const openCursor = (cursor: string | undefined): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor ?? '', 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}
