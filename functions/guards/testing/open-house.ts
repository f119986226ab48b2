import { generateKeyPairSync } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stillClock } from '@app/local/clock/still-clock'
import { directClient } from '@app/local/database/answer-directly'
import { ensureTables } from '@app/local/database/ensure-tables'
import { openBackend } from '@app/local/database/testing/open-backend'
import { openObjects } from '@app/local/objects/open-objects'
import { openQueues } from '@app/local/queues/open-queues'
import { tableDefinitions } from '@app/local/table-definitions'
import { S3Client } from '@aws-sdk/client-s3'
import { SQSClient } from '@aws-sdk/client-sqs'
import { manifests } from '../../lambdas/manifests'
import { type CodeSecrets, foundation, type LogSecrets, type SignInSecrets, type World } from '../../lambdas/world'
import { scanRecords } from './scan-records'
import { newGatewayKey, voicesOf } from './voices'

const bucket = 'guards'
/** A Wednesday morning in Shanghai. */
const begins = '2026-03-18T02:00:00.000Z'
export const publicUrl = 'https://qa.example.cn'

const queueSettings = manifests
  .flatMap(({ queues }) => queues)
  .map(({ name, visibilitySeconds, mostReceives }) => ({
    name,
    visibilitySeconds,
    maxReceiveCount: mostReceives,
    batchSize: 1,
  }))

/**
 * A deployment with nothing in it: the embedded database in memory, objects and queues in a folder of their own, a
 * clock that stands still, secrets that are made for it. Queues have no consumers until somebody connects them.
 */
export const openHouse = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'guards-'))
  const clock = stillClock(begins)
  // A sweep between two scans would look like somebody's change.
  const database = await openBackend({ clock: clock.now, tidies: false })
  const dynamo = directClient(database)
  await ensureTables(dynamo, tableDefinitions)
  const objects = await openObjects({
    folder: join(folder, 'objects'),
    endpoint: `${publicUrl}/objects`,
    buckets: [bucket],
    clock: clock.now,
  })
  const errors: string[] = []
  const onError = (queue: string, error: unknown) => errors.push(`${queue}: ${String(error)}`)
  const queues = await openQueues({ folder: join(folder, 'queues'), clock, queues: queueSettings, onError })
  const gatewayKey = newGatewayKey()
  const world: World<CodeSecrets & SignInSecrets & LogSecrets> = {
    ...settings,
    clients: { dynamo, s3: new S3Client(objects.clientConfig), sqs: new SQSClient(queues.clientConfig) },
    clock: clock.now,
    secrets: { ...fixedSecrets, gatewayKeys: gatewayKey.keys },
  }
  return {
    world,
    base: foundation(world),
    clock,
    database,
    queues,
    objects,
    gatewayKey,
    voices: voicesOf(gatewayKey, clock.now),
    scan: () => scanRecords(dynamo),
    /** What workers failed with. */
    errors,
    close: async () => {
      await queues.close()
      await database.close()
      await rm(folder, { recursive: true })
    },
  }
}
export type House = Awaited<ReturnType<typeof openHouse>>

const settings = {
  tables: { records: 'records', public: 'public', lists: 'lists', audit: 'audit' },
  bucket,
  queueUrl: (queue: string) => `http://sqs.local/${queue}`,
  publicUrl,
  consoleUrl: publicUrl,
  secureCookies: true,
  documentsAtOnce: true,
} as const

const fixedSecrets = {
  shopCodeKeys: { '01': 'a key that signs codes in tests only' },
  shopCodeKeyVersion: '01',
  tokens: 'a secret that makes tokens in tests only',
  logKey: generateKeyPairSync('ec', { namedCurve: 'P-256' })
    .privateKey.export({ format: 'der', type: 'pkcs8' })
    .toString('base64'),
}
