// @vitest-environment node
import { expect, it } from 'vitest'
import { doubtInWords } from './doubt-words'

it('says what is doubted and what to do', () => {
  expect(doubtInWords('legacyRegistrationNumber')).toBe('用的是 15 位注册号。请换成营业执照上的统一社会信用代码。')
})

it('shows a flag of a newer version by its code', () => {
  expect(doubtInWords('toString')).toBe('toString')
})
