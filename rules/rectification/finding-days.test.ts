import type { FindingState, OrderState } from '@app/types/rectification/values'
import { describe, expect, it } from 'vitest'
import { publicHolidays as holidays } from '../time/public-holidays'
import { mayMoveTo, pressingDay, wholeDay, withAnswer, withTime } from './finding-days'

type Row = readonly [FindingState, dueDay: string, firstDueDay?: string]

const orderOf = (rows: readonly Row[], state: OrderState = 'open') => {
  const findings = rows.map(([is, dueDay, firstDueDay = dueDay]) => ({ state: is, dueDay, firstDueDay }))
  const dueDay = findings.map((one) => one.dueDay).reduce((a, b) => (a > b ? a : b))
  return { state, dueDay, findings }
}
const daysOf = ({ findings }: ReturnType<typeof orderOf>) => findings.map(({ dueDay }) => dueDay)

// Tuesday 24 November 2026 is the day of the visit
const [three, week, month] = ['2026-11-27', '2026-12-01', '2026-12-24']

describe('the day that presses, and that of the whole', () => {
  it.each<readonly [string, readonly Row[], string, string]>([
    [
      'all open',
      [
        ['open', three],
        ['open', month],
      ],
      three,
      month,
    ],
    [
      'whichever comes first in the list',
      [
        ['open', month],
        ['open', three],
      ],
      three,
      month,
    ],
    [
      'the first was answered',
      [
        ['answered', three],
        ['open', month],
      ],
      month,
      month,
    ],
    [
      'the first is verified',
      [
        ['verified', three],
        ['open', month],
      ],
      month,
      month,
    ],
    [
      'the first was sent back',
      [
        ['returned', week],
        ['open', month],
      ],
      week,
      month,
    ],
    [
      'the last is verified',
      [
        ['open', three],
        ['verified', month],
      ],
      three,
      three,
    ],
    [
      'all answered and not sent in',
      [
        ['answered', three],
        ['answered', month],
      ],
      month,
      month,
    ],
    [
      'what was sent back is answered again',
      [
        ['answered', week],
        ['verified', month],
      ],
      week,
      week,
    ],
    [
      'all settled',
      [
        ['verified', three],
        ['carriedOver', month],
      ],
      month,
      month,
    ],
    [
      'one day for all, as every order had before',
      [
        ['open', week],
        ['answered', week],
      ],
      week,
      week,
    ],
  ])('%s', (_, rows, pressing, whole) => {
    expect([pressingDay(orderOf(rows)), wholeDay(orderOf(rows))]).toEqual([pressing, whole])
  })
})

