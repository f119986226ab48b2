import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { EmbeddedDatabase } from '../database/open-database'
import { fromWire, toWire, type WireItem } from './wire-values'

type Plain = Readonly<Record<string, unknown>>

const name = 'answerDirectly'
const operations = new Set(['GetItem', 'PutItem', 'Query', 'TransactWriteItems'])
/** What the client's inputs and the database's answers hold as plain values. */
const wiredFields = new Set(['Key', 'Item', 'ExpressionAttributeValues', 'ExclusiveStartKey', 'LastEvaluatedKey'])

const mapFields = (of: Plain, map: (field: string, value: unknown) => unknown): Record<string, unknown> => {
  const mapped: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(of)) if (value !== undefined) mapped[field] = map(field, value)
  return mapped
}

const asked = (input: Plain): Plain =>
  mapFields(input, (field, value) => {
    if (wiredFields.has(field)) return toWire(value as Plain)
    if (field !== 'TransactItems') return value
    return (value as readonly Plain[]).map((action) => mapFields(action, (_, of) => asked(of as Plain)))
  })

const answered = (output: Plain): Plain =>
  mapFields(output, (field, value) => {
    if (wiredFields.has(field)) return fromWire(value as WireItem)
    return field === 'Items' ? (value as readonly WireItem[]).map(fromWire) : value
  })

/**
 * Gives a document client of the embedded database its answers without a request in between, which is most of what an
 * operation costs inside one process. What cannot be answered so, refusals first of all, goes the usual way. Call the
 * answer to undo it.
 */
export const answerDirectly = (client: DynamoDBClient, { dispatch }: Pick<EmbeddedDatabase, 'dispatch'>) => {
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        const operation = commandName.replace(/Command$/, '')
        if (!operations.has(operation)) return await next(args)
        try {
          const output = await dispatch(operation, asked(args.input as unknown as Plain))
          return { output: { $metadata: {}, ...answered(output) }, response: {} }
        } catch {
          return await next(args)
        }
      },
    { name, step: 'initialize', priority: 'low' },
  )
  return () => void client.middlewareStack.remove(name)
}
