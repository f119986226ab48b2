import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkCreditCode, checkRegistrationNumber, makeCreditCode } from './credit-code'
import { halfWidth, plainNumber } from './half-width'
import { checksOut, mod1110 } from './mod-11-10'
import { gb32100Alphabet } from './shop-code'

const anySeed = fc.record({
  prefix: fc.constantFrom('91', '92', '93', '99', '51', '12', 'N2'),
  region: fc.constant('159904'),
  organisation: fc
    .array(fc.constantFrom(...gb32100Alphabet), { minLength: 9, maxLength: 9 })
    .map((all) => all.join('')),
})
const anyCode = anySeed.map(makeCreditCode)
const widened = (text: string) => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))

describe('a credit code', () => {
  it.each(['91350100M000100Y43', '91110000600037341L'])('%s, published, passes', (code) => {
    expect(checkCreditCode(code)).toEqual({ ok: true, code })
  })

  it('made here passes here', () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        expect(checkCreditCode(code)).toEqual({ ok: true, code })
      }),
    )
  })

  it('is the same in full width, lower case, with spaces and line breaks', () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        const written = ` ${widened(code.slice(0, 6))}\n${code.slice(6, 10).toLowerCase()}\u3000\t${code.slice(10)} `
        expect(checkCreditCode(written)).toEqual({ ok: true, code })
      }),
    )
  })

  it('with one character wrong is caught', () => {
    fc.assert(
      fc.property(anyCode, fc.integer({ min: 8, max: 17 }), fc.constantFrom(...gb32100Alphabet), (code, at, other) => {
        fc.pre(code.charAt(at) !== other)
        expect(checkCreditCode(code.slice(0, at) + other + code.slice(at + 1))).toMatchObject({ problem: 'checkDigit' })
      }),
    )
  })

  it('with two neighbours swapped is caught', () => {
    fc.assert(
      fc.property(anyCode, fc.integer({ min: 8, max: 15 }), (code, at) => {
        fc.pre(code.charAt(at) !== code.charAt(at + 1))
        const swapped = code.slice(0, at) + code.charAt(at + 1) + code.charAt(at) + code.slice(at + 2)
        expect(checkCreditCode(swapped)).toMatchObject({ problem: 'checkDigit' })
      }),
    )
  })

  it('whose sum leaves no remainder ends in 0', () => {
    const organisations = [...gb32100Alphabet].map((last) => `MA00000${last}0`)
    const codes = organisations.map((organisation) => makeCreditCode({ prefix: '91', region: '159904', organisation }))
    const zero = codes.filter((code) => code.endsWith('0'))
    expect(zero).toHaveLength(1)
    expect(checkCreditCode(zero[0]!).ok).toBe(true)
  })

  it.each([
    ['', 'length'],
    ['91159904MA0000000', 'length'],
    ['92159904H5MQ6DM20La', 'length'],
    ['91159904MAO000000X', 'alphabet'],
    ['91159904MA00000I0X', 'alphabet'],
    ['9115990AMA00000000', 'alphabet'],
    ['94159904MA00000000', 'prefix'],
    ['=HYPERLINK("x","y"', 'alphabet'],
  ])('"%s" is none: %s', (text, problem) => expect(checkCreditCode(text)).toMatchObject({ ok: false, problem }))

  const serials = Array.from({ length: 1_000 }, (_, n) => String(n).padStart(3, '0'))
  const cardsOf = (region: string) =>
    serials.flatMap((serial) => ['0', '5', 'X'].map((last) => `${region}19900307${serial}${last}`))

  it.each(['159904', '439904', '659904', '379904', '219904'])(
    'is not an identity card number of region %s',
    (region) => {
      for (const card of cardsOf(region)) expect(checkCreditCode(card).ok).toBe(false)
    },
  )

  it.each(['119904', '129904', '139904', '519904', '529904', '539904'])(
    'is not one of region %s either, whose first two characters a code may have',
    (region) => {
      for (const card of cardsOf(region)) expect(checkCreditCode(card)).toMatchObject({ problem: 'identityCard' })
    },
  )

  it.each([
    ['439904199003070001', 'identityCard'],
    ['43159904MA00000000', 'prefix'],
    ['65159904MA00000000', 'prefix'],
    ['95159904MA00000000', 'prefix'],
  ])('%s is none by its first two characters: %s', (text, problem) => {
    expect(checkCreditCode(text)).toMatchObject({ ok: false, problem })
  })

  it.each(['921599046B9G9Y7U51', '92159904RTNLYJNXFL', '91159904BBQNQGQCHE'])('%s, of a register, passes', (code) => {
    expect(checkCreditCode(code)).toEqual({ ok: true, code })
  })

  it('is not made of parts that belong to none', () => {
    expect(() => makeCreditCode({ prefix: '91', region: '15990', organisation: 'MA0000000' })).toThrow(RangeError)
    expect(() => makeCreditCode({ prefix: '94', region: '159904', organisation: 'MA0000000' })).toThrow(RangeError)
    expect(() => makeCreditCode({ prefix: '91', region: '159904', organisation: 'MAI000000' })).toThrow(RangeError)
  })
})

describe('a registration number from before 2015', () => {
  const anyBody = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 14, maxLength: 14 }).map((all) => all.join(''))

  it('passes with the check digit that belongs to it, and with no other', () => {
    fc.assert(
      fc.property(anyBody, (digits) => {
        const right = [...'0123456789'].filter((digit) => checkRegistrationNumber(digits + digit).ok)
        expect(right).toEqual([mod1110(digits)])
      }),
    )
  })

  it.each([
    ['15990461889606', 'length'],
    ['1599046188960631', 'length'],
    ['15990461889606X', 'alphabet'],
    ['159904618896064', 'checkDigit'],
  ])('%s is none: %s', (text, problem) => expect(checkRegistrationNumber(text)).toMatchObject({ ok: false, problem }))

  it('is checked as ISO 7064 does: 0794 gets 5', () => {
    expect(mod1110('0794')).toBe('5')
    expect(checksOut('07945')).toBe(true)
    expect(checksOut('7')).toBe(false)
  })
})

describe('half width', () => {
  it('changes letters, digits, signs and the wide space, and leaves Chinese alone', () => {
    expect(halfWidth('ＪＹ２１５　面馆（东店）')).toBe('JY215 面馆(东店)')
    expect(plainNumber(' ｊｙ 2\n1\u200B5')).toBe('JY215')
  })
})
