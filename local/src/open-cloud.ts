import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { manifests } from '@app/functions/lambdas/manifests'
import { reactLambda } from '@app/functions/lambdas/react'
import { workLambda } from '@app/functions/lambdas/work'
import type { CodeSecrets, LogSecrets, SignInSecrets, World } from '@app/functions/lambdas/world'
import { sqsSender } from '@app/functions/platform/adapters/sqs'
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import { SQSClient } from '@aws-sdk/client-sqs'
import { openClock } from './clock/open-clock'
import type { SettableClock } from './clock/settable-clock'
import { directClient } from './database/answer-directly'
import { ensureTables } from './database/ensure-tables'
import { type EmbeddedDatabase, openDatabase } from './database/open-database'
import { type Objects, openObjects } from './objects/open-objects'
import { openTimers } from './open-timers'
import { openQueues, type Queues } from './queues/open-queues'
import { restQueues } from './queues/rest-queues'
import { streamHandler } from './queues/stream-handler'
import type { Scheduler } from './scheduler/create-scheduler'
import { type LocalSecrets, openSecrets } from './secrets'
import { tableDefinitions } from './table-definitions'

export type CloudSettings = {
  /** Where everything is kept. */
  readonly folder: string
  /** `http://host:port` that phones and browsers use. */
  readonly url: string
  /** Told of what failed in the background, one line each. */
  readonly onError: (where: string, error: unknown) => void
}

const bucket = 'qingan'

/**
 * The cloud of one deployment on this machine: database, objects, queues, clock, and the Lambdas that are woken by
 * them. Only what answers over HTTP and WeChat's side are elsewhere (`serve-cloud.ts`, `wechat/`).
 */
export const openCloud = async ({ folder, url, onError }: CloudSettings) => {
  await mkdir(folder, { recursive: true })
  const clock = openClock(join(folder, 'clock.json'))
  const secrets = await openSecrets(join(folder, 'secrets.json'))
  let reactRests = false
  const path = join(folder, 'database')
  const database = await openDatabase({ path, clock: clock.now, leavesExpired: () => reactRests })
  const dynamo = directClient(database)
  await ensureTables(dynamo, tableDefinitions)
  const objects = await openObjects({
    folder: join(folder, 'objects'),
    endpoint: `${url}/objects`,
    buckets: [bucket],
    clock: clock.now,
  })
  const queues = await openQueues({
    folder: join(folder, 'queues'),
    clock,
    queues: [...queueSettings, asideSettings],
    onError,
  })
  const world = worldOf({ dynamo, objects, queues, clock, secrets, url })
  let consumer = wakeReact({ world, database, onError, batchSize: 100 })
  const scheduler = openTimers({ world, clock, folder, onError })
  const { handlerOf, whileQueuesRest } = restQueues(workLambda(world))
  for (const { name } of queueSettings) queues.connect(name, handlerOf(name))
  const idle = untilQuiet({ database, queues, scheduler })
  /**
   * Lets the stream wait while many changes are made, and what expired of them long ago. Larger batches follow: what
   * changed often is built once.
   */
  const whileReactRests = async <T>(run: () => Promise<T>): Promise<T> => {
    await consumer.stop()
    reactRests = true
    try {
      return await run()
    } finally {
      reactRests = false
      consumer = wakeReact({ world, database, onError, batchSize: 1000 })
    }
  }
  const close = async () => {
    await scheduler.close()
    await consumer.stop()
    await queues.close()
    await database.close()
  }
  return { world, clock, secrets, objects, queues, database, idle, whileReactRests, whileQueuesRest, close }
}
type Busy = { readonly database: EmbeddedDatabase; readonly queues: Queues; readonly scheduler: Scheduler }

/** Resolves when nothing that was caused, by a timer too, is still under way. */
const untilQuiet =
  ({ database, queues, scheduler }: Busy) =>
  async (): Promise<void> => {
    for (let quiet = 0; quiet < 2; quiet++) {
      await scheduler.idle()
      await database.feed.idle()
      await queues.idle()
    }
  }

export type Cloud = Awaited<ReturnType<typeof openCloud>>

type ReactParts = Pick<CloudSettings, 'onError'> & {
  readonly world: World
  readonly database: EmbeddedDatabase
  readonly batchSize: number
}

const wakeReact = ({ world, database, onError, batchSize }: ReactParts) => {
  const send = sqsSender(world.clients.sqs, world.queueUrl)
  const react = streamHandler({
    handler: reactLambda(world),
    mostAttempts: 10,
    setAside: async (sequenceNumbers) => await send(asideSettings.name, { sequenceNumbers }),
  })
  return database.feed.consume({
    name: 'react',
    table: 'records',
    batchSize,
    handle: react,
    onError: (error) => onError('react', error),
  })
}

/** Where the console is opened: passkeys belong to a name, never to a number (WebAuthn §5.1.2, `rp.id` is a domain). */
export const consoleAt = (url: string): string => url.replace('//127.0.0.1', '//localhost')

type WorldParts = {
  readonly dynamo: DynamoDBClient
  readonly objects: Objects
  readonly queues: Queues
  readonly clock: SettableClock
  readonly secrets: LocalSecrets
  readonly url: string
}

/** One process is every Lambda: it has the secrets of all. */
type WholeWorld = World<CodeSecrets & SignInSecrets & LogSecrets>

const worldOf = ({ dynamo, objects, queues, clock, secrets, url }: WorldParts): WholeWorld => ({
  clients: { dynamo, s3: new S3Client(objects.clientConfig), sqs: new SQSClient(queues.clientConfig) },
  tables: { records: 'records', public: 'public', lists: 'lists', audit: 'audit' },
  bucket,
  queueUrl: (queue) => `http://sqs.local/${queue}`,
  clock: clock.now,
  secrets: {
    shopCodeKeys: secrets.shopCodeKeys,
    shopCodeKeyVersion: secrets.shopCodeKeyVersion,
    tokens: secrets.tokens,
    gatewayKeys: { keys: [secrets.gatewayPublicKey] },
    logKey: secrets.logKey,
  },
  publicUrl: url,
  consoleUrl: consoleAt(url),
  secureCookies: false,
  documentsAtOnce: true,
})

const queueSettings = manifests
  .flatMap(({ queues }) => queues)
  .map(({ name, visibilitySeconds, mostReceives }) => ({
    name,
    visibilitySeconds,
    maxReceiveCount: mostReceives,
    batchSize: 1,
  }))

/** Changes of which `react` could make nothing, for people: nobody receives from it, as on AWS. */
const asideSettings = { name: 'react-failed', visibilitySeconds: 30, maxReceiveCount: 1, batchSize: 1 }
