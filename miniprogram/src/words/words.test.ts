import { expect, it } from 'vitest'
import { ageWords } from './age'
import { shortHash, visitTitle } from './inspection'
import { businessWords, dotted } from './shop'

const at = (instant: string) => Date.parse(instant)

it.each([
  ['2026-11-23T23:42:00Z', '2026-11-24T09:00:00Z', '今天 07:42'],
  ['2026-11-22T23:42:00Z', '2026-11-24T09:00:00Z', '11月23日 周一 07:42'],
  ['2026-11-24T15:59:00Z', '2026-11-24T16:01:00Z', '11月24日 周二 23:59'],
])('says when something was, by the day in Shanghai (%s seen at %s)', (then, now, words) => {
  expect(ageWords(at(then), at(now))).toBe(words)
})

it('names a visit by its kind and result, and one without result by its kind', () => {
  expect(visitTitle('routine', 'basicallyConforming')).toBe('日常监督检查：基本符合')
  expect(visitTitle('flyCheck', undefined)).toBe('飞行检查')
})

it('names every kind of business of a shop', () => {
  expect(businessWords(['catering', 'foodSales'])).toBe('餐饮服务单位、食品销售单位')
})

it.each([
  [['小餐饮店', '柳岸街 177 号'], '小餐饮店·柳岸街 177 号'],
  [['', '柳岸街 177 号'], '柳岸街 177 号'],
  [['11月22日 周日', undefined], '11月22日 周日'],
])('sets a dot only between what is known (%j)', (parts, words) => {
  expect(dotted(...parts)).toBe(words)
})

it('shows a hash as a code that two people can compare by eye', () => {
  expect(shortHash('3f2a91bc'.padEnd(64, '0'))).toBe('3F2A 91BC')
})
