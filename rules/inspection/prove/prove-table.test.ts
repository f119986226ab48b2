import { type ItemResult, type Verdict, verdicts } from '@app/types/inspection/values'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shippedChecklists } from '../checklist'
import { countAnswers } from '../counts'
import { coverage } from '../coverage'
import { judge } from '../judge'
import { type Answers, allItems, type Checklist, type ChecklistItem, type JudgementRule } from '../table'
import { catering2016 } from '../tables/catering-2016'
import { tableOf } from '../testing'
import { type Bound, type Clause, type Condition, clausesOf, type RuleText, verdictsOf } from './clauses'
import { disagreements, everyCount } from './code-agrees'
import { proveRule } from './prove-rule'
import { proveTable } from './prove-table'
import { catering2016AsPublished, production2016AsPublished } from './published'
import { spaceOf } from './space'

const cateringRule: JudgementRule = { kind: 'catering-2016', keyMax: 1, ratePercent: 70 }
const productionRule: JudgementRule = { kind: 'production-2016', generalMax: 8, keyMax: 0 }
/** As every shipped table: some items always count. */
const lasting = (key: number, general: number) => {
  const { groups, coverage } = tableOf(key, general)
  return {
    coverage,
    groups: groups.map((group) => ({ ...group, items: group.items.map((item) => ({ ...item, naAllowed: false })) })),
  }
}
const production = { ...lasting(21, 30), judgement: productionRule }

const wordsOf = (table: Parameters<typeof proveTable>[0], rule?: RuleText) =>
  proveTable(table, rule).findings.map(({ words }) => words)

describe('the published text of 2016', () => {
  it('is silent in exactly one case, and the prover names it', () => {
    const { proven, findings } = proveTable(catering2016, catering2016AsPublished)
    expect(proven).toBe(false)
    expect(findings).toEqual([
      {
        problem: 'noVerdict',
        example: { keyFailed: 1, generalFailed: 0, generalCounted: 23 },
        verdicts: [],
        words: '重点项 1 项不符合、一般项全部符合：没有结果',
      },
    ])
  })

  it('is proven once the case is completed, as judge does', () => {
    expect(proveTable(catering2016)).toMatchObject({ proven: true, findings: [] })
    expect(proveTable(catering2016).words).toContain('每一种都恰有一个结果')
  })

  it('on production has neither hole nor overlap', () => {
    expect(proveTable(production, production2016AsPublished).findings).toEqual([])
    expect(proveTable(production).proven).toBe(true)
  })
})

const but = (at: number, when: readonly Condition[]): RuleText =>
  catering2016AsPublished.map((clause, index) => (index === at ? { ...clause, when } : clause))
const keyAtMost1: Condition = { of: 'keyFailed', is: 'atMost', than: 1 }

