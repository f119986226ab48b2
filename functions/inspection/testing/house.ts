import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { directClient } from '@app/local/database/answer-directly'
import { ensureTables } from '@app/local/database/ensure-tables'
import { toStreamEvent } from '@app/local/database/feed/to-stream-event'
import { openDatabase } from '@app/local/database/open-database'
import { openObjects } from '@app/local/objects/open-objects'
import { S3Client } from '@aws-sdk/client-s3'
import { askChecklists } from '../../checklist/public'
import { checklistStore } from '../../checklist/store'
import { askLog, logEntries, logRows } from '../../evidence/public'
import { evidenceStore } from '../../evidence/store'
import { askIdentity } from '../../identity/public'
import { identityStore } from '../../identity/store'
import { coversTextBy } from '../../lambdas/covers-text'
import { drawTicket } from '../../lambdas/draw-ticket'
import type { LicenceDeps } from '../../licence/deps'
import { askLicence } from '../../licence/public'
import { licenceStore } from '../../licence/store'
import { readFonts } from '../../paper/fonts'
import { askPhotos, drawWithSharp } from '../../photo/public'
import { photoStore } from '../../photo/store'
import { auditSeals } from '../../platform/adapters/audit-seals'
import { dynamoCommit } from '../../platform/adapters/commit'
import { auditLog, idempotencyStore } from '../../platform/adapters/kernel-store'
import { listTail } from '../../platform/adapters/list-tail'
import { s3Objects } from '../../platform/adapters/s3'
import { rowChangesOf } from '../../platform/adapters/stream'
import { recordsTable } from '../../platform/adapters/tables'
import { checkTreeHead, sha256Tree } from '../../platform/adapters/tree-keys'
import { ulidsBy } from '../../platform/adapters/ulid'
import { followStream } from '../../platform/lists/follow-stream'
import { openLists } from '../../platform/lists/read-list'
import { enqueuer, pushStore } from '../../push/public'
import { rectificationListing } from '../../rectification/listing'
import { rectificationsOnCard } from '../../rectification/public'
import { rectificationStore } from '../../rectification/store'
import { askShop } from '../../shop/public'
import { shopStore } from '../../shop/store'
import type { InspectionDeps } from '../deps'
import { inspectionListing } from '../listing'
import { askInspection } from '../public'
import { publicationListing } from '../publish/listing'
import { inspectionStore } from '../store'

const bucket = 'house'
const records = {
  name: 'records',
  partitionKey: 'pk',
  sortKey: 'sk',
  indexes: [{ name: 'list', partitionKey: 'listPk', sortKey: 'listSk' }],
  ttl: 'ttl',
}

const auditTable = { name: 'audit', partitionKey: 'pk', sortKey: 'sk', indexes: [] }
const listsTable = { name: 'lists', partitionKey: 'pk', sortKey: 'sk', indexes: [] }

/** For tests: the real stores over an embedded database in memory, an object store in a folder, and a clock to move. */
export const openHouse = async (start: string) => {
  let now = new Date(start)
  const clock = () => now
  const database = await openDatabase({ clock })
  const dynamo = directClient(database)
  await ensureTables(dynamo, [records, listsTable, auditTable])
  const folder = await mkdtemp(join(tmpdir(), 'inspection-'))
  const { clientConfig } = await openObjects({ folder, endpoint: 'http://house.local/o', buckets: [bucket], clock })
  const objects = s3Objects(new S3Client(clientConfig), bucket, { clock })
  const table = recordsTable(dynamo, 'records')
  const newId = ulidsBy(clock)
  const logParts = { rows: logRows(auditSeals(dynamo, { records: 'records', audit: 'audit' })), hash: sha256Tree }
  const tail = listTail(dynamo, 'lists')
  const follow = followStream({ tail, clock, newId }, [inspectionListing, publicationListing, rectificationListing])
  const consumer = database.feed.consume({
    name: 'react',
    table: 'records',
    batchSize: 100,
    handle: async (changed) => void (await follow(rowChangesOf(toStreamEvent(changed)))),
  })
  return {
    ...domainsOver(table),
    records: table,
    lists: openLists({ tail, objects, pause: setTimeout }),
    logParts,
    database,
    objects,
    newId,
    clock,
    setTime: (at: string) => {
      now = new Date(at)
    },
    /** A second later: what follows in a test follows in time. */
    tick: () => {
      now = new Date(now.getTime() + 1_000)
    },
    kernel: { commit: dynamoCommit, keys: idempotencyStore(table), audit: auditLog(table), newId },
    close: async () => {
      await consumer.stop()
      await database.close()
      await rm(folder, { recursive: true })
    },
  }
}
export type House = Awaited<ReturnType<typeof openHouse>>

const domainsOver = (table: ReturnType<typeof recordsTable>) => {
  const stores = {
    checklist: checklistStore(table),
    identity: identityStore(table),
    shop: shopStore(table),
    licence: licenceStore(table),
    inspection: inspectionStore(table),
    evidence: evidenceStore(table),
    photo: photoStore(table),
    push: pushStore(table),
  }
  const codeKeys = { '01': 'a key for tests only, long enough to sign' }
  return {
    stores,
    people: askIdentity(stores.identity),
    shops: askShop(stores.shop, { codeKeys, publicUrl: 'https://yunxi.example' }),
  }
}

const draw = drawWithSharp()
export const photoDeps = ({ stores, objects }: Pick<House, 'stores' | 'objects'>) => ({
  store: stores.photo,
  objects,
  draw,
})

// read once for all tests of a file: the fonts are 20 MB
const coversText = coversTextBy(readFonts)

export const inspectionDeps = (house: House, documentsAtOnce = true): InspectionDeps => ({
  store: house.stores.inspection,
  shops: house.shops,
  people: house.people,
  licences: askLicence(house.stores.licence),
  tables: askChecklists(house.stores.checklist),
  objects: house.objects,
  lists: house.lists,
  newId: house.newId,
  photos: askPhotos(photoDeps(house)),
  coversText,
  evidence: askLog(house.logParts.rows, house.logParts.hash, checkTreeHead),
  drawTicket,
  enqueueMessage: enqueuer({ store: house.stores.push, newId: house.newId }).message,
  log: logEntries(house.stores.evidence, sha256Tree),
  documentsAtOnce,
})

/** For tests: what other domains may ask, with the orders that lie there. */
export const askIn = ({ stores, records: table }: House) =>
  askInspection(stores.inspection, rectificationsOnCard(rectificationStore(table)))

export const licenceDeps = ({ stores, shops, newId, objects }: House): LicenceDeps => ({
  store: stores.licence,
  shops,
  newId,
  objects,
})
