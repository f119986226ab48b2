import { expect, it } from 'vitest'
import { liveVerdict } from '../../inspection/live-verdict'
import { failing, generalKeys, signedEnd, someHead } from '../../inspection/testing'
import { splitPhrases } from '../../ui/split-phrases'
import { actionWords, failingLines, titleWords } from './signed-words'

const linesFor = (...keys: readonly string[]) => failingLines(someHead, liveVerdict(someHead, failing(...keys)))

it('names what failed item by item, each by its number, in the order of the table', () => {
  const [one = '', other = ''] = generalKeys
  const items = someHead.checklist.groups.flatMap((group) => group.items)
  const wordsOf = (key: string) =>
    items.filter((item) => item.key === key).map(({ number, text }) => `${number} ${text}`)
  expect(linesFor(other, one)).toEqual([...wordsOf(one), ...wordsOf(other)])
  expect(linesFor()).toEqual([])
})

it.each([
  [
    'of the inspection',
    titleWords({ ...someHead, shopName: '云溪槐荫桥东老字号手工汤面馆' }, '2026-11-22'),
    '2026年11月22日',
  ],
  ['of the order', actionWords({ ...signedEnd, rectifyBy: '2026-12-01' }), '12月1日前'],
])('keeps the day %s on one line', (_, words, day) => {
  const holding = splitPhrases(words).filter(({ text }) => text.includes(day))
  expect(holding.map(({ breaks }) => breaks)).toEqual(['whole'])
})