describe('a text with a slip', () => {
  it.each<readonly [string, RuleText, readonly string[]]>([
    [
      '70 % belongs to both sides',
      [...clausesOf(cateringRule), { verdict: 'nonConforming', when: [{ of: 'rate', is: 'atMost', than: 70 }] }],
      ['重点项全部符合、一般项只计入 20 项（其余合理缺项或未查），6 项不符合：既是“基本符合”又是“不符合”'],
    ],
    [
      '70 % belongs to neither side',
      but(1, [keyAtMost1, { of: 'rate', is: 'moreThan', than: 70 }, { of: 'rate', is: 'atMost', than: 99 }]),
      ['重点项 1 项不符合、一般项全部符合：没有结果'],
    ],
    [
      'a second key failure helps',
      [
        ...clausesOf({ ...cateringRule, keyMax: 7 }),
        { verdict: 'nonConforming', when: [{ of: 'keyFailed', is: 'exactly', than: 1 }] },
      ],
      ['重点项 1 项不符合、一般项全部符合：既是“基本符合”又是“不符合”'],
    ],
  ])('is found where %s', (_, rule, expected) => {
    const words = wordsOf(catering2016, rule)
    for (const one of expected) expect(words).toContain(one)
  })

  it('is found where one more failure would help', () => {
    const odd: RuleText = [
      { verdict: 'nonConforming', when: [{ of: 'keyFailed', is: 'atMost', than: 1 }] },
      { verdict: 'conforming', when: [{ of: 'keyFailed', is: 'moreThan', than: 1 }] },
    ]
    expect(wordsOf(catering2016, odd)).toContain('重点项 2 项不符合、一般项全部符合：比少一项不符合时的结果还好')
  })

  it('is found where a kind of item never matters', () => {
    const keysOnly: RuleText = [
      { verdict: 'conforming', when: [{ of: 'keyFailed', is: 'exactly', than: 0 }] },
      { verdict: 'nonConforming', when: [{ of: 'keyFailed', is: 'moreThan', than: 0 }] },
    ]
    const [only, ...others] = proveTable(catering2016, keysOnly).findings
    expect(only).toMatchObject({ problem: 'itemWithoutEffect' })
    expect(only?.words).toContain('1.1、2.1')
    expect(others).toEqual([])
    const always: RuleText = [{ verdict: 'conforming', when: [] }]
    expect(proveTable(catering2016, always).findings).toHaveLength(2)
  })
})

describe('a table that cannot be answered or finished', () => {
  const fly = (key: number, general: number): Checklist['coverage'] => ({
    ...tableOf(0, 0).coverage,
    flyCheck: { kind: 'atLeast', key, general },
  })
  const twoAndSix = { ...tableOf(2, 6), judgement: cateringRule, coverage: fly(2, 5) }
  const allOf = (change: (item: ChecklistItem, at: number) => ChecklistItem) => ({
    ...twoAndSix,
    groups: twoAndSix.groups.map((group) => ({ ...group, items: group.items.map(change) })),
  })
  const kept = allOf((item) => ({ ...item, naAllowed: false }))

  it('is none of these', () => expect(wordsOf(kept)).toEqual([]))

  it.each<readonly [string, Parameters<typeof proveTable>[0], string]>([
    [
      'asks a fly check for more than it has',
      { ...kept, coverage: fly(3, 7) },
      '飞行检查：重点项只有 2 项，却要至少查 3 项；一般项只有 6 项，却要至少查 7 项',
    ],
    ['lets a fly check end with nothing', { ...kept, coverage: fly(0, 0) }, '飞行检查：一项不查也能结束，没有结果'],
    [
      'lets a fly check look at key items only',
      { ...kept, coverage: fly(2, 0) },
      '一般项没有一项计入（都是合理缺项或未查），没有合格率：没有结果',
    ],
    ['lets all general items be missing', twoAndSix, '一般项没有一项计入（都是合理缺项或未查），没有合格率：没有结果'],
    [
      'lets everything be missing',
      { ...twoAndSix, judgement: productionRule },
      '没有一项计入（都是合理缺项或未查）：没有结果',
    ],
    ['has no item', { ...tableOf(0, 0), judgement: cateringRule, coverage: fly(0, 0) }, '表里一项都没有：没有结果'],
    [
      'uses a key twice',
      allOf((item, at) => (at === 3 ? { ...item, key: 'g.1', number: '四' } : item)),
      '第 四 项与前面的项用了同一个编号：答一项就等于答了两项',
    ],
    [
      'uses a key of the extra checks',
      allOf((item, at) => (at === 3 ? { ...item, key: 'extra.g', number: '四' } : item)),
      '第 四 项的编号以 extra. 开头：这样的编号留给上次不符合、本表已无的项',
    ],
    [
      'has limits that cross',
      allOf((item, at) =>
        at === 3 ? { ...item, number: '四', reading: { quantity: '温度', unit: '℃', least: '8', most: '-1' } } : item,
      ),
      '第 四 项的限值没有一个读数能符合',
    ],
    [
      'has a limit that is no number',
      allOf((item, at) =>
        at === 3 ? { ...item, number: '四', reading: { quantity: '温度', unit: '℃', most: '冷' } } : item,
      ),
      '第 四 项的限值没有一个读数能符合',
    ],
  ])('is found when it %s', (_, table, words) => expect(wordsOf(table)).toContain(words))
})

