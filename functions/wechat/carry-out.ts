import type { Stage } from './env'
import { judgeFailure } from './judge-failure'
import type { OutboxEntry, OutboxOutcome } from './outbox-entry'
import type { WechatCloud } from './wechat-cloud'

const states = { release: 'formal', trial: 'trial', develop: 'developer' } as const
const codeWidth = 430

type Of<K extends OutboxEntry['kind']> = Extract<OutboxEntry, { kind: K }>

const send = async (cloud: WechatCloud, stage: Stage, entry: Of<'service-message'>): Promise<OutboxOutcome> => {
  const { touser, templateId: template_id, page, data } = entry
  const message = { touser, template_id, data, miniprogram_state: states[stage] }
  const { msgid } = await cloud.sendMessage(page === undefined ? message : { ...message, page })
  // The SDK reads long numbers as objects of json-bigint.
  return { state: 'sent', ...(msgid === undefined ? {} : { msgid: String(msgid) }) }
}

const draw = async (cloud: WechatCloud, stage: Stage, entry: Of<'mini-program-code'>): Promise<OutboxOutcome> => {
  const { scene, page } = entry
  // Only a released page can be checked; a trial version would be refused with 41030.
  const check_path = stage === 'release'
  const { buffer } = await cloud.drawCode({ scene, page, check_path, env_version: stage, width: codeWidth })
  if (buffer === undefined) return { state: 'retry', errMsg: 'answered without a picture' }
  return { state: 'sent', png: Buffer.from(buffer).toString('base64') }
}

export type CarryOut = (entry: OutboxEntry) => Promise<OutboxOutcome>

/** Does the one thing that an entry asks of WeChat, once, and says how it ended. Never throws. */
export const carryOut =
  (cloud: WechatCloud, stage: Stage): CarryOut =>
  async (entry) => {
    try {
      return entry.kind === 'service-message' ? await send(cloud, stage, entry) : await draw(cloud, stage, entry)
    } catch (error) {
      return judgeFailure(entry.kind, error)
    }
  }
