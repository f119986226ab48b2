import { join } from 'node:path'
import { demoDistrict } from '../demo/district'
import { seedDemo } from '../demo/seed-demo'
import { openCloud } from '../open-cloud'
import { openWechat } from '../open-wechat'
import { serveCloud } from '../serve-cloud'
import { addressesOf } from './addresses'
import { buildTargets } from './build-later'
import { noteRunning } from './running'
import { say, step } from './say'

export type StartSettings = {
  readonly root: string
  readonly folder: string
  readonly port: number
  readonly demo: boolean
  /** The demo district is made again, the same, from the same number. */
  readonly seed: number
  /** False: the mini-program's web build is left alone. */
  readonly phone?: boolean
}

const onError = (where: string, error: unknown) => say(`! ${where}: ${error instanceof Error ? error.message : error}`)

/** Builds what is missing, opens the cloud, serves it, fills the demo district once, builds the mini-program behind. */
export const startHere = async ({ root, folder, port, demo, seed, phone = true }: StartSettings) => {
  const url = `http://127.0.0.1:${port}`
  const finished = await noteRunning(folder, url)
  await step('后台与网关 console, gateway', async () => {
    if (!(await buildTargets(root, ['gateway', 'console'], (line) => say(`  ${line}`)).done)) process.exit(1)
  })
  const cloud = await step('数据与队列 database, objects, queues', () => openCloud({ folder, url, onError }))
  const gatewayModule = join(root, 'functions/dist/gateway/index.js')
  const districts = [demoDistrict.districtId]
  const { wechat, keepDraining } = await openWechat({ cloud, folder, url, gatewayModule, districts })
  const server = await step('网址 addresses', () => serveCloud({ cloud, wechat, port, url, root }))
  const stopDraining = keepDraining(onError)
  const invitations = await step('辖区 district', () =>
    seedDemo({ cloud, wechat, seed, demo, onProgress: (line) => say(`  ${line}`) }),
  )
  for (const line of addressesOf(url, invitations)) say(line)
  const stopBuilding = phone ? buildPhone(root, url) : () => undefined
  const close = async () => {
    stopBuilding()
    await stopDraining()
    await server.close()
    await wechat.close()
    await cloud.close()
    await finished()
  }
  return { url, close }
}

/** The mini-program for the browser takes a minute or two the first time; everything else answers meanwhile. */
const buildPhone = (root: string, url: string): (() => void) => {
  say('· 手机端网页正在后台构建，第一次约一两分钟 · building the mini-program for the browser behind')
  const { done, stop } = buildTargets(root, ['h5'], (line) => say(`  手机端 mini-program: ${line}`))
  void done.then((ok) => say(ok ? `✓ 手机端就绪 mini-program ready: ${url}/phones` : '! 手机端没有构建成'))
  return stop
}
