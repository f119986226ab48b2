import { GetObjectCommand, ListObjectsV2Command } from '@aws-sdk/client-s3'
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb'
import { publicOf } from '../../../lambdas/public'
import { sendTo } from '../ask'
import { everyVoice } from '../everybody'
import { rehearsalApi, uncappedApi } from '../guarded-api'
import { openTestWorld } from '../open-test-world'
import { prepareExamples } from '../prepare-examples'
import { plantWorld, type Schemas } from './plant-world'
import { textOf, textOfList } from './text-of'

/** A world with a mark in every field, and the ways in which something of it might get out. */
export const openPlantedWorld = async (schemas: Schemas) => {
  const open = await openTestWorld()
  const world = await prepareExamples(open)
  const publicApp = publicOf(open.world)
  const codes = Object.keys(open.home.shops).map((relation) => world.codeOf(relation as 'own'))
  const report = async (code = '', words: string) => {
    const headers = { 'content-type': 'application/json' }
    return await publicApp.request(`/s/${code}/mismatch`, { method: 'POST', headers, body: JSON.stringify({ words }) })
  }
  await report(codes[0], '招牌不是这个名字')
  await open.idle()
  const voices = everyVoice(world)
  const secrets = secretsIn([...(await open.scan()).values()], world)
  return {
    ...world,
    marks: await plantWorld(open, schemas),
    secrets,
    everyVoice: voices,
    real: sendTo(uncappedApi(open)),
    rehearse: sendTo(rehearsalApi(open)),
    report,
    /** Every page and card that the public can open. */
    pages: async () => {
      const paths = ['/', '/s/about', ...codes.flatMap((code) => [`/s/${code}`, `/s/${code}.json`])]
      return await Promise.all(paths.map(async (path) => (await publicApp.request(path)).text()))
    },
    /** The rows of a table, each as text, whatever is packed in it. */
    rows: async (TableName: string) => {
      const documents = DynamoDBDocumentClient.from(open.world.clients.dynamo)
      return ((await documents.send(new ScanCommand({ TableName }))).Items ?? []).map(rowText)
    },
    files: (Prefix: string) => filesOf(open, Prefix),
  }
}
export type PlantedWorld = Awaited<ReturnType<typeof openPlantedWorld>>

const rowText = (row: object): string =>
  JSON.stringify(row, (_, value: unknown) => (value instanceof Uint8Array ? textOf(value) : value))

const filesOf = async ({ world }: Awaited<ReturnType<typeof openTestWorld>>, Prefix: string) => {
  const { clients, bucket: Bucket } = world
  const { Contents = [] } = await clients.s3.send(new ListObjectsV2Command({ Bucket, Prefix }))
  return await Promise.all(
    Contents.map(async ({ Key = '' }) => {
      const { Body } = await clients.s3.send(new GetObjectCommand({ Bucket, Key }))
      const bytes = (await Body?.transformToByteArray()) ?? new Uint8Array()
      return { key: Key, text: Key.startsWith('L/') ? textOfList(bytes) : textOf(bytes) }
    }),
  )
}

/** Kept values that nobody is told, whoever asks: who is who in WeChat, what signs somebody in, what invites. */
const secretFields = ['openid', 'touser', 'sessionId', 'challenge', 'jti']

const secretsIn = (
  rows: readonly object[],
  { home }: Pick<Awaited<ReturnType<typeof openTestWorld>>, 'home'>,
): readonly string[] => [
  ...new Set([...rows.flatMap(secretsOf), ...Object.values(home.invitations).map(({ token }) => token)]),
]

const secretsOf = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, one]) =>
    secretFields.includes(name) && typeof one === 'string' ? [one] : secretsOf(one),
  )
}
