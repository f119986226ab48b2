import { mkdir, readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { replaceFile, writeDurably } from './durable-file'
import { inTurn } from './in-turn'
import { idOf, type NewRecord, type ObjectRecord, readRecords, recordOf, sidecarOf, sweep } from './object-record'

export type FoundObject = { readonly record: ObjectRecord; readonly body: Uint8Array<ArrayBuffer> }

/**
 * Objects in one folder, for one process. The sidecar's rename is the moment an object changes: a process that dies
 * before it leaves the old object whole, one that dies after it has the new one.
 */
export type ObjectFiles = {
  readonly write: (object: NewRecord, body: Uint8Array) => Promise<ObjectRecord>
  readonly find: (bucket: string, key: string) => ObjectRecord | undefined
  /** Facts and bytes of one and the same version. */
  readonly read: (bucket: string, key: string) => Promise<FoundObject | undefined>
  readonly remove: (bucket: string, key: string) => Promise<void>
  /** In the order of their keys' bytes. */
  readonly list: (bucket: string, prefix: string) => readonly ObjectRecord[]
}

export const openObjectFiles = async (folder: string): Promise<ObjectFiles> => {
  await mkdir(folder, { recursive: true })
  const records = await readRecords(folder)
  await sweep(folder, records)
  const turn = inTurn()
  const find = (bucket: string, key: string) => records.get(idOf(bucket, key))
  const dropBytes = async (record: ObjectRecord | undefined) => {
    if (record !== undefined) await rm(join(folder, record.file), { force: true })
  }
  return {
    find,
    write: (object, body) =>
      turn(async () => {
        const record = await store(folder, object, body)
        const before = find(object.bucket, object.key)
        records.set(idOf(object.bucket, object.key), record)
        await dropBytes(before)
        return record
      }),
    read: (bucket, key) =>
      turn(async () => {
        const record = find(bucket, key)
        return record && { record, body: new Uint8Array(await readFile(join(folder, record.file))) }
      }),
    remove: (bucket, key) =>
      turn(async () => {
        const before = find(bucket, key)
        await rm(join(folder, sidecarOf(idOf(bucket, key))), { force: true })
        records.delete(idOf(bucket, key))
        await dropBytes(before)
      }),
    list: (bucket, prefix) =>
      [...records.values()].filter((r) => r.bucket === bucket && r.key.startsWith(prefix)).sort(byKey),
  }
}

const store = async (folder: string, object: NewRecord, body: Uint8Array): Promise<ObjectRecord> => {
  const record = recordOf(object, body)
  await mkdir(dirname(join(folder, record.file)), { recursive: true })
  await writeDurably(join(folder, record.file), body)
  await replaceFile(join(folder, sidecarOf(idOf(object.bucket, object.key))), JSON.stringify(record))
  return record
}

const byKey = (a: ObjectRecord, b: ObjectRecord) => Buffer.compare(Buffer.from(a.key), Buffer.from(b.key))
