import type { Refused } from '../data/outcome'
import { passes } from './outbox/server-words'

/** What keeps the word from the bureau, and what the inspector does about it; `stop`: the delivery would be refused too. */
type Told = { readonly next: string; readonly stop?: true }

const goOn = '检查可以接着做，内容都在本机。协办人自己的手机上看不到这次检查，请在这部手机上签字确认。'
const elsewhere = `${goOn}检查完请报告所长核对这家店的登记。`

const words: Readonly<Record<string, Told>> = {
  'shop.unknown': { next: `${goOn}送达前，请先请所里登记这家店。` },
  'shop.closed': { next: elsewhere },
  'shop.applied': { next: elsewhere },
  'shop.moved': { next: elsewhere },
  'shop.merged': { next: elsewhere },
  'person.unknown': {
    next: '协办人的账号没有登记或已停用，送达时不会被收下。请换一位执法人员，重新开始检查。',
    stop: true,
  },
  'inspection.sameInspector': { next: '请换一位执法人员，重新开始检查。', stop: true },
  'inspection.recusedBefore': {
    next: '请停止检查并报告所长，由其他执法人员检查；接着做的，送达时不会被收下。',
    stop: true,
  },
  'inspection.certificateInvalid': {
    next: '请先请所里核对执法证登记。当天没有有效执法证的，送达时不会被收下，请换持有效执法证的人员重新开始。',
    stop: true,
  },
  'inspection.timesInvalid': { next: '请把手机时间设为自动，再重新开始检查；已查的接着做，送达时会提示改正。' },
  'access.denied': {
    next: '您可能没有检查这家店的权限，送达时可能不被收下。请报告所长核对您的网格和执法人员身份。',
    stop: true,
  },
  'access.secondFactorDue': { next: goOn },
  'request.invalid': { next: goOn },
  'request.controlCharacters': { next: goOn },
}

/** The bureau knows of it already: nothing is left to say. */
const known = new Set(['inspection.exists', 'inspection.submitted', 'request.keyReused'])

export const announcementKnows = (code: string): boolean => code in words || known.has(code) || passes(code)

export const isKnownAlready = ({ code }: Pick<Refused, 'code'>): boolean => known.has(code)

export type NotAnnounced = { readonly said: string; readonly next: string; readonly stop: boolean }

/** Why the bureau did not take the word that an inspection began, and what to do. */
export const notAnnounced = ({ code, message, detail = [] }: Refused): NotAnnounced => {
  const { next, stop = false } = words[code] ?? { next: goOn }
  return { said: [message, ...detail].join('：'), next, stop }
}
