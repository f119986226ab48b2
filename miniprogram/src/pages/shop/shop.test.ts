import { outcomeName } from '@app/rules/inspection/headline'
import { describe, expect, it } from 'vitest'
import { codeInQuery } from './code-in-query'
import { papersTicket, recheckSentence, visitSentence } from './summary'

const code = 'YX1000010101AbCdEfGhIjKlMnOp'

describe('how a code reaches the landing page', () => {
  it.each([
    ['our own link', { code }],
    ['WeChat’s code', { scene: code }],
    ['the https address, encoded by WeChat', { q: encodeURIComponent(`https://qa.example/s/${code}`) }],
  ])('by %s', (_, query) => {
    expect(codeInQuery(query).code).toBe(code)
  })

  it('keeps what was scanned when no code is in it, to show its end', () => {
    expect(codeInQuery({ q: 'https://other.example/x' })).toEqual({ scanned: 'https://other.example/x' })
    expect(codeInQuery({})).toEqual({ scanned: '' })
  })
})

const visit = {
  day: '2026-11-20',
  kind: 'routine' as const,
  verdict: 'basicallyConforming' as const,
  items: 30,
  passed: 23,
  notApplicable: 5,
  failing: [{ number: '7.2', text: '…', keyItem: true, failedLastTime: true }],
  dispositions: ['rectifyByDate' as const],
  rectifyBy: '2026-12-08',
}
const today = '2026-11-26'
const whole = (of: Parameters<typeof visitSentence>[0], on = { rechecked: false, today }) =>
  Object.values(visitSentence(of, on)).join('')

describe('what the public reads of a visit', () => {
  it('counts, and says until when it is to be mended', () => {
    expect(whole(visit)).toBe('30 项里 1 项不符合，5 项本店不适用。整改中。要求 12月8日前改好，之后由检查人员核对。')
  })

  it.each([
    ['open', { state: 'open', by: '2026-12-08' }, '2026-12-08', '整改中，至 12月8日。'],
    ['overdue', { state: 'open', by: '2026-12-08' }, '2026-12-09', '逾期未整改，要求 12月8日前改好。'],
    ['prolonged', { state: 'open', by: '2026-12-20' }, '2026-12-09', '整改中，至 12月20日。'],
    ['sent in', { state: 'open' }, '2026-12-09', '整改中。'],
    ['mended', { state: 'mended' }, '2026-12-09', '已整改。'],
    ['carried over', { state: 'carriedOver' }, '2026-12-09', '没改好的并入了后来的检查。'],
    ['ended', { state: 'ended' }, '2026-12-09', '不再要求整改。'],
  ] as const)('says of an order that it is %s', (_, rectification, on, words) => {
    const said = whole({ ...visit, rectification }, { rechecked: false, today: on })
    expect(said).toBe(`30 项里 1 项不符合，5 项本店不适用。${words}`)
  })

  it('says so when nothing failed', () => {
    const { rectifyBy: _, ...clean } = visit
    expect(whole({ ...clean, failing: [], notApplicable: 0, dispositions: ['passed'] })).toBe('30 项里 没有不符合。')
  })
})

describe('a re-check', () => {
  const mended = { ...visit, kind: 'recheck' as const, verdict: 'conforming' as const, day: '2026-12-09' }
  const missed = { ...mended, verdict: 'nonConforming' as const, rectifyBy: '2026-12-20' }

  it('answers for the visit it follows whether that is mended', () => {
    const order = { state: 'open' as const, by: '2026-12-08' }
    expect(whole({ ...visit, rectification: order }, { rechecked: true, today })).toBe(
      '30 项里 1 项不符合，5 项本店不适用。',
    )
    expect(recheckSentence(mended, true, '2026-12-10')).toBe('2026年12月9日复查：整改合格。')
  })

  it('that found something again says what is asked for now, if it is the newest', () => {
    const asked = { ...missed, rectification: { state: 'open' as const, by: '2026-12-20' } }
    expect(recheckSentence(asked, true, '2026-12-10')).toBe('2026年12月9日复查：整改不合格。整改中，至 12月20日。')
    expect(recheckSentence(asked, true, '2026-12-21')).toBe(
      '2026年12月9日复查：整改不合格。逾期未整改，要求 12月20日前改好。',
    )
    expect(recheckSentence(asked, false, '2026-12-10')).toBe('2026年12月9日复查：整改不合格。')
  })

  it('has no grade', () => {
    expect([outcomeName(mended), outcomeName(missed), outcomeName(visit)]).toEqual([
      '整改合格',
      '整改不合格',
      '基本符合',
    ])
  })
})

const paper = (validUntil: string | undefined, cancelled = false) => ({
  kind: 'business' as const,
  number: 'n',
  cancelled,
  ...(validUntil ? { validUntil } : {}),
})

it.each([
  ['one is over', [paper('unlimited'), paper('2026-11-01'), paper('2026-12-01')], '1 张已过期'],
  ['one ends within 30 days', [paper('unlimited'), paper('2026-12-01')], '1 张 30 天内到期'],
  ['one has no date and one is cancelled', [paper(undefined), paper('unlimited', true)], '2 张待核对'],
  ['all are good', [paper('unlimited')], '都有效'],
])('puts all papers under the worst one: %s', (_, papers, words) => {
  expect(papersTicket(papers, '2026-11-22').words).toBe(words)
})
