import { checkCreditCode } from '@app/rules/shop/credit-code'

/** What is said of a credit code while it is typed. `wrong` cannot be sent; `doubt` can, and is compared by people. */
type CodeWords = { readonly tone: 'hint' | 'doubt' | 'wrong'; readonly words: string }

const length = 18

const doubt: CodeWords = {
  tone: 'doubt',
  words: '和国家的编码规则对不上。请对照执照再看一遍；没有抄错的照样交，我们按照片核对。',
}

const problemWords = {
  length: (code: string): CodeWords =>
    code.length < length
      ? { tone: 'hint', words: `还差 ${length - code.length} 位` }
      : { tone: 'wrong', words: `多了 ${code.length - length} 位。代码一共 18 位。` },
  alphabet: (): CodeWords => ({ tone: 'wrong', words: '代码里没有字母 I、O、S、V、Z，请对照执照再看。' }),
  identityCard: (): CodeWords => ({ tone: 'wrong', words: '这是身份证号。请填执照上的统一社会信用代码。' }),
  prefix: (): CodeWords => doubt,
  checkDigit: (): CodeWords => doubt,
} as const

export const codeWords = (typed: string): CodeWords => {
  const checked = checkCreditCode(typed)
  if (checked.code === '') return { tone: 'hint', words: '执照上的 18 位，字母和数字' }
  return checked.ok ? { tone: 'hint', words: '代码对得上' } : problemWords[checked.problem](checked.code)
}

/** Whether it may be sent. */
export const isSendable = (typed: string): boolean => {
  const checked = checkCreditCode(typed)
  return checked.ok || checked.problem === 'prefix' || checked.problem === 'checkDigit'
}
