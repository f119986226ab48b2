import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { inTree } from './house/planted-tree.ts'
import { lock } from './locked.mjs'

const module = new URL('./locked.mjs', import.meta.url).href

/** A process that takes the lock, writes a line, and a second one before it gives the lock back. */
const worker = (tree: string) => `
import { appendFileSync } from 'node:fs'
import { lock } from ${JSON.stringify(module)}
const release = lock(${JSON.stringify(`${tree}/`)}, 'work', () => {})
appendFileSync(${JSON.stringify(`${tree}/log`)}, 'in\\n')
await new Promise((resolve) => setTimeout(resolve, 50))
appendFileSync(${JSON.stringify(`${tree}/log`)}, 'out\\n')
release()
`

describe('a lock between commands', () => {
  it('lets one in at a time', async () => {
    const log = await inTree({}, async (tree) => {
      const run = () => spawn(process.execPath, ['--input-type=module', '-e', worker(tree)])
      await Promise.all([run(), run(), run()].map((child) => once(child, 'close')))
      return readFileSync(`${tree}/log`, 'utf8')
    })
    expect(log).toBe('in\nout\nin\nout\nin\nout\n')
  })

  it('is taken over from a process that died', async () => {
    const dead = spawn(process.execPath, ['-e', ''])
    await once(dead, 'close')
    await inTree({ '.cache/work.lock': String(dead.pid) }, async (tree) => {
      const release = lock(`${tree}/`, 'work', () => {})
      expect(readFileSync(`${tree}/.cache/work.lock`, 'utf8')).toBe(String(process.pid))
      release()
      expect(existsSync(`${tree}/.cache/work.lock`)).toBe(false)
    })
  })
})
