import type { FindingState, OrderState } from '@app/types/rectification/values'
import { orderStates } from '@app/types/rectification/values'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { publicHolidays as holidays } from '../time/public-holidays'
import { type Deed, type DeedKind, type Doer, doers, mayDo, type OrderAt, type Problem, step } from './order'

const day = '2026-11-24'
const on = { day, holidays }

/** Findings as they are while an order stands so. */
const findingsIn: Readonly<Record<OrderState, readonly [FindingState, FindingState]>> = {
  open: ['open', 'answered'],
  answered: ['answered', 'answered'],
  returned: ['returned', 'verified'],
  verified: ['verified', 'verified'],
  closed: ['verified', 'verified'],
}

const due = { dueDay: '2026-12-01', firstDueDay: '2026-12-01' }

const orderIn = (state: OrderState, change: Partial<OrderAt> = {}): OrderAt => ({
  state,
  dueDay: due.dueDay,
  needsRecheck: state === 'verified',
  findings: findingsIn[state].map((at, n) => ({ key: `c.${n + 1}`, state: at, ...due })),
  extensions: [],
  ...change,
})

const pendingOne = { extensions: [{ until: '2026-12-08' }] }
/** A deed that can succeed somewhere. */
const deeds: Readonly<Record<DeedKind, Deed>> = {
  answer: { kind: 'answer', key: 'c.1' },
  submit: { kind: 'submit' },
  askExtension: { kind: 'askExtension', until: '2026-12-08' },
  decideExtension: { kind: 'decideExtension', granted: true },
  judge: { kind: 'judge', verified: { 'c.1': true, 'c.2': true } },
  interview: { kind: 'interview' },
  lookOnSite: { kind: 'lookOnSite', results: { 'c.1': 'pass', 'c.2': 'pass' }, carried: [] },
  escalate: { kind: 'escalate' },
  end: { kind: 'end' },
}

type Row = readonly [OrderState, DeedKind, OrderState | Problem]

/** Every state, every deed: where it leads when whoever may do it does it. */
const table: readonly Row[] = [
  ['open', 'answer', 'open'],
  ['open', 'submit', 'unanswered'],
  ['open', 'askExtension', 'open'],
  ['open', 'decideExtension', 'extensionNone'],
  ['open', 'judge', 'notAnswered'],
  ['open', 'interview', 'open'],
  ['open', 'lookOnSite', 'closed'],
  ['open', 'escalate', 'nothingToDo'],
  ['open', 'end', 'closed'],
  ['answered', 'answer', 'submitted'],
  ['answered', 'submit', 'submitted'],
  ['answered', 'askExtension', 'submitted'],
  ['answered', 'decideExtension', 'extensionNone'],
  ['answered', 'judge', 'closed'],
  ['answered', 'interview', 'answered'],
  ['answered', 'lookOnSite', 'closed'],
  ['answered', 'escalate', 'nothingToDo'],
  ['answered', 'end', 'closed'],
  ['returned', 'answer', 'returned'],
  ['returned', 'submit', 'unanswered'],
  ['returned', 'askExtension', 'returned'],
  ['returned', 'decideExtension', 'extensionNone'],
  ['returned', 'judge', 'notAnswered'],
  ['returned', 'interview', 'returned'],
  ['returned', 'lookOnSite', 'closed'],
  ['returned', 'escalate', 'nothingToDo'],
  ['returned', 'end', 'closed'],
  ['verified', 'answer', 'submitted'],
  ['verified', 'submit', 'submitted'],
  ['verified', 'askExtension', 'submitted'],
  ['verified', 'decideExtension', 'extensionNone'],
  ['verified', 'judge', 'notAnswered'],
  ['verified', 'interview', 'verified'],
  ['verified', 'lookOnSite', 'closed'],
  ['verified', 'escalate', 'nothingToDo'],
  ['verified', 'end', 'closed'],
  ...(Object.keys(deeds) as DeedKind[]).map((kind): Row => ['closed', kind, 'closed']),
]

