// @vitest-environment node
import { licenceStates } from '@app/types/licence/values'
import { expect, it } from 'vitest'
import { paperNeedWords, ticketTones, ticketWords } from './licence-words'

it.each([
  ['valid', 400, '有效'],
  ['unlimited', undefined, '长期有效'],
  ['renewable', 60, '可以延续，还有 60 天'],
  ['expiring', 12, '还有 12 天'],
  ['expiring', 0, '今天到期'],
  ['expired', -3, '已过期 3 天'],
  ['cancelled', -90, '已注销'],
  ['unknownTerm', undefined, '期限未填'],
] as const)('calls a paper that is %s with %s days left “%s”', (state, days, words) =>
  expect(ticketWords(state, days)).toBe(words),
)

it('never paints two opposite states alike', () => {
  expect(new Set(licenceStates.map((state) => ticketTones[state]))).toEqual(
    new Set(['ok', 'open', 'soon', 'over', 'off']),
  )
  expect(ticketTones.expired).not.toBe(ticketTones.valid)
})

it.each([
  ['catering', '需要营业执照，还要食品经营许可证。'],
  ['foodSales', '需要营业执照，还要食品经营许可证或仅销售预包装食品备案。'],
  ['farmMarket', '不用办许可证。'],
] as const)('says which papers %s asks for', (type, words) => {
  expect(paperNeedWords({ businessTypes: [type] })).toBe(words)
})
