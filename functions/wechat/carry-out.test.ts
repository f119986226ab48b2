import { describe, expect, it } from 'vitest'
import { carryOut } from './carry-out'
import type { OutboxEntry } from './outbox-entry'
import type { CodeRequest, SubscribeMessage, WechatCloud } from './wechat-cloud'

const message: OutboxEntry = { id: 'm', kind: 'service-message', touser: 'oAnyone', templateId: 't', data: {} }
const code: OutboxEntry = { id: 'c', kind: 'mini-program-code', scene: 'YX100001', page: 'pages/shop/index' }

const listening = (answers: { msgid?: unknown; buffer?: Uint8Array } = {}) => {
  const heard: (SubscribeMessage | CodeRequest)[] = []
  const answer = async (said: SubscribeMessage | CodeRequest) => {
    heard.push(said)
    return answers
  }
  const cloud: WechatCloud = { sendMessage: answer, drawCode: answer }
  return { heard, cloud }
}

describe('carrying out an entry', () => {
  it.each([
    ['release', 'formal', true],
    ['trial', 'trial', false],
    ['develop', 'developer', false],
  ] as const)('of a %s opens that version; only a released page is checked', async (stage, state, checked) => {
    const { heard, cloud } = listening()
    await carryOut(cloud, stage)(message)
    await carryOut(cloud, stage)(code)
    expect(heard).toMatchObject([{ miniprogram_state: state }, { env_version: stage, check_path: checked }])
  })

  it('leaves a page out that is not given', async () => {
    const { heard, cloud } = listening()
    await carryOut(cloud, 'release')(message)
    await carryOut(cloud, 'release')({ ...message, page: 'pages/shop/index' })
    expect(heard.map((said) => 'page' in said)).toEqual([false, true])
  })

  it('tells the number of a message as text, and a message without one as sent all the same', async () => {
    const number = { toString: () => '3000000000000000001' }
    expect(await carryOut(listening({ msgid: number }).cloud, 'release')(message)).toEqual({
      state: 'sent',
      msgid: '3000000000000000001',
    })
    expect(await carryOut(listening().cloud, 'release')(message)).toEqual({ state: 'sent' })
  })

  it('hands a picture over in base64, and asks again for one that is missing', async () => {
    const buffer = Buffer.from('png')
    expect(await carryOut(listening({ buffer }).cloud, 'release')(code)).toEqual({ state: 'sent', png: 'cG5n' })
    expect(await carryOut(listening().cloud, 'release')(code)).toMatchObject({ state: 'retry' })
  })
})