const outcome = (order: OrderAt, doer: Doer, deed: Deed): OrderState | Problem => {
  const after = step(order, doer, deed, on)
  return 'problem' in after ? after.problem : after.order.state
}

describe('an order', () => {
  it('has a row for every state and deed', () => {
    expect(table).toHaveLength(orderStates.length * Object.keys(deeds).length)
  })

  it.each(table.flatMap((row) => doers.map((doer) => [...row, doer] as const)))(
    '%s, %s leads to %s when done by: %s',
    (state, kind, expected, doer) => {
      const wanted = mayDo[kind].includes(doer) ? expected : 'denied'
      expect(outcome(orderIn(state), doer, deeds[kind])).toBe(wanted)
    },
  )

  it('says who may do what: the merchant answers, officers judge, the clock escalates', () => {
    expect(mayDo).toEqual({
      answer: ['merchant', 'bearer'],
      submit: ['merchant', 'bearer'],
      askExtension: ['merchant'],
      decideExtension: ['inspector', 'stationHead', 'office'],
      judge: ['inspector', 'stationHead', 'office'],
      interview: ['inspector', 'stationHead', 'office'],
      lookOnSite: ['system'],
      escalate: ['system'],
      end: ['stationHead', 'office'],
    })
  })
})

const done = (order: OrderAt, doer: Doer, deed: Deed, at = on): OrderAt => {
  const after = step(order, doer, deed, at)
  if ('problem' in after) throw new Error(after.problem)
  return after.order
}
const problemOf = (order: OrderAt, doer: Doer, deed: Deed, at = on) => {
  const after = step(order, doer, deed, at)
  return 'problem' in after ? after.problem : undefined
}

describe('answering', () => {
  it('goes item by item, and is sent in once all are answered', () => {
    const first = done(orderIn('open'), 'merchant', { kind: 'answer', key: 'c.1' })
    expect(first.findings.map(({ state }) => state)).toEqual(['answered', 'answered'])
    expect(done(first, 'merchant', { kind: 'submit' }).state).toBe('answered')
  })

  it('is about a finding of the order that is not settled', () => {
    expect(problemOf(orderIn('open'), 'merchant', { kind: 'answer', key: 'c.9' })).toBe('findingUnknown')
    expect(problemOf(orderIn('returned'), 'merchant', { kind: 'answer', key: 'c.2' })).toBe('findingSettled')
  })

  it('again what was sent back only', () => {
    const again = done(orderIn('returned'), 'merchant', { kind: 'answer', key: 'c.1' })
    expect(again.state).toBe('returned')
    expect(done(again, 'merchant', { kind: 'submit' }).findings).toMatchObject([
      { state: 'answered' },
      { state: 'verified' },
    ])
  })
})

describe('judging from the desk', () => {
  const sentIn = orderIn('answered')
  const judge = (verified: Record<string, boolean>): Deed => ({ kind: 'judge', verified })

  it('closes when all is good and nothing has to be looked at there', () => {
    expect(done(sentIn, 'inspector', judge({ 'c.1': true, 'c.2': true }))).toMatchObject({
      state: 'closed',
      ending: 'desk',
    })
  })

  it('waits for the recheck where one is owed', () => {
    const order = orderIn('answered', { needsRecheck: true })
    expect(done(order, 'inspector', judge({ 'c.1': true, 'c.2': true })).state).toBe('verified')
  })

  it('waits for the other half', () => {
    const half = done(sentIn, 'inspector', judge({ 'c.1': false }))
    expect(half).toMatchObject({ state: 'answered', dueDay: '2026-12-01' })
    expect(done(half, 'inspector', judge({ 'c.2': true })).state).toBe('returned')
  })

  it.each([
    ['2026-11-24', '2026-12-01', 'well before the due day: it stays'],
    ['2026-11-30', '2026-12-03', 'the day before: three working days'],
    ['2026-12-04', '2026-12-09', 'a Friday after it: over the weekend'],
  ])('sends back on %s until %s (%s)', (at, due, _) => {
    const back = done(sentIn, 'inspector', judge({ 'c.1': true, 'c.2': false }), { day: at, holidays })
    expect(back).toMatchObject({ state: 'returned', dueDay: due })
  })

  it.each([
    [{}, 'findingUnknown'],
    [{ 'c.9': true }, 'findingUnknown'],
    [{ constructor: true }, 'findingUnknown'],
  ])('%j is refused: %s', (verified, expected) =>
    expect(problemOf(sentIn, 'office', judge(verified as Record<string, boolean>))).toBe(expected),
  )

  it('is done once for each finding', () => {
    const half = done(sentIn, 'inspector', judge({ 'c.1': true }))
    expect(problemOf(half, 'inspector', judge({ 'c.1': false }))).toBe('notAnswered')
  })
})

