import { randomBytes } from 'node:crypto'
import { startAdminServer } from './admin-server'
import { contextOfCall, contextOfTimer, instanceEnv } from './cloud-context'
import { createPool } from './gateway-pool'
import { openApis } from './open-api'
import { type People, peopleOf } from './people'
import { openState } from './state-store'
import { seededUsers } from './users'
import { emptyState } from './wechat-state'

export type WechatSettings = {
  /** Folder of its state; absent: in memory. */
  readonly path?: string | undefined
  readonly clock: () => Date
  /** Path of the built cloud function's index.js. */
  readonly gatewayModule: string
  /** Environment of the cloud function: `API_URL`, `ASSERTION_PRIVATE_KEY`, `DISTRICTS`, `STAGE`. */
  readonly gatewayEnv: Readonly<Record<string, string>>
  /** Instances of the cloud function at most. */
  readonly poolSize?: number
  /** Pages of the released mini-program; absent: every page counts as released. */
  readonly pages?: readonly string[]
  readonly timeLimitMs?: number
}

export type Wechat = People & {
  /** Where the SDK finds TCB. */
  readonly adminUrl: string
  /** `wx.cloud.callFunction` of this person to `gateway`. Rejects for an unknown person or an event over 100 KB. */
  readonly callFunction: (openid: string, event: unknown) => Promise<unknown>
  /** Fires the timer `drain-outbox` once; resolves when the function has ended. */
  readonly tickTimer: () => Promise<void>
  /** Names outside this machine that the cloud function tried to reach; empty if all is well. */
  readonly outbound: () => readonly string[]
  readonly close: () => Promise<void>
}

const mostEventBytes = 100 * 1024
const timer = { Type: 'Timer', TriggerName: 'drain-outbox', Message: '' }

/** WeChat at its network boundary: people, the cloud function's instances, TCB's admin endpoint. */
export const createWechat = async (settings: WechatSettings): Promise<Wechat> => {
  const { path, clock, gatewayModule, gatewayEnv, poolSize = 4, pages, timeLimitMs = 20_000 } = settings
  const token = randomBytes(12).toString('hex')
  const store = openState(path, emptyState(seededUsers))
  const server = await startAdminServer({ store, apis: openApis({ clock, pages }), token })
  const env = { ...instanceEnv(server.url), ...gatewayEnv }
  const pool = createPool({ module: gatewayModule, env, size: poolSize, timeLimitMs })
  const people = peopleOf(store)

  const callFunction = async (openid: string, event: unknown) => {
    const text = JSON.stringify(event ?? {})
    if (!people.users().some((user) => user.openid === openid)) throw new Error(`no WeChat user ${openid}`)
    if (Buffer.byteLength(text) > mostEventBytes) throw new Error('cloud.callFunction:fail data exceed max size')
    const context = contextOfCall(openid, token)
    return await pool.invoke({ event: { ...JSON.parse(text), ...context.added }, env: context.env, now: clock() })
  }
  const tickTimer = async () => {
    const now = clock()
    await pool.invoke({ event: { ...timer, Time: now.toISOString() }, env: contextOfTimer(token), now })
  }
  const close = async () => {
    await pool.close()
    await server.close()
    await store.saved()
  }
  return { ...people, adminUrl: server.url, callFunction, tickTimer, outbound: () => pool.outbound, close }
}
