import { checkCreditCode, checkRegistrationNumber } from '@app/rules/shop/credit-code'
import { readPoint } from '@app/rules/shop/facts/location'

/** Said while it is typed; a doubt does not stop anybody, an error does. */
export type Hint = { readonly tone: 'doubt' | 'error'; readonly words: string }

const creditWords = {
  length: { tone: 'error', words: '统一社会信用代码是 18 位，请对照营业执照再数一遍。' },
  alphabet: { tone: 'error', words: '代码里有不该出现的字符，留意 0 和 O、1 和 I。' },
  identityCard: { tone: 'error', words: '这像是身份证号。请对照营业执照填统一社会信用代码。' },
  prefix: { tone: 'doubt', words: '开头两位少见，请对照营业执照核实；确实如此的可以登记。' },
  checkDigit: {
    tone: 'doubt',
    words: '校验位不对，多半抄错了一位。请对照营业执照核实；确实如此的可以登记，会记为待核对。',
  },
} as const satisfies Readonly<Record<string, Hint>>

/** What is to be said of a credit code as far as it is typed. */
export const creditHint = (text: string | undefined): Hint | undefined => {
  if (!text?.trim()) return undefined
  const read = checkCreditCode(text)
  return read.ok ? undefined : creditWords[read.problem]
}

export const registrationHint = (text: string | undefined): Hint | undefined => {
  if (!text?.trim()) return undefined
  const read = checkRegistrationNumber(text)
  if (read.ok) return undefined
  return read.problem === 'checkDigit'
    ? { tone: 'doubt', words: '校验位不对，请对照营业执照核实；确实如此的可以登记，会记为待核对。' }
    : { tone: 'error', words: '注册号是 15 位数字，只有 2015 年以前的老执照才有。' }
}

export const pointHint = (text: string | undefined): Hint | undefined => {
  if (!text?.trim() || readPoint(text)) return undefined
  return { tone: 'error', words: '写经度和纬度两个数，例如 106.551, 38.472，可以从高德、腾讯地图上复制。' }
}
