import type { Dossier } from '@app/types/shop/contract'
import { describe, expect, it } from 'vitest'
import { describedWords, kindWords, missingWords, standingWords } from './shop-facts'

const shop = (more: Partial<Dossier>): Dossier => ({
  shopId: 'YX100009',
  name: '河滩烧烤',
  businessTypes: ['catering'],
  status: 'active',
  address: '河滩路 1 号',
  flags: [],
  code: { serial: '01', state: 'current' },
  licences: [],
  inspections: [],
  lastFailures: [],
  ...more,
})

describe('a shop on the phone', () => {
  it.each<[Partial<Dossier>, string | undefined]>([
    [{}, undefined],
    [{ status: 'seasonal', openMonths: [5, 6] }, '季节性营业，5 月至 6 月营业，现在不在营业季。'],
    [{ status: 'seasonal', openMonths: [11] }, '季节性营业，11 月营业。'],
    [{ status: 'suspended', statusSince: '2026-11-01' }, '停业，2026年11月1日起。'],
    [{ status: 'moved', movedTo: '青石路 20 号' }, '已搬走，搬到：青石路 20 号。'],
    [{ status: 'applied' }, '待审核。'],
  ])('%o stands so: %s', (more, words) => {
    expect(standingWords(shop(more), '2026-11-24')).toBe(words)
  })

  it('says its size and traits, and the papers that it lacks', () => {
    expect(describedWords(shop({ sizeClass: 'large', traits: ['school'] }))).toBe('大型·学校食堂')
    expect(describedWords(shop({}))).toBe('')
    expect(missingWords(shop({ missingPapers: ['foodOperation', 'business'] }))).toBe(
      '还没有登记：食品经营许可证、营业执照。',
    )
    expect(missingWords(shop({ missingPapers: [] }))).toBeUndefined()
  })
})

it('says of a paper how long it lasts and when it may be renewed', () => {
  expect(kindWords('foodOperation', '2026-11-24')).toContain('延续：到期前 90 至 15 个工作日')
  expect(kindWords('business', '2026-03-01')).toContain('2025 年年度报告请在 2026年6月30日前报送')
  expect(kindWords('business', '2026-11-24')).not.toContain('报送')
})
