import type { HeadFile, LogEntry, ProofBundle } from '@app/types/evidence/contract'
import { DynamoDBClient, PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type House, openHouse } from '../guards/testing/open-house'
import { auditSeals } from '../platform/adapters/audit-seals'
import { checkTreeHead, treeKey } from '../platform/adapters/tree-keys'
import { logHeadKey } from '../platform/log-head-key'
import type { AuditSeals } from '../platform/ports/audit-seals'
import { logEntries, logRows, sequenceDistrict } from './public'
import { evidenceStore } from './store'
import { documentEntry } from './testing/document-entry'

let house: House
let dynamo: DynamoDBClient
beforeEach(async () => {
  house = await openHouse()
  dynamo = new DynamoDBClient(house.database.clientConfig)
})
afterEach(() => house.close())

const district = 'YX1'
const tables = { records: 'records', audit: 'audit' }

type Faults = { readonly rows?: AuditSeals; readonly due?: readonly LogEntry[] }

const partsWith = ({ rows = auditSeals(dynamo, tables) }: Faults = {}) => ({
  rows: logRows(rows),
  hash: house.base.logParts.hash,
  signer: treeKey(house.world.secrets.logKey),
  check: checkTreeHead,
  store: evidenceStore(house.base.records),
  commit: house.base.commit,
  clock: house.clock.now,
  items: house.base.items,
})
const sequence = (faults: Faults = {}) => sequenceDistrict(partsWith(faults), async () => faults.due ?? [])(district)
const hand = async (...entries: readonly LogEntry[]) => {
  const { append } = logEntries(evidenceStore(house.base.records), house.base.logParts.hash)
  for (const entry of entries) await house.base.commit([append(entry)])
}
const log = () => house.base.log
const size = () => house.base.logParts.rows.size(district)
const rowsOf = async (TableName: string) => (await dynamo.send(new ScanCommand({ TableName }))).Items ?? []
const waiting = async () => (await evidenceStore(house.base.records).waiting(district)).length
const shown = async () => (await house.base.items.get(logHeadKey(district))) as HeadFile
const proofOf = async (n: number): Promise<ProofBundle> => {
  const proof = await log().prove({ district, subject: documentEntry(n).subject })
  if (!proof) throw new Error(`no proof of ${n}`)
  return proof
}

describe('the log of a district', () => {
  it('makes a leaf of what was handed in, signs the tree and shows its head', async () => {
    await hand(documentEntry(1), documentEntry(2))
    expect(await log().newestHead(district)).toBeUndefined()
    await sequence()
    expect([await size(), await waiting()]).toEqual([2, 0])
    const { head, keys } = await shown()
    expect(head).toEqual(await log().newestHead(district))
    expect(head).toMatchObject({
      district,
      size: 2,
      hash: 'SHA-256',
      algorithm: 'ES256',
      at: '2026-03-18T02:00:00.000Z',
    })
    expect(keys.map(({ keyId }) => keyId)).toEqual([head.keyId])
  })

  it('has nothing to do and changes nothing when nothing waits', async () => {
    await hand(documentEntry(1))
    await sequence()
    const before = await rowsOf('audit')
    house.clock.set({ plusSeconds: 300 })
    await sequence()
    expect(await rowsOf('audit')).toEqual(before)
  })

  it('makes one leaf of an entry that is handed in again', async () => {
    await hand(documentEntry(1))
    await sequence({ due: [documentEntry(1), documentEntry(2), documentEntry(2)] })
    await hand(documentEntry(1), documentEntry(3))
    await sequence()
    expect([await size(), await waiting()]).toEqual([3, 0])
  })

  it('takes more at once than a transaction holds', async () => {
    await hand(...Array.from({ length: 130 }, (_, n) => documentEntry(n)))
    await sequence()
    expect([await size(), await waiting()]).toEqual([130, 0])
    expect((await proofOf(77)).entries).toHaveLength(1)
  })

  it.each([0, 1, 2, 3, 4])('loses and doubles nothing when killed after write %i of five', async (writes) => {
    await hand(...Array.from({ length: 45 }, (_, n) => documentEntry(n)))
    await expect(sequence({ rows: dyingAfter(writes) })).rejects.toThrow('killed')
    await sequence()
    expect([await size(), await waiting()]).toEqual([45, 0])
    expect((await shown()).head.size).toBe(45)
    const places = (await rowsOf('audit')).filter(({ pk }) => pk?.S?.endsWith('#LOGPLACES'))
    expect(new Set(places.map(({ index }) => index?.N)).size).toBe(45)
  })

  const dyingAfter = (writes: number): AuditSeals => {
    const real = auditSeals(dynamo, tables)
    let done = 0
    const append: AuditSeals['append'] = async (rows, unless) => {
      if (done++ === writes) throw new Error('killed')
      return await real.append(rows, unless)
    }
    return { ...real, append }
  }

  it('does not fork when another does everything just before any one of its writes', async () => {
    for (let step = 0; step < 4; step++) {
      await hand(...Array.from({ length: 25 }, (_, n) => documentEntry(step * 25 + n)))
      await sequence({ rows: overtakenAt(step) })
      await sequence()
    }
    expect([await size(), await waiting()]).toEqual([100, 0])
    expect((await shown()).head.size).toBe(100)
  })

  const overtakenAt = (step: number): AuditSeals => {
    const real = auditSeals(dynamo, tables)
    let steps = 0
    const append: AuditSeals['append'] = async (rows, unless) => {
      if (steps++ === step) await sequence()
      return await real.append(rows, unless)
    }
    return { ...real, append }
  }

  it('stays one log when several run at once', async () => {
    await hand(...Array.from({ length: 60 }, (_, n) => documentEntry(n)))
    await Promise.all(Array.from({ length: 5 }, () => sequence()))
    await sequence()
    expect([await size(), await waiting()]).toEqual([60, 0])
    expect((await shown()).head.size).toBe(60)
  })
})

