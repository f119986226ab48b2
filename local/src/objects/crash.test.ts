import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { s3Objects } from '@app/functions/platform/adapters/s3'
import { S3Client } from '@aws-sdk/client-s3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openObjects } from './open-objects'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'objects-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** The last version a process had acknowledged when it was killed without warning. */
const lastBeforeKill = async (versions: number): Promise<number> => {
  const program = fileURLToPath(new URL('./writer.fixture.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', program, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  for await (const chunk of child.stdout) {
    said += chunk
    if (said.split('\n').length > versions) child.kill('SIGKILL')
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  expect(child.signalCode).toBe('SIGKILL')
  return Number(said.split('\n').at(-2))
}

describe('a process killed while it overwrites an object', () => {
  it('leaves the last version that was acknowledged, or the one after it, whole', async () => {
    const last = await lastBeforeKill(20)
    // What a kill between two files leaves: bytes no sidecar names, a sidecar not yet in place.
    writeFileSync(join(folder, 'lost'), 'bytes')
    writeFileSync(join(folder, 'lost.json.1.new'), '{"bucket"')
    const clock = () => new Date('2026-11-24T01:00:00Z')
    const objects = await openObjects({ folder, endpoint: 'http://local/objects', buckets: ['house'], clock })
    const found = await s3Objects(new S3Client(objects.clientConfig), 'house', { clock }).get('k')
    const version = Number(found?.contentType.slice('text/x-'.length))
    expect([last, last + 1]).toContain(version)
    expect(new TextDecoder().decode(found?.body)).toBe(`${version} `.repeat(20_000))
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    expect(files).toHaveLength(2)
  }, 60_000)
})
