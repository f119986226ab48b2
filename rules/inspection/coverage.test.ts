import { describe, expect, it } from 'vitest'
import type { Answer, Answers } from './checklist'
import { coverage } from './coverage'
import { catering2016 } from './tables/catering-2016'
import { answering, tableOf } from './testing'

const table = tableOf(7, 23)
const everything = answering(7, 23, 0, 23)
const pass: Answer = { result: 'pass' }
const notApplicable: Answer = { result: 'notApplicable' }
const some = (key: number, general: number): Answers =>
  Object.fromEntries(
    Object.entries(everything).filter(([item]) => Number(item.slice(2)) <= (item.startsWith('k') ? key : general)),
  )

describe('a planned visit', () => {
  it.each(['routine', 'systemCheck', 'complaintCheck'] as const)('%s answers every item (Order 49 art. 27)', (kind) => {
    expect(coverage(table, kind, everything)).toMatchObject({ complete: true, missing: [] })
    const { 'g.5': _, ...rest } = everything
    expect(coverage(table, kind, rest)).toMatchObject({ complete: false, missing: ['g.5'] })
  })

  it('may call items not applicable', () => {
    expect(coverage(table, 'routine', { ...everything, 'g.5': notApplicable }).complete).toBe(true)
  })

  it('may not call an item not applicable that never is', () => {
    const answers = Object.fromEntries(
      catering2016.groups.flatMap((group) => group.items.map(({ key }) => [key, pass])),
    )
    expect(coverage(catering2016, 'routine', answers).complete).toBe(true)
    const refused = coverage(catering2016, 'routine', { ...answers, 'cy.3.1': { ...notApplicable, remark: '没有' } })
    expect(refused).toMatchObject({ complete: false, naRefused: ['cy.3.1'], missing: ['cy.3.1'], reasonNeeded: [] })
  })

  it('cannot answer what the table does not ask', () => {
    expect(coverage(table, 'routine', { ...everything, 'x.1': pass })).toMatchObject({
      complete: false,
      unknown: ['x.1'],
    })
  })

  it('lists what is missing in the order of the table', () => {
    expect(coverage(tableOf(2, 2), 'routine', { 'k.2': pass }).missing).toEqual(['k.1', 'g.1', 'g.2'])
  })
})

describe('a fly check', () => {
  it.each([
    [3, 7, true, { key: 0, general: 0 }],
    [2, 7, false, { key: 1, general: 0 }],
    [3, 6, false, { key: 0, general: 1 }],
    [0, 0, false, { key: 3, general: 7 }],
    [7, 23, true, { key: 0, general: 0 }],
  ])('of %i key and %i general items is enough: %s', (keys, generals, complete, shortage) => {
    expect(coverage(table, 'flyCheck', some(keys, generals))).toMatchObject({
      complete,
      shortage,
      missing: [],
    })
  })

  it('does not count an item that is not applicable toward the minimum', () => {
    const answers = { ...some(3, 7), 'k.1': notApplicable }
    expect(coverage(table, 'flyCheck', answers)).toMatchObject({ complete: false, shortage: { key: 1, general: 0 } })
  })

  it('needs all that apply where fewer than the minimum apply', () => {
    const small = tableOf(4, 8)
    const bare: Answers = { 'k.1': notApplicable, 'k.2': notApplicable, 'k.3': pass, 'k.4': pass }
    const generals = Object.fromEntries([1, 2, 3, 4, 5, 6].map((n) => [`g.${n}`, pass]))
    const missing = { 'g.7': notApplicable, 'g.8': notApplicable }
    expect(coverage(small, 'flyCheck', { ...bare, ...generals, ...missing }).complete).toBe(true)
    const { 'k.4': _, ...fewer } = bare
    expect(coverage(small, 'flyCheck', { ...fewer, ...generals, ...missing }).shortage).toEqual({ key: 1, general: 0 })
  })

  it('still looks at what failed last time', () => {
    expect(coverage(table, 'flyCheck', some(3, 7), ['g.20'])).toMatchObject({ complete: false, missing: ['g.20'] })
    expect(coverage(table, 'flyCheck', { ...some(3, 7), 'g.20': pass }, ['g.20']).complete).toBe(true)
  })
})

describe('what failed last time', () => {
  it.each([undefined, '', '  '])('is not dropped as not applicable without a reason (%j)', (remark) => {
    const answers = { ...everything, 'g.5': { ...notApplicable, remark } }
    expect(coverage(table, 'routine', answers, ['g.5'])).toMatchObject({
      complete: false,
      missing: ['g.5'],
      reasonNeeded: ['g.5'],
    })
  })

  it('may be not applicable with a reason', () => {
    const answers = { ...everything, 'g.5': { ...notApplicable, remark: '专间已拆' } }
    expect(coverage(table, 'routine', answers, ['g.5']).complete).toBe(true)
  })

  it('is all that a re-check asks', () => {
    expect(coverage(table, 'recheck', { 'g.5': pass }, ['g.5', 'k.1'])).toMatchObject({
      complete: false,
      missing: ['k.1'],
    })
    expect(coverage(table, 'recheck', { 'g.5': pass, 'k.1': pass }, ['g.5', 'k.1']).complete).toBe(true)
  })

  it('leaves a re-check of nothing with every item to answer', () => {
    expect(coverage(table, 'recheck', {}, []).missing).toHaveLength(30)
  })

  it('is left to the inspector when the table no longer has the item', () => {
    expect(coverage(table, 'routine', everything, ['old.1']).complete).toBe(true)
  })
})
