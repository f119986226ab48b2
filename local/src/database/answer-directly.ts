import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { Dispatch } from './client-config'
import type { EmbeddedDatabase } from './open-database'
import { fromWire, toWire, type WireItem } from './wire-values'

type Plain = Readonly<Record<string, unknown>>
type ByTable = Readonly<Record<string, unknown>>

const operations = new Set([
  'GetItem',
  'PutItem',
  'DeleteItem',
  'UpdateItem',
  'Query',
  'Scan',
  'BatchGetItem',
  'BatchWriteItem',
  'TransactWriteItems',
])
/** What the client's inputs and the database's answers hold as plain values. */
const wiredFields = new Set([
  'Key',
  'Item',
  'Attributes',
  'ExpressionAttributeValues',
  'ExclusiveStartKey',
  'LastEvaluatedKey',
])

const mapFields = (of: Plain, map: (field: string, value: unknown) => unknown): Record<string, unknown> => {
  const mapped: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(of)) if (value !== undefined) mapped[field] = map(field, value)
  return mapped
}

const everyActionOf = (actions: unknown) =>
  (actions as readonly Plain[]).map((action) => mapFields(action, (_, of) => asked(of as Plain)))

const ofEveryTable = (tables: unknown, map: (of: unknown) => unknown) =>
  mapFields(tables as ByTable, (_, of) => map(of))

const requested = (of: unknown): unknown =>
  Array.isArray(of) ? everyActionOf(of) : { ...(of as Plain), Keys: ((of as Plain)['Keys'] as Plain[]).map(toWire) }

const asked = (input: Plain): Plain =>
  mapFields(input, (field, value) => {
    if (wiredFields.has(field)) return toWire(value as Plain)
    if (field === 'TransactItems') return everyActionOf(value)
    return field === 'RequestItems' ? ofEveryTable(value, requested) : value
  })

const unwired = (items: unknown) => (items as readonly WireItem[]).map(fromWire)

const unprocessed = (of: unknown): unknown => {
  if (Array.isArray(of)) return of.map((action) => mapFields(action as Plain, (_, one) => answered(one as Plain)))
  return { ...(of as Plain), Keys: unwired((of as Plain)['Keys']) }
}

const answeredFields = new Map<string, (value: unknown) => unknown>([
  ...[...wiredFields].map((field) => [field, (value: unknown) => fromWire(value as WireItem)] as const),
  ['Items', unwired],
  ['Responses', (value) => ofEveryTable(value, unwired)],
  ['UnprocessedKeys', (value) => ofEveryTable(value, unprocessed)],
  ['UnprocessedItems', (value) => ofEveryTable(value, unprocessed)],
])

const answered = (output: Plain): Plain =>
  mapFields(output, (field, value) => answeredFields.get(field)?.(value) ?? value)

/** The first item or key that a request names: its attributes as the caller has them. */
const firstNamed = (input: Plain): unknown => {
  const { Key, Item, ExpressionAttributeValues: values, TransactItems: actions, RequestItems: tables } = input
  if (Key ?? Item ?? values) return Key ?? Item ?? values
  const [action] = (actions ?? Object.values((tables ?? {}) as ByTable).map(firstRequested)) as Plain[]
  return action && firstNamed((Object.values(action)[0] ?? {}) as Plain)
}

const firstRequested = (of: unknown): unknown =>
  Array.isArray(of) ? of[0] : { Get: { Key: ((of as Plain)['Keys'] as unknown[])[0] } }

/** Keys are text here: a document client's are plain, on the wire none is. */
const isPlain = (input: Plain): boolean =>
  Object.values(Object(firstNamed(input))).some((one) => typeof one === 'string')

/**
 * Gives document clients of the embedded database their answers without a request in between, which is most of what an
 * operation costs inside one process. What cannot be answered so, refusals first of all, goes the usual way. The
 * client's own logger, which prepares every answer for a line that nobody writes, is taken out.
 */
export const answerDirectly = (client: DynamoDBClient, dispatch: Dispatch): DynamoDBClient => {
  client.middlewareStack.remove('loggerMiddleware')
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const operation = (context.commandName ?? '').replace(/Command$/, '')
      const input = args.input as unknown as Plain
      if (!operations.has(operation) || !isPlain(input)) return await next(args)
      try {
        const output = await dispatch(operation, asked(input))
        return { output: { $metadata: {}, ...answered(output) }, response: {} }
      } catch {
        return await next(args)
      }
    },
    { name: 'answerDirectly', step: 'initialize', priority: 'low' },
  )
  return client
}

/** A client of this database that answers directly. */
export const directClient = ({ clientConfig, dispatch }: Pick<EmbeddedDatabase, 'clientConfig' | 'dispatch'>) =>
  answerDirectly(new DynamoDBClient(clientConfig), dispatch)
