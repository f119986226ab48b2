import { checkCreditCode, checkRegistrationNumber } from '@app/rules/shop/credit-code'
import { readPoint } from '@app/rules/shop/facts/location'
import { type FlagCode, registerFlags } from '@app/rules/shop/register-problems'

/** Said while it is typed; a doubt does not stop anybody, an error does. */
export type Hint = { readonly tone: 'doubt' | 'error'; readonly words: string }

/** What is wrong is said as an import says it; what to do is for somebody who is still typing. */
const hint = (tone: Hint['tone'], flag: FlagCode, advice: string): Hint => ({
  tone,
  words: `${registerFlags[flag].message}，${advice}`,
})

const recheck = '请对照营业执照再数一遍。'
const doubted = '请对照营业执照核实；确实如此的可以登记，会记为待核对。'

const creditHints = {
  length: hint('error', 'creditCodeLength', recheck),
  alphabet: hint('error', 'creditCodeAlphabet', '留意 0 和 O、1 和 I。'),
  identityCard: { tone: 'error', words: '这像是身份证号。请对照营业执照填统一社会信用代码。' },
  prefix: hint('doubt', 'creditCodePrefix', doubted),
  checkDigit: hint('doubt', 'creditCodeCheckDigit', `多半抄错了一位。${doubted}`),
} as const satisfies Readonly<Record<string, Hint>>

/** What is to be said of a credit code as far as it is typed. */
export const creditHint = (text: string | undefined): Hint | undefined => {
  if (!text?.trim()) return undefined
  const read = checkCreditCode(text)
  return read.ok ? undefined : creditHints[read.problem]
}

export const registrationHint = (text: string | undefined): Hint | undefined => {
  if (!text?.trim()) return undefined
  const read = checkRegistrationNumber(text)
  if (read.ok) return undefined
  return read.problem === 'checkDigit'
    ? hint('doubt', 'registrationNumberCheckDigit', doubted)
    : { tone: 'error', words: '注册号是 15 位数字，只有 2015 年以前的老执照才有。' }
}

export const pointHint = (text: string | undefined): Hint | undefined => {
  if (!text?.trim() || readPoint(text)) return undefined
  return { tone: 'error', words: '写经度和纬度两个数，例如 106.551, 38.472，可以从高德、腾讯地图上复制。' }
}
