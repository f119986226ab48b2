import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { type AttributeValue, type DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { open, temporaryFolder } from './testing/fixture'
import { type Line, readRecorded, recordInto } from './testing/recorder'

type Row = Record<string, AttributeValue>

const program = fileURLToPath(new URL('./testing/crash-writer.ts', import.meta.url))

/** A moment later, another one each time: right after an acknowledgement a process is never in the middle of a write. */
const killSoon = async (child: ChildProcess, milliseconds: number) => {
  await setTimeout(milliseconds)
  child.kill('SIGKILL')
}

/** Lets a process write until it has had this many acknowledged, then kills it without warning. */
const killedAfter = async (count: number, args: readonly string[]): Promise<readonly string[]> => {
  const child = spawn(process.execPath, ['--import', 'tsx', program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const exited = once(child, 'exit')
  let said = ''
  for await (const chunk of child.stdout) {
    said += chunk
    if (said.split('\n').length > count && !child.killed) await killSoon(child, count % 29)
  }
  await exited
  expect(child.signalCode).toBe('SIGKILL')
  return said.split('\n').slice(0, -1)
}

const scan = async (client: DynamoDBClient, IndexName?: string): Promise<Row[]> => {
  const rows: Row[] = []
  for await (const page of paginateScan({ client }, { TableName: 'records', ...(IndexName && { IndexName }) }))
    rows.push(...(page.Items ?? []))
  return rows
}

const countBy = (names: readonly (string | undefined)[]) => {
  const counts = new Map<string | undefined, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}

const asText = (rows: readonly Row[]) => rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort()

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let acknowledged: ReadonlyMap<string | undefined, number>
let items: Row[]
let index: Row[]
let recorded: readonly Line[]

// Killed six times after different amounts of work, opened again by the next, and at last by us.
beforeAll(async () => {
  folder = await temporaryFolder()
  const [path, file] = [join(folder.path, 'db'), join(folder.path, 'recorded')]
  const all: string[] = []
  for (const [round, count] of [150, 40, 260, 90, 333, 71].entries())
    all.push(...(await killedAfter(count, [path, file, String(round)])))
  acknowledged = countBy(all)
  const { client, database, close } = await open({ path })
  recordInto(file, database.feed)
  await database.feed.idle()
  items = await scan(client)
  index = await scan(client, 'list')
  recorded = readRecorded(file)
  await close()
}, 120_000)
afterAll(() => folder.remove())

const ofKind = (kind: string) => [...acknowledged].filter(([name]) => name?.startsWith(kind))

describe('a database whose process was killed again and again', () => {
  it('has every write that was acknowledged', () => {
    const there = countBy(items.map(({ pk }) => pk?.S))
    expect(ofKind('single').length).toBeGreaterThan(100)
    expect(ofKind('single').filter(([name]) => there.get(name) !== 1)).toEqual([])
    const moves = new Map(items.map(({ pk, n }) => [pk?.S, Number(n?.N)]))
    expect(ofKind('moving').filter(([name, times]) => !((moves.get(name) ?? 0) >= times))).toEqual([])
  })

  it('has every acknowledged transaction, and none by half', () => {
    const groups = countBy(items.map(({ pk }) => pk?.S).filter((pk) => pk?.startsWith('group')))
    expect(ofKind('group').length).toBeGreaterThan(100)
    expect(ofKind('group').filter(([name]) => !groups.has(name))).toEqual([])
    expect([...groups].filter(([, count]) => count !== 30)).toEqual([])
  })

  it('has exactly the index rows of its items', () => {
    expect(asText(index)).toEqual(asText(items))
  })

  it('told its consumer every change, in order', () => {
    expect(recorded.map(({ sequence }) => sequence)).toEqual(recorded.map((_, place) => place + 1))
    const told = countBy(recorded.map(({ pk }) => pk))
    const stored = countBy(items.map(({ pk }) => pk?.S))
    for (const [pk, count] of stored) if (!pk?.startsWith('moving')) expect([pk, told.get(pk)]).toEqual([pk, count])
    for (const { pk, n } of items.filter((item) => item['pk']?.S?.startsWith('moving'))) {
      const values = recorded.filter((line) => line.pk === pk?.S).map((line) => line.n)
      expect(values).toEqual(Array.from({ length: Number(n?.N) }, (_, place) => place + 1))
    }
  })
})
