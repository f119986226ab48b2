import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareDecimals, judgeReading, limitsWords, plainDecimal, readingsAgainst } from './reading'
import { tableOf } from './testing'

describe('a number as a person types it', () => {
  it.each([
    ['5', '5'],
    ['-18', '-18'],
    ['－１８．０', '-18'],
    ['−12.5', '-12.5'],
    ['–0.0', '0'],
    ['零下18度', '-18'],
    ['负 2', '-2'],
    [' 4 ℃ ', '4'],
    ['4。5', '4.5'],
    ['4,5', '4.5'],
    ['４，５', '4.5'],
    ['1,000', '1000'],
    ['12,345.60', '12345.6'],
    ['0,125', '0.125'],
    ['250mg/L', '250'],
    ['250 PPM', '250'],
    ['60°C', '60'],
    ['35%', '35'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['+3', '3'],
    ['007', '7'],
    ['48 小时', '48'],
  ])('%j is %s', (typed, exact) => expect(plainDecimal(typed)).toBe(exact))

  it.each([
    '',
    ' ',
    '.',
    '-',
    '℃',
    '五',
    '1.2.3',
    '1,2,3',
    '1e3',
    '5-8',
    '--5',
    '大约5',
    '4 5',
    'NaN',
    '0x10',
    '1234567890123456789012345',
  ])('%j is none', (typed) => expect(plainDecimal(typed)).toBeUndefined())
})

/** Tenths of thousandths as a decimal: what integers compare, decimals must. */
const asDecimal = (count: number): string => {
  const size = String(Math.abs(count)).padStart(5, '0')
  return `${count < 0 ? '-' : ''}${size.slice(0, -4)}.${size.slice(-4)}`
}
const anyCount = fc.integer({ min: -9_999_999, max: 9_999_999 })
const exactly = (count: number) => plainDecimal(asDecimal(count)) ?? ''

describe('decimals', () => {
  it('stand in the order of the whole numbers that they are ten-thousandths of', () => {
    fc.assert(
      fc.property(anyCount, anyCount, (a, b) => {
        expect(Math.sign(compareDecimals(exactly(a), exactly(b)))).toBe(Math.sign(a - b))
      }),
    )
  })

  it('are one text each, however they were typed', () => {
    const wide = (text: string) => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
    fc.assert(
      fc.property(anyCount, fc.nat(3), (count, zeros) => {
        const text = asDecimal(count)
        const exact = exactly(count)
        expect(plainDecimal(exact)).toBe(exact)
        for (const typed of [wide(text), text.replace('-', '−'), ` ${text} ℃`, text + '0'.repeat(zeros)]) {
          expect(plainDecimal(typed)).toBe(exact)
        }
      }),
    )
  })

  it('are read or refused, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        expect(plainDecimal(typed) ?? '0').toMatch(/^(-?(0|[1-9]\d*)\.\d*[1-9]|-?[1-9]\d*|0)$/)
      }),
    )
  })
})

describe('a reading against its limits', () => {
  const chilled = { least: '0', most: '8' }
  it.each([
    [chilled, '0', 'pass'],
    [chilled, '8', 'pass'],
    [chilled, '8.0', 'pass'],
    [chilled, '8.00000000000001', 'fail'],
    [chilled, '-0.1', 'fail'],
    [chilled, '零下1', 'fail'],
    [chilled, '凉', 'unreadable'],
    [{ most: '-12' }, '-12', 'pass'],
    [{ most: '-12' }, '-11.9', 'fail'],
    [{ most: '-12' }, '-18', 'pass'],
    [{ least: '60' }, '59.9', 'fail'],
    [{ least: '60' }, '６０', 'pass'],
    [{ least: '250' }, '1,000', 'pass'],
    [{}, '-273.15', 'pass'],
  ] as const)('%j: %s is %s', (limits, typed, verdict) => expect(judgeReading(limits, typed)).toBe(verdict))

  it('passes exactly from the least to the most', () => {
    fc.assert(
      fc.property(anyCount, anyCount, anyCount, (one, other, value) => {
        const [least, most] = [Math.min(one, other), Math.max(one, other)]
        const within = least <= value && value <= most
        const limits = { least: asDecimal(least), most: asDecimal(most) }
        expect(judgeReading(limits, asDecimal(value))).toBe(within ? 'pass' : 'fail')
      }),
    )
  })

  it('throws at a limit that is no decimal: the table is wrong, not the thermometer', () => {
    expect(() => judgeReading({ least: 'cold' }, '5')).toThrow('cold')
  })

  it.each([
    [{ least: '0', most: '8' }, '0 至 8 ℃'],
    [{ least: '60' }, '不低于 60 ℃'],
    [{ most: '-12' }, '不高于 -12 ℃'],
    [{}, ''],
  ])('%j reads %j', (limits, words) => {
    expect(limitsWords({ quantity: '温度', unit: '℃', ...limits })).toBe(words)
  })
})

describe('an answer and its reading', () => {
  const [group] = tableOf(1, 0).groups
  const items = (group?.items ?? []).map((item) => ({
    ...item,
    reading: { quantity: '冷藏温度', unit: '℃' as const, least: '0', most: '8' },
  }))
  const table = { groups: [{ key: 'all', title: '全部', items }] }

  it.each([
    ['pass', '5', []],
    ['fail', '12', []],
    ['pass', '12', ['k.1']],
    ['pass', '温', ['k.1']],
    ['fail', '温', ['k.1']],
    ['fail', '5', []],
    ['pass', undefined, []],
  ] as const)('%s at %s is questioned: %j', (result, reading, against) => {
    expect(readingsAgainst(table, { 'k.1': { result, reading } })).toEqual(against)
  })

  it('is not questioned where nothing is measured', () => {
    expect(readingsAgainst(tableOf(1, 0), { 'k.1': { result: 'pass', reading: '12' } })).toEqual([])
  })
})
