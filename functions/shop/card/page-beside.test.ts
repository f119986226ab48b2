import { describe, expect, it } from 'vitest'
import { type CardInspection, codeOf, inspection, noodleHouse } from '../testing/card-fixture'
import { markupFaults } from '../testing/check-markup'
import { renderCard } from './render-card'

const render = (other: Partial<typeof noodleHouse>, day = '2026-11-26') =>
  renderCard({
    card: { ...noodleHouse, ...other },
    code: codeOf(),
    at: new Date(`${day}T10:05:00.000Z`),
    size: 'normal',
    seal: '<svg></svg>',
    publicUrl: 'https://q.test',
  })
const wordsOf = (page: string) => page.replace(/^.*<body>/s, '').replace(/<[^>]*>/g, '')
const failing = [{ number: '7.2', text: '没有分开标识', keyItem: false, failedLastTime: false }]
const last = (other: Partial<CardInspection>, day?: string) => {
  const ordered = inspection({ verdict: 'basicallyConforming', failing, dispositions: ['rectifyByDate'], ...other })
  return render({ inspections: [ordered] }, day)
}

describe('beside a result', () => {
  it.each([
    ['an order until a day', { state: 'open', by: '2026-12-08' }, '2026-12-08', '整改中，至 12月8日。'],
    ['the day after', { state: 'open', by: '2026-12-08' }, '2026-12-09', '逾期未整改，要求 12月8日前改好。'],
    ['an order without a day', { state: 'open' }, '2026-12-09', '整改中。'],
    ['what a later inspection asks for', { state: 'carriedOver' }, '2026-12-09', '没改好的并入了后来的检查。'],
    ['what nobody asks for any more', { state: 'ended' }, '2026-12-09', '不再要求整改。'],
    ['what was mended, however late it is read', { state: 'mended', by: '2026-12-08' }, '2027-01-09', '已整改。'],
  ] as const)('stands what became of the order: %s', (_, rectification, day, words) => {
    expect(wordsOf(last({ rectification }, day))).toContain(words)
  })

  it.each([
    ['corrected', { corrected: true }, '这个结果已更正，原来的不再公开。'],
    ['objected to', { objection: 'open' }, '商户已提出异议，正在复核。'],
    ['objected to in vain', { objection: 'upheld' }, '商户提出过异议，经复核维持原结果。'],
    ['replied to', { reply: { text: '已经换新。', day: '2026-11-25' } }, '商户回复·2026年11月25日已经换新。'],
  ] as const)('stands that it was %s, on the newest and on an earlier one', (_, other, words) => {
    expect(wordsOf(last(other))).toContain(words)
    expect(wordsOf(render({ inspections: [inspection(), inspection({ day: '2026-05-20', ...other })] }))).toContain(
      words,
    )
  })

  it('shows a merchant’s markup as they wrote it', () => {
    const page = last({ reply: { text: '<script>alert(1)</script>', day: '2026-11-25' } })
    expect(page).toContain('&lt;script&gt;')
    expect(markupFaults(page)).toEqual([])
  })
})

describe('what is public no longer', () => {
  const taken = (notice: 'withdrawn' | 'suspended' | 'correcting') =>
    wordsOf(render({ takenBack: [{ day: '2026-11-24', kind: 'routine', notice, on: '2026-11-25' }] }))
  it.each([
    ['withdrawn', '已撤回2026年11月24日·日常监督检查2026年11月25日撤回，内容不再公开'],
    ['suspended', '暂停公示2026年11月24日·日常监督检查2026年11月25日起暂停公示'],
    ['correcting', '正在更正2026年11月24日·日常监督检查2026年11月25日起更正，改好再公示'],
  ] as const)('is named without what it said: %s', (notice, words) => {
    expect(taken(notice)).toContain(words)
  })
  it('is named where nothing else is left to show', () => {
    const takenBack = [{ day: '2026-11-24', kind: 'routine' as const, notice: 'withdrawn' as const, on: '2026-11-25' }]
    expect(wordsOf(render({ inspections: [], inspectionCount: 0, takenBack }))).toContain('前后共 1 次')
  })
})

it('five long replies beside five inspections that failed everywhere stay within 40 KB', () => {
  const reply = { text: '改'.repeat(500), day: '2026-11-25' }
  const many = Array.from({ length: 30 }, (_, n) => ({
    number: `${n}`,
    text: '刀、板、容器生熟没有分开标识，冷藏柜里生熟混放',
    keyItem: false,
    failedLastTime: true,
  }))
  const page = render({ inspections: Array.from({ length: 5 }, () => inspection({ failing: many, reply })) })
  expect(Buffer.byteLength(page)).toBeLessThanOrEqual(40 * 1024)
})
