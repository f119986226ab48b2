import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isHarmlessJson, mostLevels, mostParts } from './check-json'

describe('a text for the JSON parser', () => {
  it('is harmless whatever a program wrote, up to the depth that is allowed', () => {
    const value = fc.jsonValue({ maxDepth: 6 }).filter((one) => !JSON.stringify(one).includes('__proto__'))
    fc.assert(
      fc.property(value, fc.constantFrom(0, 2), (one, indent) => isHarmlessJson(JSON.stringify(one, null, indent))),
    )
    expect(isHarmlessJson('['.repeat(mostLevels) + ']'.repeat(mostLevels))).toBe(true)
  })

  it.each([
    ['one level too deep', '['.repeat(mostLevels + 1)],
    ['objects one in the other', '{"a":'.repeat(mostLevels + 1)],
    ['more parts than anybody writes', `[0${',0'.repeat(mostParts)}]`],
    ['a name twice', '{"a":1,"b":2,"a":3}'],
    ['a name twice, once written otherwise', '{"a":1,"\\u0061":2}'],
    ['a name twice, further in', '{"x":[{"a":1,"a":2}]}'],
    ['a name twice, far from its colon', '{"a":1,"a" \n\t:2}'],
    ['a prototype', '{"__proto__":{"role":"audit"}}'],
    ['a prototype in disguise', '{"\\u005f_proto__":{}}'],
  ])('is refused: %s', (_, text) => {
    expect(isHarmlessJson(text)).toBe(false)
  })

  it.each([
    ['the same name in two objects', '[{"a":1},{"a":{"a":2}}]'],
    ['brackets and quotes inside a text', `{"a":"${'['.repeat(99)}\\"{","b":"a"}`],
    ['the same word as a value', '{"a":"a","b":"a"}'],
  ])('is not refused: %s', (_, text) => {
    expect(isHarmlessJson(text)).toBe(true)
  })

  it('is found twice for every object that has one name twice', () => {
    const names = fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(names, fc.nat(), (all, which) => {
        const written = [...all, all[which % all.length]].map((name) => `${JSON.stringify(name)}:0`)
        return !isHarmlessJson(`{${written.join(',')}}`)
      }),
    )
  })
})
