import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from './canonical'

describe('canonical JSON', () => {
  it('writes the example of RFC 8785 §3.2.2', () => {
    const example = {
      numbers: [333333333.3333333, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    }
    expect(canonicalJson(example)).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    )
  })

  it('orders names by UTF-16 code units, as RFC 8785 §3.2.3 does', () => {
    const example = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    }
    const said = Object.values(
      JSON.parse(
        `[${canonicalJson(example)
          .replace(/"[^"]*":/g, '')
          .slice(1, -1)}]`,
      ),
    )
    expect(said).toEqual([
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ])
  })

  it.each([
    [0, '0'],
    [-0, '0'],
    [5e-324, '5e-324'],
    [1.7976931348623157e308, '1.7976931348623157e+308'],
    [9007199254740992, '9007199254740992'],
    [295147905179352830000, '295147905179352830000'],
    [999999999999999700000, '999999999999999700000'],
    [1e21, '1e+21'],
    [1e23, '1e+23'],
    [333333333.33333325, '333333333.33333325'],
    [0.000001, '0.000001'],
    [1e-7, '1e-7'],
    [1424953923781206.2, '1424953923781206.2'],
  ])('writes %d as RFC 8785 appendix B does', (number, text) => {
    expect(canonicalJson(number)).toBe(text)
  })

  it.each([
    ['undefined', { a: { b: undefined } }, '$.a.b'],
    ['nothing at all', undefined, '$'],
    ['NaN', [1, Number.NaN], '$[1]'],
    ['infinity', Number.POSITIVE_INFINITY, '$'],
    ['a big integer', { n: 1n }, '$.n'],
    ['a function', { f: () => 1 }, '$.f'],
    ['a date', { at: new Date(0) }, '$.at'],
    ['bytes', { file: new Uint8Array(2) }, '$.file'],
    ['a map', new Map(), '$'],
    ['a hole of a list', new Array(1), '$[0]'],
    ['half a surrogate pair', { name: 'x\ud83d' }, '$.name'],
    ['half a pair in a name', { '\ude00': 1 }, '$'],
  ])('refuses %s and says where', (_, value, path) => {
    expect(() => canonicalJson(value)).toThrow(new TypeError(`not canonical JSON at ${path}`))
  })

  it('keeps a name that engines treat apart', () => {
    expect(canonicalJson(JSON.parse('{"__proto__":{"a":1},"10":1,"9":2}'))).toBe('{"10":1,"9":2,"__proto__":{"a":1}}')
  })

  const json = fc.jsonValue({ stringUnit: 'grapheme' })

  it('reads back as what was written', () => {
    fc.assert(
      fc.property(
        json,
        (value) => void expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value))),
      ),
    )
  })

  it('is one text, in whatever order the names came', () => {
    const turned = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(turned)
      if (typeof value !== 'object' || value === null) return value
      return Object.fromEntries(
        Object.entries(value)
          .toReversed()
          .map(([name, one]) => [name, turned(one)]),
      )
    }
    fc.assert(fc.property(json, (value) => void expect(canonicalJson(turned(value))).toBe(canonicalJson(value))))
  })
})
