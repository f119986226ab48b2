import { join } from 'node:path'
import { demoDistrict } from '../demo/district'
import { seedDemo } from '../demo/seed-demo'
import { openCloud } from '../open-cloud'
import { openWechat } from '../open-wechat'
import { serveCloud } from '../serve-cloud'
import { addressesOf } from './addresses'
import { buildTargets } from './build-later'
import { buildPhone } from './build-phone'
import type { Openings } from './closing'
import { emptyFolder, holdsData, isHalfFilled, markedWhile } from './data-folder'
import { type DistrictWanted, usualDistrict } from './district-wanted'
import { exampleShop } from './example-shop'
import { noteRunning } from './running'
import { say, step } from './say'

export type StartSettings = Partial<DistrictWanted> & {
  readonly root: string
  readonly folder: string
  readonly port: number
  readonly demo: boolean
  /** False: the mini-program's web build is left alone. */
  readonly phone: boolean
}

const onError = (where: string, error: unknown) => say(`! ${where}: ${error instanceof Error ? error.message : error}`)

/**
 * Builds what is missing, opens the cloud, serves it, fills the demo district once, builds the mini-program behind.
 * What it opened is closed through `open`, also when it fails or is stopped half-way.
 */
export const startHere = async (settings: StartSettings, open: Openings): Promise<{ readonly url: string }> => {
  const { root, folder, port, phone } = settings
  const url = `http://127.0.0.1:${port}`
  open.opened(await noteRunning(folder, url))
  await step('后台与网关 console, gateway', () => buildFirst(root, open))
  const { cloud, invitations } = await openDistrict(settings, url, open)
  const example = await exampleShop(cloud, demoDistrict.districtId)
  for (const line of addressesOf({ url, invitations, example })) say(line)
  if (phone) open.opened(buildPhone(root, url))
  return { url }
}

const buildFirst = async (root: string, open: Openings): Promise<void> => {
  const { done, stop } = buildTargets(root, ['gateway', 'console'], (line) => say(`  ${line}`))
  open.opened(stop)
  if (!(await done)) throw new Error('没有构建成，请看上面的提示 · the build failed, see above')
}

const openDistrict = async (settings: StartSettings, url: string, open: Openings) => {
  const { root, folder, port, demo } = settings
  const { seed, shops, days } = { ...usualDistrict, ...settings }
  if (isHalfFilled(folder)) {
    say('· 上次没有造完演示数据，重新开始 · the last start was interrupted while making the demo, beginning again')
    await emptyFolder(folder)
    open.opened(await noteRunning(folder, url))
  }
  const isNew = !holdsData(folder)
  return await markedWhile(folder, isNew && demo, async () => {
    const cloud = await step('数据与队列 database, objects, queues', () => openCloud({ folder, url, onError }))
    open.opened(cloud.close)
    const gatewayModule = join(root, 'functions/dist/gateway/index.js')
    const districts = [demoDistrict.districtId]
    const { wechat, keepDraining } = await openWechat({ cloud, folder, url, gatewayModule, districts })
    open.opened(wechat.close)
    const server = await step('网址 addresses', () => serveCloud({ cloud, wechat, port, url, root }))
    open.opened(server.close)
    const onProgress = (line: string) => say(`  ${line}`)
    const invitations = await step('辖区 district', () =>
      seedDemo({ cloud, wechat, seed, shops, days, demo, onProgress }),
    )
    open.opened(keepDraining(onError))
    return { cloud, invitations }
  })
}
