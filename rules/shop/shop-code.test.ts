import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  codeIn,
  firstSerial,
  formatShopCode,
  gb32100Alphabet,
  nextSerial,
  parseShopCode,
  shopNumberAt,
  shopNumbersPerDistrict,
  signedPart,
} from './shop-code'

const letters = (alphabet: string, length: number) =>
  fc.array(fc.constantFrom(...alphabet), { minLength: length, maxLength: length }).map((all) => all.join(''))
const base64url = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const anyParts = fc.record({
  shopNumber: letters(gb32100Alphabet, 8),
  serial: letters(gb32100Alphabet, 2),
  keyVersion: letters(gb32100Alphabet, 2),
  signature: letters(base64url, 16),
})
const code = '9A1K3F7Q0101abcDEF-_01234567'

describe('the code on the wall', () => {
  it('comes back as its parts, whatever they are', () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        const text = formatShopCode(parts)
        expect(text).toHaveLength(28)
        expect(parseShopCode(text)).toEqual({ ...parts, district: parts.shopNumber.slice(0, 3) })
      }),
    )
  })

  it('reads as itself: a text that parses is written the same again', () => {
    fc.assert(
      fc.property(letters(base64url, 28), (text) => {
        const parts = parseShopCode(text)
        expect(parts === undefined || formatShopCode(parts) === text).toBe(true)
      }),
    )
  })

  it('signs shop number, serial and key version: 12 characters', () => {
    expect(signedPart({ shopNumber: '9A1K3F7Q', serial: '01', keyVersion: '02' })).toBe('9A1K3F7Q0102')
  })

  it.each([
    ['a bare code', code],
    ['a scanned address', `https://qa.example.cn/s/${code}`],
    ['an address with a port and a trailing slash', `http://localhost:3000/s/${code}/`],
    ['an address with a query', `https://qa.example.cn/s/${code}?from=wx#top`],
    ['a scene', `scene=${code}`],
    ['an encoded scene', `scene%3D${code}`],
    ['a mini-program path', `pages/shop/index?scene=${code}&x=1`],
    ['stray spaces', `  ${code}\n`],
  ])('is found in %s', (_, text) => expect(codeIn(text)).toBe(code))

  it.each([
    ['an empty text', ''],
    ['27 characters', code.slice(1)],
    ['29 characters', `${code}A`],
    ['an address of 29 characters', `https://qa.example.cn/s/${code}A`],
    ['another page', `https://qa.example.cn/t/${code}`],
    ['a code hidden in a query', `https://evil.example/?u=/s/${code}`],
    ['a broken percent sign', '%E0%A4%A'],
  ])('is not found in %s', (_, text) => expect(codeIn(text)).toBeUndefined())

  it('refuses characters outside the alphabet in shop number, serial and key version', () => {
    for (const place of [0, 7, 8, 11]) {
      expect(parseShopCode(`${code.slice(0, place)}O${code.slice(place + 1)}`)).toBeUndefined()
    }
    expect(parseShopCode(code.toLowerCase())).toBeUndefined()
  })

  it('never throws on what people scan', () => {
    fc.assert(fc.property(fc.string({ maxLength: 60 }), (text) => parseShopCode(text) === undefined))
  })
})

describe('shop numbers', () => {
  const anyN = fc.integer({ min: 0, max: shopNumbersPerDistrict - 1 })

  it('differ for different shops', () => {
    fc.assert(fc.property(anyN, anyN, (a, b) => (a === b) === (shopNumberAt('9A1', a) === shopNumberAt('9A1', b))))
    const first = Array.from({ length: 50_000 }, (_, n) => shopNumberAt('9A1', n))
    expect(new Set(first).size).toBe(50_000)
    expect(first.every((number) => /^9A1[0-9A-HJ-NPQRTUWXY]{5}$/.test(number))).toBe(true)
  })

  it('look unlike for neighbours', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: shopNumbersPerDistrict - 2 }), (n) => {
        expect(shopNumberAt('9A1', n).slice(3, 5)).not.toBe(shopNumberAt('9A1', n + 1).slice(3, 5))
      }),
    )
  })

  it.each([-1, 0.5, shopNumbersPerDistrict, Number.NaN])('do not exist at %s', (n) => {
    expect(() => shopNumberAt('9A1', n)).toThrow(RangeError)
  })

  it('need a district of three characters', () => expect(() => shopNumberAt('9AI', 0)).toThrow(RangeError))
})

describe('serials', () => {
  it('run through all 961 pairs once and end', () => {
    const seen = ['00']
    for (let next = nextSerial('00'); next; next = nextSerial(next)) seen.push(next)
    expect(new Set(seen).size).toBe(961)
    expect(seen.at(-1)).toBe('YY')
  })

  it.each([
    [firstSerial, '02'],
    ['0Y', '10'],
    ['YY', undefined],
    ['O1', undefined],
    ['001', undefined],
  ])('after %s comes %s', (serial, next) => expect(nextSerial(serial)).toBe(next))
})
