import { expect, it } from 'vitest'
import { contentOf } from '../../inspection/sealing/content'
import { failing, generalKeys, someEnd, someHead } from '../../inspection/testing'
import { splitPhrases } from '../../ui/split-phrases'
import { actionWords, answerWords, countWords, endingWords, failingLines, titleWords } from './signed-words'

const signedOf = (...keys: readonly string[]) =>
  contentOf(
    { head: someHead, answers: failing(...keys), end: someEnd, photo: () => undefined },
    '2026-11-24T03:00:00Z',
  )!
const linesFor = (...keys: readonly string[]) => failingLines(someHead, signedOf(...keys))

it('names what failed item by item, each by its number, in the order of the table', () => {
  const [one = '', other = ''] = generalKeys
  const items = someHead.tables.flatMap(({ groups }) => groups.flatMap((group) => group.items))
  const wordsOf = (key: string) =>
    items.filter((item) => item.key === key).map(({ number, text }) => `${number} ${text}`)
  expect(linesFor(other, one)).toEqual([...wordsOf(one), ...wordsOf(other)])
  expect(linesFor()).toEqual([])
})

it('says with a failing item what is done about it', () => {
  const [one = ''] = generalKeys
  const handling = { disposition: 'rectifyByDate' as const, by: '2026-12-01' }
  const [line] = failingLines(someHead, { answers: { [one]: { result: 'fail', handling } } })
  expect(line).toContain('（书面限期整改，12月1日前）')
})

it.each([
  ['of the inspection', titleWords('云溪槐荫桥东老字号手工汤面馆', '2026-11-22'), '2026年11月22日'],
  ['of the order', actionWords({ dispositions: ['rectifyByDate'], rectifyBy: '2026-12-01' }), '12月1日前'],
])('keeps the day %s on one line', (_, words, day) => {
  const holding = splitPhrases(words).filter(({ text }) => text.includes(day))
  expect(holding.map(({ breaks }) => breaks)).toEqual(['whole'])
})

it('counts what was checked, and calls an ending by its name', () => {
  const [one = ''] = generalKeys
  const content = signedOf(one)
  expect(countWords(content)).toBe('30 项')
  expect(endingWords(content)).toEqual({ tone: 'warn', title: '基本符合' })
  expect(endingWords({ ...content, kind: 'recheck' })).toEqual({ tone: 'warn', title: '整改不合格' })
  expect(endingWords({ ...content, ending: { kind: 'notHeld', reason: 'moved' } }).title).toBe('没有查成：已经搬走')
})

it('says with an answer what was measured, seen and photographed', () => {
  const photos = [{ sha256: 'a'.repeat(64), takenAt: '2026-11-24T02:10:00Z' }]
  expect(answerWords({ result: 'fail', reading: '12', remark: '冷藏柜门没关严', photos }, '℃')).toBe(
    '测得 12 ℃；冷藏柜门没关严；1 张照片',
  )
  expect(answerWords({ result: 'pass' }, undefined)).toBe('')
})
