// @vitest-environment node
import { expect, it } from 'vitest'
import { columnInWords } from './column-words'

it('calls a column as the sheet does', () => {
  expect(columnInWords('creditCode')).toBe('统一社会信用代码')
  expect(columnInWords('validUntil')).toBe('许可证有效期至')
})

it('keeps the name of a column that it does not know', () => expect(columnInWords('备注')).toBe('备注'))
