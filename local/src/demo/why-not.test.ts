import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { whyNot } from './why-not'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demo-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const holdData = () => mkdir(join(folder, 'database'))

describe('a folder for a demo', () => {
  it('serves when it is empty', async () => expect(await whyNot(folder, false)).toBeUndefined())

  it('that holds data is left alone, unless they may be thrown away', async () => {
    await holdData()
    expect(await whyNot(folder, false)).toContain('--fresh')
    expect(await whyNot(folder, true)).toBeUndefined()
  })

  it('in which a demo was begun and not finished serves', async () => {
    await holdData()
    await writeFile(join(folder, 'filling'), '')
    expect(await whyNot(folder, false)).toBeUndefined()
  })

  it('that a running server uses is never touched', async () => {
    const running = { pid: process.ppid, url: 'http://127.0.0.1:8700', since: Date.now() }
    await writeFile(join(folder, 'running.json'), JSON.stringify(running))
    expect(await whyNot(folder, false)).toContain(running.url)
    expect(await whyNot(folder, true)).toContain(running.url)
  })
})
