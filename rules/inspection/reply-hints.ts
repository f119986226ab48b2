import type { ReplyHint } from '@app/types/inspection/publication/values'
import { holdsIdentityCard } from '../identity/identity-card'
import { holdsMobileNumber } from '../shop/mobile-number'

/** Words that are read as abuse wherever they stand; a list that errs towards silence, for people decide. */
const abuse = [
  '傻逼',
  '傻B',
  '煞笔',
  '他妈的',
  '操你',
  '草泥马',
  '王八蛋',
  '混蛋',
  '狗东西',
  '不要脸',
  '畜生',
  '滚蛋',
  '去死',
]

/** What people write between figures so that no pattern finds them. */
const joined = (text: string): string => text.normalize('NFKC').replace(/[\s.。·,，、_*-]/g, '')

const tests: Readonly<Record<ReplyHint, (text: string) => boolean>> = {
  mobileNumber: (text) => holdsMobileNumber(text) || holdsMobileNumber(joined(text)),
  identityCard: (text) => holdsIdentityCard(text) || holdsIdentityCard(joined(text)),
  insult: (text) => abuse.some((word) => joined(text).toLowerCase().includes(word.toLowerCase())),
}

/** What a machine noticed in words that are to be public: pointed out to the office, never a decision. */
export const replyHintsIn = (text: string): readonly ReplyHint[] =>
  (Object.keys(tests) as ReplyHint[]).filter((hint) => tests[hint](text))
