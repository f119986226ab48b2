import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildGateway } from '@app/functions/wechat/build'
import { createWechat, type Wechat, type WechatSettings } from '../create-wechat'
import { gatewayKey, type SmallApi, startSmallApi } from './small-api'

export type World = {
  readonly api: SmallApi
  readonly wechat: Wechat
  readonly setNow: (now: Date) => void
  readonly close: () => Promise<void>
}

export type Deployed = { readonly module: string; readonly remove: () => Promise<void> }

/** Builds the cloud function into a folder of its own. */
export const deployGateway = async (): Promise<Deployed> => {
  const folder = await mkdtemp(join(tmpdir(), 'gateway-'))
  return { module: await buildGateway(folder), remove: () => rm(folder, { recursive: true }) }
}

const noted = async (module: string): Promise<Deployed> => ({ module, remove: async () => undefined })

/** WeChat with the built cloud function in front of a small API, at a settable time. */
export const startWorld = async (special: Partial<WechatSettings> = {}): Promise<World> => {
  let now = new Date('2027-03-18T02:00:00Z')
  const clock = () => now
  const { gatewayEnv, gatewayModule, ...rest } = special
  const deployed = await (gatewayModule === undefined ? deployGateway() : noted(gatewayModule))
  const api = await startSmallApi(clock)
  const wechat = await createWechat({
    clock,
    gatewayModule: deployed.module,
    gatewayEnv: { API_URL: api.url, ASSERTION_PRIVATE_KEY: gatewayKey, DISTRICTS: 'YX1', ...gatewayEnv },
    ...rest,
  })
  const close = async () => {
    await wechat.close()
    await api.close()
    await deployed.remove()
  }
  const setNow = (to: Date) => {
    now = to
  }
  return { api, wechat, setNow, close }
}

export const someone = 'oDemoMerchant000000000000001'