describe('an extension', () => {
  const ask = (until: string): Deed => ({ kind: 'askExtension', until })
  const asked = done(orderIn('open'), 'merchant', ask('2026-12-08'))

  it('moves the due day once it is granted', () => {
    expect(asked.dueDay).toBe('2026-12-01')
    expect(done(asked, 'inspector', { kind: 'decideExtension', granted: true }).dueDay).toBe('2026-12-08')
    expect(done(asked, 'inspector', { kind: 'decideExtension', granted: false }).dueDay).toBe('2026-12-01')
  })

  it.each([
    ['2026-12-01', 'extensionInvalid', 'not later'],
    ['2026-12-05', 'extensionInvalid', 'a Saturday'],
    ['2027-01-04', 'extensionInvalid', 'more than thirty days'],
    ['2026-12-31', undefined, 'the thirtieth day'],
  ])('until %s: %s (%s)', (until, expected, _) =>
    expect(problemOf(orderIn('open'), 'merchant', ask(until))).toBe(expected),
  )

  it('is asked for until the due day, not after it', () => {
    expect(problemOf(orderIn('open'), 'merchant', ask('2026-12-08'), { day: '2026-12-01', holidays })).toBeUndefined()
    expect(problemOf(orderIn('open'), 'merchant', ask('2026-12-08'), { day: '2026-12-02', holidays })).toBe(
      'extensionTooLate',
    )
  })

  it('waits for its answer before the next one, and is granted twice at most', () => {
    expect(problemOf(asked, 'merchant', ask('2026-12-09'))).toBe('extensionPending')
    const granted = [
      { until: '2026-12-01', granted: true },
      { until: '2026-12-01', granted: true },
    ]
    expect(problemOf(orderIn('open', { extensions: granted }), 'merchant', ask('2026-12-08'))).toBe('extensionTooMany')
    const refused = granted.map((one) => ({ ...one, granted: false }))
    expect(problemOf(orderIn('open', { extensions: refused }), 'merchant', ask('2026-12-08'))).toBeUndefined()
  })

  it('never brings the due day forward', () => {
    const dueDay = '2026-12-15'
    const later = { ...asked, dueDay, findings: asked.findings.map((one) => ({ ...one, dueDay })) }
    expect(done(later, 'inspector', { kind: 'decideExtension', granted: true }).dueDay).toBe('2026-12-15')
  })
})