describe('more time', () => {
  const on = { day: '2026-11-26', holidays }
  it.each<readonly [string, readonly Row[], readonly string[]]>([
    [
      'moves what is due earlier, and none back',
      [
        ['open', three],
        ['open', month],
      ],
      ['2026-12-08', month],
    ],
    [
      'moves all that is earlier',
      [
        ['open', three],
        ['open', week],
      ],
      ['2026-12-08', '2026-12-08'],
    ],
    [
      'leaves what was answered',
      [
        ['answered', three],
        ['open', week],
      ],
      [three, '2026-12-08'],
    ],
    [
      'leaves what is settled',
      [
        ['verified', three],
        ['returned', week],
      ],
      [three, '2026-12-08'],
    ],
    [
      'moves what was answered where nothing is open',
      [
        ['answered', three],
        ['answered', week],
      ],
      ['2026-12-08', '2026-12-08'],
    ],
  ])('granted until 8 December %s', (_, rows, days) => {
    const order = withAnswer(orderOf(rows), { until: '2026-12-08', granted: true }, on)
    expect(daysOf(order)).toEqual(days)
    expect(order.dueDay).toBe([...days].sort().at(-1))
  })

  it('refused moves nothing', () => {
    const rows: Row[] = [
      ['open', three],
      ['open', month],
    ]
    expect(withAnswer(orderOf(rows), { until: '2026-12-08', granted: false }, on)).toEqual(orderOf(rows))
  })

  it.each([
    [true, ['2026-12-14', month]],
    [false, ['2026-12-14', month]],
  ] as const)('answered late leaves three working days for what ran out meanwhile, granted %s', (granted, days) => {
    const late = { day: '2026-12-09', holidays }
    expect(
      daysOf(
        withAnswer(
          orderOf([
            ['open', three],
            ['open', month],
          ]),
          { until: '2026-12-08', granted },
          late,
        ),
      ),
    ).toEqual(days)
  })

  it.each<readonly [string, readonly Row[], string, boolean]>([
    [
      'not later than what presses',
      [
        ['open', three],
        ['open', month],
      ],
      three,
      false,
    ],
    [
      'later than what presses, before the rest',
      [
        ['open', three],
        ['open', month],
      ],
      '2026-12-08',
      true,
    ],
    ['thirty days after the first', [['open', three]], '2026-12-27', true],
    ['thirty-one days after the first', [['open', three]], '2026-12-28', false],
    [
      'thirty days after the last would be too long for the first',
      [
        ['open', three],
        ['open', month],
      ],
      '2027-01-22',
      false,
    ],
    [
      'and is not, once the first was answered',
      [
        ['answered', three],
        ['open', month],
      ],
      '2027-01-22',
      true,
    ],
    ['a longer day that was granted counts from the first one', [['open', '2026-12-22', three]], '2026-12-28', false],
  ])('may be asked for: %s', (_, rows, until, expected) => {
    expect(mayMoveTo(orderOf(rows), until)).toBe(expected)
  })
})

describe('time for what is to be mended again', () => {
  const on = { day: '2026-12-08', holidays }
  const friday = '2026-12-11'
  type Case = readonly [
    string,
    readonly [OrderState, readonly Row[]],
    readonly [OrderState, readonly FindingState[]],
    readonly string[],
  ]
  it.each<Case>([
    [
      'sent back: three working days',
      [
        'answered',
        [
          ['answered', three],
          ['answered', month],
        ],
      ],
      ['returned', ['returned', 'verified']],
      [friday, month],
    ],
    [
      'sent back early: its day stays',
      [
        'answered',
        [
          ['answered', three],
          ['answered', month],
        ],
      ],
      ['returned', ['verified', 'returned']],
      [three, month],
    ],
    [
      'half of it judged: it is nobody’s turn yet',
      [
        'answered',
        [
          ['answered', three],
          ['answered', week],
        ],
      ],
      ['answered', ['returned', 'answered']],
      [three, week],
    ],
    [
      'the other half judged: the days count from now',
      [
        'answered',
        [
          ['returned', three],
          ['answered', week],
        ],
      ],
      ['returned', ['returned', 'verified']],
      [friday, week],
    ],
    [
      'seen not mended: what was not looked at keeps its day',
      [
        'open',
        [
          ['open', three],
          ['open', week],
        ],
      ],
      ['returned', ['returned', 'open']],
      [friday, week],
    ],
    [
      'seen again not mended: no time anew',
      [
        'returned',
        [
          ['returned', week],
          ['verified', week],
        ],
      ],
      ['returned', ['returned', 'verified']],
      [week, week],
    ],
    [
      'taken back what had settled it',
      [
        'open',
        [
          ['verified', three],
          ['open', week],
        ],
      ],
      ['open', ['open', 'open']],
      [friday, week],
    ],
    [
      'answered: no time anew',
      [
        'open',
        [
          ['open', three],
          ['open', week],
        ],
      ],
      ['open', ['answered', 'open']],
      [three, week],
    ],
  ])('%s', (_, [was, rows], [is, states], days) => {
    const before = orderOf(rows, was)
    const findings = before.findings.map((one, n) => ({ ...one, state: states[n] ?? one.state }))
    expect(daysOf(withTime(before, { ...before, state: is, findings }, on))).toEqual(days)
  })
})
