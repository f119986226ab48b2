import { expect, it } from 'vitest'
import { sentBackWords } from './sent-back-words'

it.each([
  ['商户名称写错', '更正中：办公室把结果退了回来，原因是“商户名称写错”。由签字的检查人员更正，更正后才公示。'],
  [undefined, '更正中：办公室把结果退了回来。由签字的检查人员更正，更正后才公示。'],
])('says why a result was sent back (%s), and who corrects it', (reason, words) => {
  expect(sentBackWords({ reason })).toBe(words)
})
