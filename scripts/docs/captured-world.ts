import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { domains } from '../../functions/lambdas/domains.ts'
import { foundation, type World } from '../../functions/lambdas/world.ts'

type Value = { readonly S?: string; readonly N?: string }
/** What would have been written to a table, as it goes over the wire. */
export type Row = Readonly<Record<string, Value | undefined>>

type Sent = {
  readonly TransactItems?: readonly { readonly Put?: { readonly Item: Row } }[]
  readonly Item?: Row
  readonly Key?: Row
  readonly ExpressionAttributeValues?: Row
}

const rowsOf = ({ TransactItems, Item, Key, ExpressionAttributeValues }: Sent): Row[] => [
  ...(TransactItems ?? []).flatMap(({ Put }) => (Put ? [Put.Item] : [])),
  ...(Item ? [Item] : []),
  ...(Key ? [{ ...Key, ttl: latest(ExpressionAttributeValues) }] : []),
]

/** Of an update's numbers the greatest is its expiry in epoch seconds; the others count. */
const latest = (values: Row = {}): Value => ({
  N: String(Math.max(...Object.values(values).map((value) => Number(value?.N ?? 0)))),
})

/** The real stores over a database that only listens: `rows` fills with what they would write. */
export const capturedWorld = () => {
  const rows: Row[] = []
  const handle = async (request: { readonly body?: unknown }) => {
    rows.push(...rowsOf(JSON.parse(new TextDecoder().decode(request.body as Uint8Array)) as Sent))
    const headers = { 'content-type': 'application/x-amz-json-1.0' }
    return { response: { statusCode: 200, headers, body: new TextEncoder().encode('{}') } }
  }
  const dynamo = new DynamoDBClient({
    region: 'local',
    endpoint: 'http://docs.local',
    credentials: { accessKeyId: 'docs', secretAccessKey: 'docs' },
    requestHandler: { handle } as never,
  })
  const world = {
    clients: { dynamo, s3: {}, sqs: {} },
    tables: { records: 'records', public: 'public', lists: 'lists', audit: 'audit' },
    bucket: 'docs',
    queueUrl: (queue: string) => queue,
    clock: () => new Date(0),
    newId: () => '<id>',
    secrets: { shopCodeKeys: {}, shopCodeKeyVersion: '01', tokens: '', gatewayKeys: { keys: [] } },
    publicUrl: 'https://docs.local',
    consoleUrl: 'https://docs.local',
    secureCookies: true,
    documentsAtOnce: true,
  } as unknown as World
  const base = foundation(world)
  return { rows, base, stores: domains(world, base).stores }
}
export type CapturedWorld = ReturnType<typeof capturedWorld>
