import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../..', import.meta.url))
/** A start builds console and gateway when they are not there yet. */
const patience = 180_000

const listening = async (): Promise<{ server: Server; port: number }> => {
  const server = createServer().listen(0)
  await once(server, 'listening')
  const address = server.address()
  return { server, port: typeof address === 'object' && address ? address.port : 0 }
}

const freePort = async () => {
  const { server, port } = await listening()
  server.close()
  await once(server, 'close')
  return port
}

const children: ChildProcess[] = []
let folder = ''
let port = 0

const start = (...more: string[]) => {
  const args = ['scripts/start.mjs', '--folder', join(folder, 'data'), '--no-demo', '--no-phone', ...more]
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  children.push(child)
  let said = ''
  const ended = once(child, 'close').then(([code]) => code as number | null)
  const up = new Promise<string>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        said += chunk.toString('utf8')
        if (said.includes('Ctrl-C stops')) resolve(said)
      })
    }
    void ended.then(() => resolve(said))
  })
  return { child, up, ended, said: () => said }
}

const invitationsIn = (said: string) => [...said.matchAll(/token=(\S+)/g)].map(([, token]) => token)

const me = async () => {
  const answer = await fetch(`http://127.0.0.1:${port}/api/me`, { headers: { 'x-district': 'YX1' } })
  return { status: answer.status, ...((await answer.json()) as object) }
}

/** Nobody is signed in: the API says so, which it can only when district and database are there. */
const answering = { status: 401, code: 'access.signInNeeded' }

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'start-'))
  port = await freePort()
})
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL')
  await rm(folder, { recursive: true, force: true })
})

describe('npm start', () => {
  it('serves, refuses a second one, stops, and finds its district again', { timeout: patience }, async () => {
    const first = start('--port', String(port))
    const invited = invitationsIn(await first.up)
    expect(invited).toHaveLength(3)
    expect(await me()).toMatchObject(answering)

    const second = start('--port', String(await freePort()))
    expect(await second.ended).toBe(1)
    expect(second.said()).toContain(`http://127.0.0.1:${port}`)
    expect(await me()).toMatchObject(answering)

    first.child.kill('SIGINT')
    expect(await first.ended).toBe(0)
    expect(existsSync(join(folder, 'data/running.json'))).toBe(false)
    await expect(me()).rejects.toThrow()

    const again = start('--port', String(port))
    expect(invitationsIn(await again.up).sort()).toEqual(invited.sort())
    expect(await me()).toMatchObject(answering)

    again.child.kill('SIGKILL')
    await again.ended
    const afterCrash = start('--port', String(port))
    expect(invitationsIn(await afterCrash.up).sort()).toEqual(invited.sort())
    afterCrash.child.kill('SIGINT')
    expect(await afterCrash.ended).toBe(0)
  })

  it('says so when the port is another program’s, and leaves nothing behind', { timeout: patience }, async () => {
    const { server, port: taken } = await listening()
    const refused = start('--port', String(taken), '--folder', join(folder, 'elsewhere'))
    expect(await refused.ended).toBe(1)
    expect(refused.said()).toContain(`Port ${taken} is taken`)
    expect(existsSync(join(folder, 'elsewhere'))).toBe(false)
    server.close()
  })

  it('shows its options to whoever names another', { timeout: patience }, async () => {
    const refused = start('--colour', 'red')
    expect(await refused.ended).toBe(2)
    expect(refused.said()).toContain('--no-demo')
  })
})

describe('a data folder', () => {
  it('emptied keeps what is not ours', async () => {
    const { emptyFolder } = await import('./data-folder')
    const mixed = await mkdtemp(join(folder, 'mixed-'))
    await writeFile(join(mixed, 'secrets.json'), '{}')
    await writeFile(join(mixed, 'thesis.docx'), 'years of work')
    await emptyFolder(mixed)
    expect([existsSync(join(mixed, 'secrets.json')), existsSync(join(mixed, 'thesis.docx'))]).toEqual([false, true])
  })

  it('stays marked while its filling has not ended', async () => {
    const { isHalfFilled, markedWhile } = await import('./data-folder')
    const data = join(folder, 'marked')
    await expect(markedWhile(data, true, () => Promise.reject(new Error('killed')))).rejects.toThrow('killed')
    expect(isHalfFilled(data)).toBe(true)
    await markedWhile(data, true, async () => expect(isHalfFilled(data)).toBe(true))
    expect(isHalfFilled(data)).toBe(false)
  })
})