describe('a look on site', () => {
  const look = (results: Record<string, 'pass' | 'fail' | 'notApplicable'>, carried: string[] = []): Deed => ({
    kind: 'lookOnSite',
    results,
    carried,
  })

  it('closes what the desk had verified', () => {
    expect(done(orderIn('verified'), 'system', look({ 'c.1': 'pass', 'c.2': 'notApplicable' }))).toMatchObject({
      state: 'closed',
      ending: 'recheck',
    })
  })

  it('opens again what it finds, even where the desk had verified it', () => {
    const back = done(orderIn('verified'), 'system', look({ 'c.1': 'fail', 'c.2': 'pass' }))
    expect(back).toMatchObject({ state: 'returned', findings: [{ state: 'returned' }, { state: 'verified' }] })
  })

  it('may come in two halves', () => {
    const half = done(orderIn('verified'), 'system', look({ 'c.1': 'pass' }))
    expect(half.state).toBe('verified')
    expect(done(half, 'system', look({ 'c.2': 'pass' })).state).toBe('closed')
  })

  it('gives a finding that has a new order to that one', () => {
    const over = done(orderIn('open'), 'system', look({ 'c.1': 'fail', 'c.2': 'fail' }, ['c.1', 'c.2']))
    expect(over).toMatchObject({ state: 'closed', ending: 'carriedOver' })
  })

  it('at other things changes nothing', () => {
    expect(problemOf(orderIn('open'), 'system', look({ 'c.9': 'fail' }))).toBe('nothingToDo')
  })
})

describe('escalation', () => {
  const late = { day: '2026-12-08', holidays }
  it('comes five working days after the due day, once, and only while it is the merchant’s turn', () => {
    expect(problemOf(orderIn('open'), 'system', { kind: 'escalate' }, { day: '2026-12-07', holidays })).toBe(
      'nothingToDo',
    )
    const told = done(orderIn('open'), 'system', { kind: 'escalate' }, late)
    expect(told.escalatedOn).toBe('2026-12-08')
    expect(problemOf(told, 'system', { kind: 'escalate' }, late)).toBe('nothingToDo')
    expect(problemOf(orderIn('answered'), 'system', { kind: 'escalate' }, late)).toBe('nothingToDo')
  })
})

const anyDeed = fc.oneof(
  ...Object.values(deeds).map((deed) => fc.constant(deed)),
  fc.constant<Deed>({ kind: 'answer', key: 'c.2' }),
  fc.constant<Deed>({ kind: 'judge', verified: { 'c.1': false, 'c.2': true } }),
  fc.constant<Deed>({ kind: 'decideExtension', granted: false }),
  fc.constant<Deed>({ kind: 'lookOnSite', results: { 'c.1': 'fail' }, carried: [] }),
)

/** Every order that a history leads through, first to last; what is refused leads nowhere. */
const lived = (start: OrderAt, history: readonly (readonly [Doer, Deed, number])[]): readonly OrderAt[] => {
  const orders = [start]
  for (const [doer, deed, n] of history) {
    const at = { day: `2026-12-${String(1 + (n % 28)).padStart(2, '0')}`, holidays }
    const after = step(orders.at(-1) ?? start, doer, deed, at)
    if ('order' in after) orders.push(after.order)
  }
  return orders
}

const anyHistory = fc.array(fc.tuple(fc.constantFrom(...doers), anyDeed, fc.nat({ max: 40 })), { maxLength: 30 })

describe('whatever anybody does', () => {
  it('nothing follows on a closed order, and no due day comes nearer', () => {
    fc.assert(
      fc.property(fc.boolean(), anyHistory, (needsRecheck, history) => {
        const orders = lived(orderIn('open', { needsRecheck, ...pendingOne }), history)
        expect(orders.slice(0, -1).map(({ state }) => state)).not.toContain('closed')
        expect(orders.map(({ dueDay }) => dueDay)).toEqual(orders.map(({ dueDay }) => dueDay).toSorted())
      }),
    )
  })

  it('an order is closed when everything is mended, on site where that is owed, or when it was ended', () => {
    fc.assert(
      fc.property(fc.boolean(), anyHistory, (needsRecheck, history) => {
        const last = lived(orderIn('open', { needsRecheck }), history).at(-1)
        const isMended = last?.findings.every(({ state, onSite }) => state === 'verified' && (onSite || !needsRecheck))
        expect(last?.state === 'closed').toBe(isMended || last?.ending === 'ended')
      }),
    )
  })
})
