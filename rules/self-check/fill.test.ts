import { describe, expect, it } from 'vitest'
import { gapsIn, gapWords, isFinding, type SelfCheckAnswer } from './fill'

const plain = { key: 'a', number: '1.1', naAllowed: false }
const optional = { ...plain, naAllowed: true }
const cold = { ...plain, reading: { quantity: '冷藏温度', unit: '℃', least: '0', most: '8' } } as const
const shown = { ...plain, photo: 'wanted' } as const
const whenBad = { ...plain, photo: 'onFailure' } as const

describe('what an answer lacks', () => {
  it.each<readonly [string, typeof plain, readonly [SelfCheckAnswer?, number?], string | undefined]>([
    ['nothing said', plain, [], 'answer'],
    ['said to be right', plain, [{ result: 'ok' }], undefined],
    ['a problem without a word', plain, [{ result: 'problem' }], 'remark'],
    ['a problem with one', plain, [{ result: 'problem', remark: '有油污' }], undefined],
    ['not there, though it has to be', plain, [{ result: 'notApplicable' }], 'mayNotBeMissing'],
    ['not there, as it may', optional, [{ result: 'notApplicable' }], undefined],
    ['no temperature', cold, [{ result: 'ok' }], 'reading'],
    ['a temperature that is none', cold, [{ result: 'ok', reading: '凉' }], 'reading'],
    ['a temperature', cold, [{ result: 'ok', reading: '4.5 ℃' }], undefined],
    ['too warm, called right, without a word', cold, [{ result: 'ok', reading: '12' }], 'remark'],
    ['too warm, with one', cold, [{ result: 'ok', reading: '12', remark: '已调低' }], undefined],
    ['no photo of what is photographed always', shown, [{ result: 'ok' }], 'photo'],
    ['a photo', shown, [{ result: 'ok' }, 1], undefined],
    ['no photo of a problem: a word is enough', whenBad, [{ result: 'problem', remark: '漏水' }], undefined],
  ])('%s', (_, item, [answer, photos = 0], lacks) => {
    expect(gapsIn([item], answer ? { a: answer } : {}, () => photos)[0]?.lacks).toBe(lacks)
  })

  it('is said by the number of the item', () => {
    expect(
      gapsIn([plain, { ...cold, key: 'b', number: '2.3' }], { b: { result: 'ok' } }, () => 0).map(gapWords),
    ).toEqual(['1.1 还没有填', '2.3 要填读数'])
  })
})

it('calls what was read outside its limits a problem, whatever was said', () => {
  expect(isFinding(cold, { result: 'ok', reading: '8' })).toBe(false)
  expect(isFinding(cold, { result: 'ok', reading: '8.1' })).toBe(true)
  expect(isFinding(cold, { result: 'ok', reading: '-0.1' })).toBe(true)
  expect(isFinding(cold, { result: 'notApplicable', reading: '30' })).toBe(false)
  expect(isFinding({}, { result: 'problem' })).toBe(true)
})