describe('a changed log', () => {
  const touch = async (part: string, change: (row: Record<string, { S: string }>) => object) => {
    const row = (await rowsOf('audit')).find(({ pk, sk }) => `${pk?.S}/${sk?.S}`.includes(part))
    await dynamo.send(new PutItemCommand({ TableName: 'audit', Item: { ...row, ...change(row as never) } as never }))
  }

  beforeEach(async () => {
    await hand(documentEntry(1), documentEntry(2), documentEntry(3))
    await sequence()
    await hand(documentEntry(4))
  })

  it('is not signed when a leaf was replaced', async () => {
    await touch('#LOG/000000000002', () => ({ hash: { S: 'ab'.repeat(32) } }))
    await expect(sequence()).rejects.toThrow('does not begin with what was signed last')
  })

  it('is not signed when its newest head was replaced by one that nobody signed', async () => {
    await touch('#LOGHEADS/', () => ({ root: { S: 'ab'.repeat(32) } }))
    await expect(sequence()).rejects.toThrow('no valid signature')
  })

  it('is not signed when a node is gone', async () => {
    await touch('#LOGNODES/', () => ({ hash: { N: '1' } }))
    await expect(sequence()).rejects.toThrow('lacks its node')
  })
})

describe('a proof', () => {
  it('holds everything about a document, and shows that an older head is the beginning of the newest', async () => {
    await hand(documentEntry(1), documentEntry(2))
    await sequence()
    const first = await log().newestHead(district)
    house.clock.set({ plusSeconds: 60 })
    await hand(documentEntry(1, { version: 2 }), documentEntry(3))
    await sequence()
    const { entries, earlier, head } = await proofOf(1)
    expect(entries.map(({ index, entry }) => [index, 'version' in entry && entry.version])).toEqual([
      [0, 1],
      [2, 2],
    ])
    expect(head.size).toBe(4)
    expect(earlier).toMatchObject({ head: first, consistency: [expect.any(String)] })
  })

  it('begins at the head that is asked for', async () => {
    for (const n of [1, 2, 3]) {
      await hand(documentEntry(n))
      await sequence()
    }
    const asked = await log().prove({ district, subject: documentEntry(1).subject, from: 2 })
    expect(asked?.earlier?.head.size).toBe(2)
    expect((await log().prove({ district, subject: documentEntry(1).subject, from: 99 }))?.earlier?.head.size).toBe(1)
  })

  it('is not there before the sequencer came by, nor for another document', async () => {
    await hand(documentEntry(12))
    expect(await log().prove({ district, subject: documentEntry(12).subject })).toBeUndefined()
    await sequence()
    expect(await log().prove({ district, subject: 'inspection:' })).toBeUndefined()
    expect(await log().prove({ district, subject: documentEntry(1).subject })).toBeUndefined()
  })
})
