import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holdsMobileNumber, mobileNumbersIn, withoutMobileNumbers } from './mobile-number'

describe('a mobile number in a text', () => {
  it.each([
    ['王某 13812345678', '王某 '],
    ['王某138 1234 5678', '王某'],
    ['王某 138-1234-5678', '王某 '],
    ['王某 1381 234 5678', '王某 '],
    ['王某 138 123 45678', '王某 '],
    ['王某１３８１２３４５６７８', '王某'],
    ['王某+8613812345678', '王某'],
    ['王某 86-13812345678', '王某 '],
    ['建设路1号（13812345678）', '建设路1号'],
    ['建设路1号 联系电话：13812345678', '建设路1号 '],
    ['超市A13812345678', '超市A'],
  ])('%s is found and taken out', (text, rest) => {
    expect(mobileNumbersIn(text)).toEqual(['13812345678'])
    expect(withoutMobileNumbers(text)).toBe(rest)
    expect(holdsMobileNumber(rest)).toBe(false)
  })

  it.each([
    '建设路138号1234',
    '12345678901',
    '0471-6912345',
    '201381234567890',
    '159904618896063',
    '1号楼13-14-1501-2',
  ])('%s is none', (text) => {
    expect(holdsMobileNumber(text)).toBe(false)
    expect(withoutMobileNumbers(text)).toBe(text)
  })

  it('is not seen in a licence number, only beside one', () => {
    expect(holdsMobileNumber('JY13812345678', 'paperNumber')).toBe(false)
    expect(withoutMobileNumbers('JY21599041436572 13812345678', 'paperNumber')).toBe('JY21599041436572 ')
  })

  it('is gone whatever stands around it', () => {
    const around = fc.string({ unit: fc.constantFrom('王', '路', ' ', '（', '）', '电话', ':', 'A') })
    fc.assert(
      fc.property(around, around, (before, after) => {
        expect(withoutMobileNumbers(`${before}13812345678${after}`)).not.toMatch(/\d/)
      }),
    )
  })
})
