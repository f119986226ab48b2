import { describe, expect, it } from 'vitest'
import { measuresOf, measureWords, withoutDeadline } from './measures'

const ordered = { dispositions: ['rectifyByDate'] as const, rectifyBy: '2026-12-08' }

describe('what the public reads of an order to mend', () => {
  it.each([
    ['open, on its day', { state: 'open', by: '2026-12-08' }, '2026-12-08', '整改中，至 12月8日。'],
    ['open, the day after', { state: 'open', by: '2026-12-08' }, '2026-12-09', '逾期未整改，要求 12月8日前改好。'],
    ['open, prolonged', { state: 'open', by: '2026-12-20' }, '2026-12-09', '整改中，至 12月20日。'],
    [
      'open, read a year later',
      { state: 'open', by: '2026-12-08' },
      '2027-01-09',
      '逾期未整改，要求 2026年12月8日前改好。',
    ],
    ['open without a day', { state: 'open' }, '2027-01-09', '整改中。'],
    ['mended', { state: 'mended' }, '2027-01-09', '已整改。'],
    ['carried over', { state: 'carriedOver' }, '2027-01-09', '没改好的并入了后来的检查。'],
    ['ended', { state: 'ended' }, '2027-01-09', '不再要求整改。'],
    ['not there yet', undefined, '2026-12-08', '整改中。要求 12月8日前改好，之后由检查人员核对。'],
    ['not there, its day gone by', undefined, '2026-12-09', '要求 12月8日前改好，还没有核对的记录。'],
  ] as const)('%s', (_, rectification, today, words) => {
    expect(measureWords({ ...ordered, rectification }, today)).toBe(words)
  })

  it('names the day apart, for whoever sets it bold', () => {
    const [only] = measuresOf({ ...ordered, rectification: { state: 'open', by: '2026-12-08' } }, '2026-12-01')
    expect(only).toEqual({ before: '整改中，至 ', due: '12月8日', after: '。' })
  })

  it('leaves the order to the re-check that looked at it, and keeps what else was done', () => {
    const visit = { ...ordered, dispositions: ['rectifyByDate', 'stopBusiness'] as const }
    expect(measureWords(withoutDeadline(visit), '2026-12-01')).toBe('已责令停止经营。')
  })

  it('is nothing when the shop simply passed', () => {
    expect(measureWords({ dispositions: ['passed'] }, '2026-12-01')).toBe('')
  })
})
