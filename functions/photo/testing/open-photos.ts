import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { directClient } from '@app/local/database/answer-directly'
import { ensureTables } from '@app/local/database/ensure-tables'
import { openDatabase } from '@app/local/database/open-database'
import { objectsApp } from '@app/local/objects/objects-app'
import { openObjects } from '@app/local/objects/open-objects'
import { S3Client } from '@aws-sdk/client-s3'
import { Hono } from 'hono'
import { dynamoCommit } from '../../platform/adapters/commit'
import { s3Objects } from '../../platform/adapters/s3'
import { recordsTable } from '../../platform/adapters/tables'
import type { ObjectStore } from '../../platform/ports/objects'
import { isRefused } from '../../platform/verb'
import { askPicture, type PictureAsked } from '../ask-picture'
import type { PhotoDeps } from '../deps'
import { drawWithSharp } from '../draw-with-sharp'
import { quarantineKey } from '../picture-keys'
import { photoStore } from '../store'

const bucket = 'house'
const records = {
  name: 'records',
  partitionKey: 'pk',
  sortKey: 'sk',
  indexes: [{ name: 'list', partitionKey: 'listPk', sortKey: 'listSk' }],
  ttl: 'ttl',
}

export const hashOf = (body: Uint8Array): string => createHash('sha256').update(body).digest('hex')

export const district = 'YX1'
export const inspection = { kind: 'inspection', id: '01KKZZZZZZZZZZZZZZZZZZZZZZ' } as const

/** For tests: the real store over an embedded database in memory, an object store that takes forms, and a clock. */
export const openPhotos = async (start = '2026-11-24T02:00:00.000Z') => {
  let now = new Date(start)
  const clock = () => now
  const database = await openDatabase({ clock })
  const dynamo = directClient(database)
  await ensureTables(dynamo, [records])
  const folder = await mkdtemp(join(tmpdir(), 'photos-'))
  const served = await openObjects({ folder, endpoint: 'http://house.local/o', buckets: [bucket], clock })
  const table = recordsTable(dynamo, 'records')
  const store = photoStore(table)
  const objects = s3Objects(new S3Client(served.clientConfig), bucket, { clock })
  const deps: PhotoDeps = { store, objects, draw: drawWithSharp() }
  const app = new Hono().route('/o', objectsApp(served))
  return {
    deps,
    table,
    clock,
    store,
    objects,
    setTime: (at: string) => {
      now = new Date(at)
    },
    /** Asks as a verb does, and commits what it decided. */
    ask: async (asked: Partial<PictureAsked> & Pick<PictureAsked, 'bytes' | 'sha256'>) => {
      const whole = { ...of, ...asked, at: clock() }
      const outcome = await askPicture(deps, whole)
      if (isRefused(outcome)) return { refused: outcome.refused.code }
      await dynamoCommit(outcome.writes)
      return outcome.answer
    },
    /** Posts a file under a form; the status that the store answers with. */
    post: async (form: { readonly url: string; readonly fields: Readonly<Record<string, string>> }, file: File) => {
      const data = new FormData()
      for (const [name, value] of Object.entries(form.fields)) data.append(name, value)
      data.append('file', file)
      return (await app.request(form.url, { method: 'POST', body: data })).status
    },
    /** Fetches as anybody may who has an address. */
    fetch: async (url: string) => await app.request(url),
    keys: () => served.parts.files.list(bucket, '').map(({ key }) => key),
    commit: dynamoCommit,
    close: async () => {
      await database.close()
      await rm(folder, { recursive: true })
    },
  }
}
export type Photos = Awaited<ReturnType<typeof openPhotos>>

const of = {
  district,
  owner: 'person:01KKYYYYYYYYYYYYYYYYYYYYYY',
  subject: inspection,
  purpose: 'photo',
  contentType: 'image/jpeg',
} as const

/** Puts bytes where a sent picture lies, whatever they are: as a store without any check of its own would. */
export const plantSent = async (objects: ObjectStore, body: Uint8Array, sha256 = hashOf(body)): Promise<void> =>
  await objects.put({
    key: quarantineKey({ district, subject: inspection, sha256 }),
    body,
    contentType: 'image/jpeg',
  })
