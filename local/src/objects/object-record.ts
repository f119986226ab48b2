import { createHash, randomBytes } from 'node:crypto'
import { readdir, readFile, rm } from 'node:fs/promises'
import { join, relative } from 'node:path'

/** What is known of an object besides its bytes; the content of its sidecar file. */
export type ObjectRecord = {
  readonly bucket: string
  readonly key: string
  readonly contentType: string
  readonly bytes: number
  /** Hexadecimal; the ETag. */
  readonly md5: string
  /** Base64; kept only when the uploader gave it, as S3 does. */
  readonly sha256?: string
  /** Instant, ISO 8601 in UTC. */
  readonly modified: string
  /** Where the bytes lie, relative to the folder. */
  readonly file: string
}

export type NewRecord = Omit<ObjectRecord, 'bytes' | 'md5' | 'file'>

/** Names on disk are hashes, so that no key, however made, names a place of its own. */
export const idOf = (bucket: string, key: string): string =>
  createHash('sha256')
    .update(JSON.stringify([bucket, key]))
    .digest('hex')

/** Relative to the folder. */
export const sidecarOf = (id: string): string => join(id.slice(0, 2), `${id}.json`)

/** Each version of an object has a file of its own; the sidecar says which one counts. */
export const recordOf = (object: NewRecord, body: Uint8Array): ObjectRecord => {
  const id = idOf(object.bucket, object.key)
  const file = join(id.slice(0, 2), `${id}.${randomBytes(6).toString('hex')}`)
  return { ...object, bytes: body.byteLength, md5: createHash('md5').update(body).digest('hex'), file }
}

/** All sidecars of a folder, by id. */
export const readRecords = async (folder: string): Promise<Map<string, ObjectRecord>> => {
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.json'))
  const read = async (file: string): Promise<ObjectRecord> => JSON.parse(await readFile(join(folder, file), 'utf8'))
  const records = await Promise.all(files.map(read))
  return new Map(records.map((record) => [idOf(record.bucket, record.key), record]))
}

/** Removes what a process that died left behind: bytes without a sidecar, sidecars not yet in place. */
export const sweep = async (folder: string, records: ReadonlyMap<string, ObjectRecord>): Promise<void> => {
  const kept = new Set([...records].flatMap(([id, record]) => [sidecarOf(id), record.file]))
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  await Promise.all(files.filter((file) => !kept.has(relative(folder, file))).map((file) => rm(file)))
}
