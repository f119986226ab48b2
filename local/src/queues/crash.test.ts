import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { stillClock } from '../clock/still-clock'
import { openQueues } from './open-queues'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'queues-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Lets a process send until it has had this many acknowledged, then kills it without warning. */
const killedAfter = async (acknowledged: number): Promise<readonly string[]> => {
  const program = fileURLToPath(new URL('./sender.fixture.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', program, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  for await (const chunk of child.stdout) {
    said += chunk
    if (said.split('\n').length > acknowledged) child.kill('SIGKILL')
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  expect(child.signalCode).toBe('SIGKILL')
  return said.split('\n').slice(0, -1)
}

const handedOver = async (): Promise<readonly string[]> => {
  const queue = { name: 'documents', visibilitySeconds: 30, maxReceiveCount: 3, batchSize: 10 }
  const queues = await openQueues({ folder, clock: stillClock('2026-11-24T01:00:00Z'), queues: [queue] })
  const seen: string[] = []
  queues.connect('documents', async ({ Records }) => void seen.push(...Records.map(({ body }) => JSON.parse(body).n)))
  await queues.idle()
  await queues.close()
  return seen
}

describe('a process killed while it sends', () => {
  it('loses no message that was acknowledged', async () => {
    const acknowledged = await killedAfter(200)
    const seen = await handedOver()
    expect(acknowledged.length).toBeGreaterThanOrEqual(200)
    expect(acknowledged.filter((n) => !seen.includes(n))).toEqual([])
    expect(new Set(seen).size).toBe(seen.length)
    expect(await handedOver()).toEqual([])
  }, 60_000)

  it('leaves half a line at most, which was never acknowledged', async () => {
    const acknowledged = await killedAfter(5)
    appendFileSync(join(folder, 'queues.log'), '{"do":"send","messages":[{"id":"half')
    const seen = await handedOver()
    expect(acknowledged.filter((n) => !seen.includes(n))).toEqual([])
  }, 60_000)
})
