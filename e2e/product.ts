import { existsSync } from 'node:fs'
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
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
const gatewayModule = join(root, 'functions/dist/gateway/index.js')

export type Place = { readonly folder: string; readonly port: number }

/** What `npm start` brings up, without the building, on what the folder keeps. */
export const openServer = async ({ folder, port }: Place, onError: (where: string, error: unknown) => void) => {
  const url = `http://127.0.0.1:${port}`
  const cloud = await openCloud({ folder, url, onError })
  const districts = [demoDistrict.districtId]
  const { wechat, keepDraining } = await openWechat({ cloud, folder, url, gatewayModule, districts })
  const server = await serveCloud({ cloud, wechat, port, url, root })
  const close = async () => {
    await server.close()
    await wechat.close()
    await cloud.close()
  }
  return { url, cloud, wechat, keepDraining, close }
}

const raise = (where: string, error: unknown) => {
  throw new Error(`the demo district is not made: ${where}`, { cause: error })
}

/** The demo district, made once for all tests of a run. */
const demoFolder = async ({ folder, port }: Place): Promise<string> => {
  const kept = join(folder, 'district')
  const made = join(folder, 'made')
  if (existsSync(made)) return kept
  await rm(kept, { recursive: true, force: true })
  const { cloud, wechat, close } = await openServer({ folder: kept, port }, raise)
  await seedDemo({ cloud, wechat, seed: 1, demo: true, lives: false, onProgress: () => undefined })
  await cloud.idle()
  await close()
  await writeFile(made, '')
  return kept
}

/** A place for a demo district that nobody else uses. */
export const newPlace = async (): Promise<Place> => ({
  folder: await mkdtemp(join(tmpdir(), 'qingan-seeded-')),
  port: await freePort(),
})

/** The place of the worker that asks. */
const ownPlace = (places: readonly Place[]): Place => {
  const place = places[Number(process.env['VITEST_POOL_ID'] ?? '1') - 1]
  if (!place) throw new Error('there are more workers than places for their demo districts')
  return place
}

/**
 * The whole product in a folder of its own, with the demo district as it was made in one of `seeded`. `failures` holds
 * what went wrong in the background. One at a time in a worker: every product of a place has its port.
 */
export const openProduct = async (seeded: readonly Place[]) => {
  const place = ownPlace(seeded)
  const { port } = place
  const folder = await mkdtemp(join(tmpdir(), 'qingan-'))
  await cp(await demoFolder(place), folder, { recursive: true })
  const failures: string[] = []
  const onError = (where: string, error: unknown) => failures.push(`${where}: ${String(error)}`)
  const server = await openServer({ folder, port }, onError)
  const { url, cloud, wechat } = server
  const stopDraining = server.keepDraining(onError)
  const close = async () => {
    await stopDraining()
    await server.close()
    await rm(folder, { recursive: true, force: true })
  }
  /** The API as one WeChat user, through the real gateway. */
  const as = (openid: string) => phoneClient(url, demoDistrict.districtId, openid)
  return { url, cloud, wechat, failures, as, close }
}
export type Product = Awaited<ReturnType<typeof openProduct>>
