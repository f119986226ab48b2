import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Cloud } from './open-cloud'
import { createWechat } from './wechat/create-wechat'

export type WechatParts = {
  readonly cloud: Cloud
  readonly folder: string
  readonly url: string
  readonly gatewayModule: string
  readonly districts: readonly string[]
}

const drainMilliseconds = 5_000

/** WeChat's side of this machine: its users, the real gateway in worker threads, and the timer that drains the outbox. */
export const openWechat = async ({ cloud, folder, url, gatewayModule, districts }: WechatParts) => {
  const path = join(folder, 'wechat')
  await mkdir(path, { recursive: true })
  const wechat = await createWechat({
    path,
    clock: cloud.clock.now,
    gatewayModule,
    gatewayEnv: {
      API_URL: url,
      ASSERTION_PRIVATE_KEY: JSON.stringify(cloud.secrets.gatewayPrivateKey),
      DISTRICTS: districts.join(','),
      STAGE: 'trial',
    },
    poolSize: 2,
  })
  /** WeChat fires the gateway's timer every five seconds; call the answer to stop. */
  const keepDraining = (onError: (where: string, error: unknown) => void) => {
    let turn: Promise<void> = Promise.resolve()
    const timer = setInterval(() => {
      turn = turn.then(wechat.tickTimer).catch((error) => onError('gateway timer', error))
    }, drainMilliseconds)
    return async () => {
      clearInterval(timer)
      await turn
    }
  }
  return { wechat, keepDraining }
}
