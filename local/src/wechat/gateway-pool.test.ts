import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createPool, type GatewayPool } from './gateway-pool'

describe('instances of a cloud function', () => {
  let folder: string
  let pool: GatewayPool | undefined
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pool-'))
  })
  afterEach(async () => {
    await pool?.close()
    await rm(folder, { recursive: true })
  })

  const deploy = async (body: string, more: { size?: number; timeLimitMs?: number } = {}) => {
    const module = join(folder, 'index.js')
    await writeFile(module, `exports.main = async (event) => { ${body} }`)
    pool = createPool({ module, env: { STAYS: 'yes' }, size: 1, timeLimitMs: 10_000, ...more })
    const invoke = pool.invoke
    return (event: unknown, env = {}) => invoke({ event, env, now: new Date('2030-01-01T00:00:00Z') })
  }

  it('never run two calls at once', async () => {
    const call = await deploy(`
      const before = process.env.WX_OPENID
      await new Promise((done) => setImmediate(done))
      return before === process.env.WX_OPENID ? before : 'mixed up'`)
    const people = ['oA', 'oB', 'oC', 'oD', 'oE']
    const answers = await Promise.all(people.map((openid) => call({}, { WX_OPENID: openid })))
    expect(answers).toEqual(people)
  })

  it('keep nothing of the person before, and everything of their own', async () => {
    const call = await deploy(
      'return [process.env.WX_OPENID ?? "nobody", process.env.STAYS, process.env.PATH ?? "none"]',
    )
    expect(await call({}, { WX_OPENID: 'oA' })).toEqual(['oA', 'yes', 'none'])
    expect(await call({})).toEqual(['nobody', 'yes', 'none'])
  })

  it('see the time that is handed in', async () => {
    const call = await deploy(
      'return [new Date().getFullYear(), new Date(0).toISOString(), Date.now() > 1893000000000]',
    )
    expect(await call({})).toEqual([2030, '1970-01-01T00:00:00.000Z', true])
  })

  it('are refused every name outside this machine, which is told', async () => {
    const call = await deploy('return await fetch(event.url).then(() => "reached", (e) => e.cause.code)')
    expect(await call({ url: 'http://metadata.tencentyun.com/latest' })).toBe('ENOTFOUND')
    expect(pool?.outbound).toEqual(['metadata.tencentyun.com'])
  })

  it('tell what was thrown, and serve on', async () => {
    const call = await deploy('if (event.bad) throw new Error("broken"); return "well"')
    await expect(call({ bad: true })).rejects.toThrow('broken')
    expect(await call({})).toBe('well')
  })

  it('are replaced when they die or take too long', async () => {
    const call = await deploy('if (event.die) process.exit(3); if (event.hang) for (;;); return "well"', {
      timeLimitMs: 3_000,
    })
    await expect(call({ die: true })).rejects.toThrow('ended with 3')
    expect(await call({})).toBe('well')
    const [hung, waiting] = [call({ hang: true }), call({})]
    await expect(hung).rejects.toThrow('TIME_LIMIT')
    expect(await waiting).toBe('well')
  })
})
