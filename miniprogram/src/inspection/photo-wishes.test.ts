import { expect, it } from 'vitest'
import { lacksPhoto, photoGaps } from './photo-wishes'
import { itemsAsked } from './tables'
import { someHead } from './testing'

type Item = ReturnType<typeof itemsAsked>[number]
const [one, other, last] = itemsAsked(someHead) as [Item, Item, Item]
const wanted: Item = { ...one, photo: 'wanted' }
const onFailure: Item = { ...other, photo: 'onFailure' }
const { photo: _, ...rest } = last
const third: Item = rest

it.each([
  ['a wish before it was answered', wanted, {}, true],
  ['a wish, whatever was found', wanted, { result: 'pass' }, true],
  ['a wish that was met', wanted, { result: 'pass', photos: ['p'] }, false],
  ['a wish for what is not there', wanted, { result: 'notApplicable' }, false],
  ['a failure to be shown', onFailure, { result: 'fail' }, true],
  ['no failure', onFailure, { result: 'pass' }, false],
  ['nothing asked for', third, { result: 'fail' }, false],
] as const)('knows %s', (_, item, answer, lacks) => {
  expect(lacksPhoto(item, answer)).toBe(lacks)
})

it('names the items whose photo is missing at the end, and what was mended unseen', () => {
  const mended = { disposition: 'correctedOnSite' } as const
  expect(
    photoGaps([wanted, onFailure, third], {
      [one.key]: { result: 'pass' },
      [other.key]: { result: 'fail', photos: ['p'], handling: { ...mended, photosAfter: ['q'] } },
      [third.key]: { result: 'fail', handling: mended },
    }),
  ).toEqual({ found: [one.number], after: [third.number] })
  expect(photoGaps([wanted], {})).toEqual({ found: [], after: [] })
})
