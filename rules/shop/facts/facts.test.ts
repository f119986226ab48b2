import { longestTag, mostTags } from '@app/types/shop/values'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPoint, tidyPoint } from './location'
import { sizeClassOf } from './size-class'
import { readTags, tidyTag, tidyTags } from './tags'
import { foreignTraits } from './traits'

describe('the size of a shop', () => {
  it.each([
    [{ squareMetres: 150 }, 'small'],
    [{ squareMetres: 150.5 }, 'medium'],
    [{ squareMetres: 500 }, 'medium'],
    [{ squareMetres: 501 }, 'large'],
    [{ squareMetres: 3_000 }, 'large'],
    [{ squareMetres: 3_001 }, 'extraLarge'],
    [{ seats: 75 }, 'small'],
    [{ seats: 76 }, 'medium'],
    [{ seats: 250 }, 'medium'],
    [{ seats: 251 }, 'large'],
    [{ seats: 1_001 }, 'extraLarge'],
    [{ squareMetres: 100, seats: 300 }, 'large'],
    [{ squareMetres: 4_000, seats: 10 }, 'extraLarge'],
    [{}, undefined],
  ])('%o is %s: the larger of the two counts', (size, expected) => {
    expect(sizeClassOf(size)).toBe(expected)
  })
})

describe('tags', () => {
  it.each([
    ['  夜 市  ', '夜 市'],
    ['＃夜市', '夜市'],
    ['ＡＢＣ　店', 'ABC 店'],
    ['夜\u200b市\u202e', '夜市'],
    ['夜\t\u0000\t市', '夜 市'],
    ['#', ''],
  ])('%o is kept as %o', (written, kept) => {
    expect(tidyTag(written)).toBe(kept)
  })

  it('stand once each, as first written', () => {
    expect(tidyTags(['网红店', 'A1', 'a1', '', '网红店 '])).toEqual(['网红店', 'A1'])
    expect(readTags('夜市、网红店；夜市,景区')).toEqual(['夜市', '网红店', '景区'])
  })

  it('are tidy once they were tidied, few and short', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
        const tags = tidyTags(texts)
        expect(tidyTags(tags)).toEqual(tags)
        expect(tags.length).toBeLessThanOrEqual(mostTags)
        for (const tag of tags) expect(tag.length).toBeLessThanOrEqual(longestTag)
      }),
    )
  })
})

describe('where a shop lies', () => {
  it.each([
    ['106.5512345, 38.4721', { longitude: 106.551235, latitude: 38.4721 }],
    ['38.4721，106.55', { longitude: 106.55, latitude: 38.4721 }],
    ['（106.55 38.47）', { longitude: 106.55, latitude: 38.47 }],
    ['206.55, 38.47', undefined],
    ['106.55', undefined],
    ['青石路 18 号', undefined],
    ['', undefined],
  ])('%o is read as %o', (text, point) => {
    expect(readPoint(text)).toEqual(point)
  })

  it('is kept to the digits that mean something', () => {
    expect(tidyPoint({ longitude: 106.123456789, latitude: 38, source: 'map' })).toEqual({
      longitude: 106.123457,
      latitude: 38,
      source: 'map',
    })
  })
})

it('a trait belongs to a kind of business', () => {
  expect(foreignTraits(['canteen', 'catering'], ['school', 'mobile'])).toEqual(['mobile'])
  expect(foreignTraits(['stall'], ['mobile'])).toEqual([])
})
