import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { demoDistrict } from '@app/local/demo/district'
import { seedDemo } from '@app/local/demo/seed-demo'
import { phoneClient } from '@app/local/import/phone-client'
import { openCloud } from '@app/local/open-cloud'
import { openWechat } from '@app/local/open-wechat'
import { serveCloud } from '@app/local/serve-cloud'
import { freePort } from './free-port'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * The whole product on a port and in a folder of its own, with the demo district: what `npm start` brings up, without
 * the building. `failures` holds what went wrong in the background.
 */
export const openProduct = async (settings: { readonly demo?: boolean; readonly seed?: number } = {}) => {
  const folder = await mkdtemp(join(tmpdir(), 'qingan-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const failures: string[] = []
  const onError = (where: string, error: unknown) => failures.push(`${where}: ${String(error)}`)
  const cloud = await openCloud({ folder, url, onError })
  const gatewayModule = join(root, 'functions/dist/gateway/index.js')
  const districts = [demoDistrict.districtId]
  const { wechat, keepDraining } = await openWechat({ cloud, folder, url, gatewayModule, districts })
  const server = await serveCloud({ cloud, wechat, port, url, root })
  const { demo = true, seed = 1 } = settings
  const invitations = await seedDemo({ cloud, wechat, seed, demo, onProgress: () => undefined })
  await cloud.idle()
  const stopDraining = keepDraining(onError)
  const close = async () => {
    await stopDraining()
    await server.close()
    await wechat.close()
    await cloud.close()
    await rm(folder, { recursive: true, force: true })
  }
  /** The API as one WeChat user, through the real gateway. */
  const as = (openid: string) => phoneClient(url, demoDistrict.districtId, openid)
  return { url, cloud, wechat, invitations, failures, as, close }
}
export type Product = Awaited<ReturnType<typeof openProduct>>
