import { type ShopStatus, shopStatuses } from '@app/types/shop/values'
import { describe, expect, it } from 'vitest'
import { keptFacts, nextStatuses, type StatusFacts, statusEffects, statusProblem } from './status'
import { statusWords } from './status-words'

const today = '2026-11-22'
const whole = { openMonths: [5, 6], movedTo: '青石路 20 号' }

/** Columns in the order of `shopStatuses`; x: may follow. */
const table: readonly (readonly [ShopStatus, string])[] = [
  ['applied', '=xx.x..'],
  ['active', '.=xxxx.'],
  ['seasonal', '.x=xxx.'],
  ['suspended', '.xx=xx.'],
  ['closed', '.xx.=..'],
  ['moved', '.xx.x=.'],
  ['merged', '......='],
]

const rows = table.flatMap(([from, marks]) => shopStatuses.map((to, n) => ({ from, to, isAllowed: marks[n] !== '.' })))

describe('the status of a shop', () => {
  it.each(rows)('from $from to $to: $isAllowed', ({ from, to, isAllowed }) => {
    const problem = statusProblem(from, { status: to, ...whole }, today)
    expect(problem).toEqual(isAllowed ? undefined : { code: 'notAllowed' })
    expect(nextStatuses(from).includes(to)).toBe(isAllowed && from !== to)
  })

  it.each<[StatusFacts, readonly string[]]>([
    [{ status: 'seasonal' }, ['openMonths']],
    [{ status: 'seasonal', openMonths: [] }, ['openMonths']],
    [{ status: 'moved' }, ['movedTo']],
    [{ status: 'moved', movedTo: '', statusSince: '2026-11-23' }, ['movedTo', 'statusSince']],
    [{ status: 'suspended', statusSince: '2026-02-30' }, ['statusSince']],
    [{ status: 'closed', statusSince: '2026-11-22' }, []],
    [{ status: 'closed' }, []],
  ])('%o still lacks %o', (next, fields) => {
    expect(statusProblem('active', next, today)).toEqual(fields.length > 0 ? { code: 'incomplete', fields } : undefined)
  })

  it('keeps of months and new places what the status asks for, months once and in order', () => {
    expect(keptFacts({ status: 'seasonal', openMonths: [9, 5, 9], movedTo: '别处' })).toEqual({ openMonths: [5, 9] })
    expect(keptFacts({ status: 'moved', ...whole })).toEqual({ movedTo: whole.movedTo })
    expect(keptFacts({ status: 'active', ...whole })).toEqual({})
  })

  it.each<[ShopStatus, string]>([
    ['applied', '····papers'],
    ['active', 'public·sign·inspected·papers'],
    ['seasonal', 'public·sign·inspected·papers'],
    ['suspended', 'public··inspected·papers'],
    ['closed', 'public···'],
    ['moved', 'public···'],
    ['merged', 'public···'],
  ])('%s means %s', (status, marks) => {
    const { isPublic, getsSign, isInspected, takesPapers } = statusEffects[status]
    const said = [isPublic && 'public', getsSign && 'sign', isInspected && 'inspected', takesPapers && 'papers']
    expect(said.map((word) => word || '').join('·')).toBe(marks.replace(/^·{4}/, '···'))
  })
})

describe('what the public is told of a status', () => {
  it.each<[StatusFacts, string | undefined]>([
    [{ status: 'active' }, undefined],
    [{ status: 'applied' }, undefined],
    [{ status: 'seasonal', openMonths: [11, 12] }, undefined],
    [{ status: 'seasonal', openMonths: [5, 6, 7] }, '季节性营业，营业时间是5 月至 7 月，现在不在营业季。'],
    [{ status: 'suspended', statusSince: '2026-11-01' }, '2026年11月1日起登记为停业。'],
    [{ status: 'closed' }, '这家店已注销。'],
    [{ status: 'closed', statusSince: '2026-11-01' }, '这家店2026年11月1日已注销。'],
    [{ status: 'moved', movedTo: '青石路 20 号' }, '这家店已搬走，搬到：青石路 20 号。'],
  ])('%o: %s', (facts, words) => {
    const said = statusWords(facts, today)
    if (words === undefined) expect(said).toBeUndefined()
    else expect(said).toContain(words)
  })
})
