import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildGateway } from './build'

describe('the built cloud function', () => {
  let folder: string
  beforeAll(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'gateway-')), 'gateway')
    await buildGateway(folder)
  })
  afterAll(() => rm(join(folder, '..'), { recursive: true }))
  const json = async (name: string) => JSON.parse(await readFile(join(folder, name), 'utf8'))

  it('asks WeChat for its timer and for the two calls it makes', async () => {
    expect(await json('config.json')).toEqual({
      permissions: { openapi: ['subscribeMessage.send', 'wxacode.getUnlimited'] },
      triggers: [{ name: 'drain-outbox', type: 'timer', config: '*/5 * * * * * *' }],
    })
  })

  it('needs nothing installed', async () => {
    expect(await json('package.json')).not.toHaveProperty('dependencies')
  })

  const load = (env: Record<string, string>) =>
    spawnSync(process.execPath, ['-e', "process.stdout.write(typeof require('./index.js').main)"], {
      cwd: folder,
      env,
      encoding: 'utf8',
    })

  it('exports main, and does not start without its settings', () => {
    const key = JSON.stringify({ kty: 'OKP', crv: 'Ed25519', x: 'eA', d: 'ZA' })
    const env = { API_URL: 'https://api.example.cn', ASSERTION_PRIVATE_KEY: key, DISTRICTS: 'YX1' }
    expect(load(env)).toMatchObject({ status: 0, stdout: 'function' })
    expect(load({})).toMatchObject({ status: 1, stderr: expect.stringContaining('API_URL') })
  })
})