const bounds: readonly Bound[] = ['atLeast', 'atMost', 'moreThan', 'lessThan', 'exactly']
const anyCondition = fc.oneof(
  fc.record<Condition>({
    of: fc.constantFrom('keyFailed', 'generalFailed'),
    is: fc.constantFrom(...bounds),
    than: fc.integer({ min: -1, max: 5 }),
  }),
  fc.record<Condition>({
    of: fc.constant('rate'),
    is: fc.constantFrom(...bounds),
    than: fc.integer({ min: 0, max: 101 }),
  }),
)
const anyRule = fc.array(
  fc.record<Clause>({ verdict: fc.constantFrom(...verdicts), when: fc.array(anyCondition, { maxLength: 3 }) }),
  { maxLength: 5 },
)

const anyTable = fc
  .record({
    key: fc.array(fc.boolean(), { maxLength: 2 }),
    general: fc.array(fc.boolean(), { maxLength: 4 }),
    least: fc.record({ key: fc.nat(2), general: fc.nat(3) }),
  })
  .map(({ key, general, least }) => {
    const { groups } = tableOf(key.length, general.length)
    const na = [...key, ...general]
    const items = allItems({ groups }).map((item, at) => ({ ...item, naAllowed: na[at] ?? false }))
    const flyCheck = { kind: 'atLeast' as const, ...least }
    return {
      judgement: cateringRule,
      groups: [{ key: 'all', title: '全部', items }],
      coverage: { ...tableOf(0, 0).coverage, flyCheck },
    }
  })

/** Every way to answer a small table, unanswered included: four to the power of its items. */
const everyAnswer = (keys: readonly string[]): readonly Answers[] =>
  keys.reduce<readonly Answers[]>(
    (some, key) =>
      some.flatMap((answers) =>
        ([undefined, 'pass', 'fail', 'notApplicable'] as const).map((result?: ItemResult) =>
          result ? { ...answers, [key]: { result } } : answers,
        ),
      ),
    [{}],
  )

const kinds = ['routine', 'flyCheck', 'systemCheck', 'complaintCheck'] as const

/** By hand: the counts of every answer that some visit may be closed with. */
const countsByHand = (table: Pick<Checklist, 'groups' | 'coverage'>): ReadonlySet<string> =>
  new Set(
    everyAnswer(allItems(table).map(({ key }) => key))
      .filter((answers) => kinds.some((kind) => coverage(table, kind, answers).complete))
      .map((answers) => {
        const { keyFailed, generalPassed, generalCounted } = countAnswers(table, answers)
        return [keyFailed, generalCounted - generalPassed, generalCounted].join()
      }),
  )

const inSpace = (table: Pick<Checklist, 'groups' | 'coverage'>) => {
  const space = spaceOf(table)
  return everyCount(space).filter(({ generalCounted }) => generalCounted >= space.general.least)
}

const rank: Readonly<Record<Verdict, number>> = { conforming: 0, basicallyConforming: 1, nonConforming: 2 }

