import { once } from 'node:events'
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildGateway } from '@app/functions/wechat/build'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoDistrict } from '../demo/district'
import { demoConsumers } from '../demo/people'
import { seedDemo } from '../demo/seed-demo'
import { officeOpenid } from '../demo/seed-people'
import { openCloud } from '../open-cloud'
import { openWechat } from '../open-wechat'
import { serveCloud } from '../serve-cloud'
import { openings } from '../start/closing'
import { importFile } from './import-file'
import { phoneClient } from './phone-client'
import { saidInstead } from './say-refusal'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const register = join(root, 'functions/shop/import/testdata/yunxi-district-first-300.gb18030.csv')

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0)
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}

const open = openings()
const failures: string[] = []
let url = ''

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'import-'))
  open.opened(() => rm(folder, { recursive: true, force: true }))
  const port = await freePort()
  url = `http://127.0.0.1:${port}`
  const onError = (where: string, error: unknown) => failures.push(`${where}: ${error}`)
  const gatewayModule = await buildGateway(join(folder, 'gateway'))
  const cloud = await openCloud({ folder, url, onError })
  open.opened(cloud.close)
  const { wechat } = await openWechat({ cloud, folder, url, gatewayModule, districts: [demoDistrict.districtId] })
  open.opened(wechat.close)
  open.opened((await serveCloud({ cloud, wechat, port, url, root })).close)
  await seedDemo({ cloud, wechat, seed: 1, demo: true, shops: 1, onProgress: () => undefined })
}, 60_000)
afterAll(() => open.closeAll())

const decide = async () => 'createPlaces' as const
const imported = async () => {
  const states: string[] = []
  const client = phoneClient(url, demoDistrict.districtId, officeOpenid)
  const result = await importFile({ client, file: register, onProgress: ({ state }) => states.push(state), decide })
  return { result, states }
}

describe('a register from the command line', () => {
  it('is stored to its last row, and changes nothing the second time', { timeout: 120_000 }, async () => {
    const first = await imported()
    const { counts, stored, state } = first.result
    expect(state).toBe('done')
    expect(counts.rows).toBe(counts.accepted + counts.flagged + counts.refused + counts.blank)
    expect(stored.created).toBeGreaterThan(100)
    expect(first.states.at(-1)).toBe('done')

    const again = await imported()
    expect(again.result.counts).toEqual(counts)
    expect(again.result.stored).toMatchObject({ created: 0, changed: 0 })
    expect(failures).toEqual([])
  })

  it('is left as it is, and nothing stored, when nobody says that its places are to be created', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'new-'))
    open.opened(() => rm(folder, { recursive: true, force: true }))
    const file = join(folder, 'new.csv')
    await writeFile(file, '商户名称,监管所,网格,地址\n新来的店,没有的所,一网格,建设路1号\n')
    const client = phoneClient(url, demoDistrict.districtId, officeOpenid)
    const left = await importFile({ client, file, onProgress: () => undefined, decide: async () => 'leave' })
    expect(left).toMatchObject({ state: 'waiting', proposed: { stations: [{ name: '没有的所', rows: 1 }] } })
    const { stations } = await client.shop.listPlaces({})
    expect(stations.map(({ name }) => name)).not.toContain('没有的所')
  })

  it('is refused with the API’s own words to somebody who is not of the office', async () => {
    const consumer = phoneClient(url, demoDistrict.districtId, demoConsumers[0]?.openid ?? '')
    const order = { client: consumer, file: register, onProgress: () => undefined, decide }
    const error: unknown = await importFile(order).catch((refused: unknown) => refused)
    expect(error).toMatchObject({ code: 'access.denied' })
    expect(saidInstead(error)).toBe('您没有办理这件事的权限。需要权限请找本局业务管理员。')
    expect(saidInstead(new Error('fault'))).toBeUndefined()
  })

  it('is told that it is too large before it is sent, and when it is no sheet, why', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'bad-'))
    open.opened(() => rm(folder, { recursive: true, force: true }))
    const [large, picture] = [join(folder, 'large.csv'), join(folder, 'picture.csv')]
    await writeFile(large, '')
    await truncate(large, 200_000_000)
    await writeFile(picture, new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1]))
    const client = phoneClient(url, demoDistrict.districtId, officeOpenid)
    const onProgress = () => undefined
    const error: unknown = await importFile({ client, file: large, onProgress, decide }).catch(
      (refused: unknown) => refused,
    )
    expect(saidInstead(error)).toMatch(/^这个文件太大。登记表最大 20 MB/)
    const failed = await importFile({ client, file: picture, onProgress, decide })
    expect(failed).toMatchObject({ state: 'failed', failure: expect.stringContaining('不是表格') })
    expect(failures).toEqual([])
  })
})
