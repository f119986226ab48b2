import { expect, it } from 'vitest'
import type { DraftAnswers } from '../../inspection/draft'
import { itemKeys, somePhoto } from '../../inspection/testing'
import { photosBack, unfill } from './take-back'

const [one = '', other = '', next = ''] = itemKeys
const taken = (minute: number) => ({ ...somePhoto(`${minute}`), takenAt: `2026-11-24T02:${minute}:00Z` })
const [p1, p2, p3] = [taken(10), taken(11), taken(12)]
const photos: Record<string, ReturnType<typeof taken> & { drawnOn?: string }> = {
  ...{ p1, p2, p3 },
  d1: { ...somePhoto('d1'), takenAt: p1.takenAt, drawnOn: p1.sha256 },
}
const photo = (id: string) => photos[id]

it('takes back the answers of a filled group, and nothing that was found since', () => {
  const found: DraftAnswers = {
    [one]: { result: 'pass' },
    [other]: { result: 'pass', remark: '桶盖裂了', photos: ['p2'] },
    [next]: {
      result: 'fail',
      remark: '没有盖',
      reading: '12',
      photos: ['p1'],
      handling: { disposition: 'correctedOnSite', photosAfter: ['p3'] },
    },
  }
  expect(unfill(found, [one, other])).toEqual({
    [one]: {},
    [other]: { remark: '桶盖裂了', photos: ['p2'] },
    [next]: found[next],
  })
})

it('leaves an item of the group alone that was judged otherwise since', () => {
  const judged: DraftAnswers = { [one]: { result: 'fail', remark: '没有证' }, [other]: { result: 'pass' } }
  expect(unfill(judged, [one, other])).toEqual({ [one]: judged[one], [other]: {} })
})

it('puts dropped photos back where they stood, beside what was taken and written since', () => {
  const since: DraftAnswers = {
    [one]: { result: 'fail', remark: '后厨', photos: ['p3'] },
    [other]: { result: 'fail', photos: ['x'] },
  }
  expect(photosBack(since, { key: one, part: 'found', photos: ['p1', 'd1', 'p2'] }, photo)).toEqual({
    ...since,
    [one]: { result: 'fail', remark: '后厨', photos: ['p1', 'd1', 'p2', 'p3'] },
  })
})

it('puts photos of what was mended back under what is done about the item now', () => {
  const since: DraftAnswers = {
    [one]: { result: 'fail', handling: { disposition: 'correctedOnSite', photosAfter: [] } },
  }
  const back = { key: one, part: 'after', photos: ['p1'] } as const
  expect(photosBack(since, back, photo)[one]?.handling).toEqual({ disposition: 'correctedOnSite', photosAfter: ['p1'] })
  const decided: DraftAnswers = {
    [one]: { result: 'fail', handling: { disposition: 'rectifyByDate', by: '2026-12-01' } },
  }
  // they wait until 当场整改 is chosen again
  expect(photosBack(decided, back, photo)[one]).toEqual({ ...decided[one], aside: ['p1'] })
  const waiting: DraftAnswers = { [one]: { ...decided[one], aside: ['p2'] } }
  expect(photosBack(waiting, back, photo)[one]?.aside).toEqual(['p1', 'p2'])
})
