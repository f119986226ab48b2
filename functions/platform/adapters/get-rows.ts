import { BatchGetCommand } from '@aws-sdk/lib-dynamodb'
import type { RecordsTable } from './tables'

type Place = { readonly pk: string; readonly sk: string }
type Row = Place & { readonly doc: unknown }

/** DynamoDB's limit of one request. */
const mostInBatch = 100

/** Keys hold no control characters. */
export const nameOf = ({ pk, sk }: Place): string => `${pk}\u0000${sk}`

/** Rows by `nameOf` their places, a hundred in a request; what a busy table leaves out is asked for again. */
export const getRows = async (table: RecordsTable, places: readonly Place[]): Promise<ReadonlyMap<string, Row>> => {
  const wanted = [...new Map(places.map((place) => [nameOf(place), place])).values()]
  const found = new Map<string, Row>()
  for (let left = wanted; left.length > 0; ) {
    const { rows, unread } = await ask(table, left.slice(0, mostInBatch))
    for (const row of rows) found.set(nameOf(row), row)
    left = [...unread, ...left.slice(mostInBatch)]
  }
  return found
}

const ask = async (table: RecordsTable, places: readonly Place[]) => {
  const name = table.getName()
  const Keys = places.map(({ pk, sk }) => ({ pk, sk }))
  const asked = { RequestItems: { [name]: { Keys, ConsistentRead: true } } }
  const { Responses, UnprocessedKeys } = await table.getDocumentClient().send(new BatchGetCommand(asked))
  return {
    rows: (Responses?.[name] ?? []) as Row[],
    unread: (UnprocessedKeys?.[name]?.Keys ?? []) as Place[],
  }
}