describe('the reasoning, against every single answer of small tables', () => {
  it('speaks of exactly the counts that occur', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const reasoned = inSpace(table).map(({ keyFailed, generalFailed, generalCounted }) =>
          [keyFailed, generalFailed, generalCounted].join(),
        )
        expect(new Set(reasoned)).toEqual(countsByHand(table))
      }),
      { numRuns: 40 },
    )
  })

  it('finds a hole or an overlap if and only if there is one, and its example is one', () => {
    fc.assert(
      fc.property(anyTable, anyRule, (table, rule) => {
        const found = proveRule(rule, spaceOf(table)).findings
        const given = inSpace(table).map((counts) => verdictsOf(rule, counts).length)
        expect(found.some(({ problem }) => problem === 'noVerdict')).toBe(given.includes(0))
        expect(found.some(({ problem }) => problem === 'severalVerdicts')).toBe(given.some((count) => count > 1))
        for (const { problem, example, verdicts: said } of found) {
          expect(verdictsOf(rule, example)).toEqual(said)
          if (problem !== 'betterByFailing') expect(said).not.toHaveLength(1)
        }
      }),
      { numRuns: 2_000 },
    )
  })

  it('knows whether an item matters, and whether a failure can help', () => {
    fc.assert(
      fc.property(anyTable, anyRule, (table, rule) => {
        const { findings, keyMatters, generalMatters } = proveRule(rule, spaceOf(table))
        const space = spaceOf(table)
        const steps = inSpace(table).flatMap((from) => [
          ...(from.keyFailed < space.key.most
            ? [{ of: 'key', from, to: { ...from, keyFailed: from.keyFailed + 1 } }]
            : []),
          ...(from.generalFailed < from.generalCounted
            ? [{ of: 'general', from, to: { ...from, generalFailed: from.generalFailed + 1 } }]
            : []),
        ])
        const both = steps.map(({ of, from, to }) => ({ of, a: verdictsOf(rule, from), b: verdictsOf(rule, to) }))
        const changing = both.filter(({ a, b }) => a.join() !== b.join()).map(({ of }) => of)
        expect(keyMatters).toBe(space.key.most === 0 || changing.includes('key'))
        expect(generalMatters).toBe(space.general.most === 0 || changing.includes('general'))
        const helps = both.some(
          ({ a, b }) => a.length === 1 && b.length === 1 && rank[b[0] as Verdict] < rank[a[0] as Verdict],
        )
        expect(findings.some(({ problem }) => problem === 'betterByFailing')).toBe(helps)
      }),
      { numRuns: 2_000 },
    )
  })

  it('proves a table exactly when judge gives each closable answer a verdict', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const closable = everyAnswer(allItems(table).map(({ key }) => key)).filter((answers) =>
          kinds.some((kind) => coverage(table, kind, answers).complete),
        )
        const blocked = closable.some((answers) => judge(table, answers).blocked)
        expect(proveTable(table).findings.some(({ problem }) => problem === 'noVerdict' || problem === 'noItem')).toBe(
          blocked,
        )
      }),
      { numRuns: 40 },
    )
  })
})

const rules: readonly JudgementRule[] = [
  cateringRule,
  { ...cateringRule, keyMax: 0, ratePercent: 100 },
  { ...cateringRule, keyMax: 3, ratePercent: 0 },
  productionRule,
  { kind: 'production-2016', generalMax: 0, keyMax: 2 },
  { kind: 'all-key' },
  { kind: 'drug-2021' },
]

describe('judge and its clauses', () => {
  it.each(rules)('are one rule on every count of 8 key and 24 general items: %j', (rule) => {
    expect(disagreements(rule, { key: { least: 0, most: 8 }, general: { least: 0, most: 24 } })).toEqual([])
  })

  it.each(shippedChecklists.map((table) => [`${table.id} ${table.version}`, table] as const))(
    'are one rule on every count of %s, and it is proven',
    (_, table) => {
      expect(disagreements(table.judgement, spaceOf(table))).toEqual([])
      expect(proveTable(table).words).toMatch(/每一种都恰有一个结果/)
    },
  )
})

it('proves a table of 400 items as easily as one of 4', () => {
  expect(
    proveTable(
      { ...tableOf(200, 200), judgement: cateringRule, coverage: { ...tableOf(0, 0).coverage } },
      catering2016AsPublished,
    ).findings.map(({ words }) => words),
  ).toContain('重点项 1 项不符合、一般项全部符合：没有结果')
})
