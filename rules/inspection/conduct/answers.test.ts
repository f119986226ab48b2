import { expect, it } from 'vitest'
import { answersOf } from './answers'

const tables = [
  { id: 'T-CY', version: 3 },
  { id: 'T-XS', version: 1 },
]
const answers = { a: { result: 'fail' }, b: { result: 'pass' } } as const
const one = { kind: 'routine', tables, answers } as const

it('is the same for the same results of the same tables, in whatever order and whatever was written', () => {
  const other = { b: { result: 'pass', remark: '另一句' }, a: { result: 'fail' } } as const
  expect(answersOf({ ...one, tables: tables.toReversed(), answers: other })).toBe(answersOf(one))
})

it.each([
  ['another result', { ...one, answers: { ...answers, b: { result: 'notApplicable' } } }],
  ['one item less', { ...one, answers: { a: answers.a } }],
  [
    'another version of a table',
    {
      ...one,
      tables: [
        { id: 'T-CY', version: 4 },
        { id: 'T-XS', version: 1 },
      ],
    },
  ],
] as const)('differs by %s', (_, other) => expect(answersOf(other)).not.toBe(answersOf(one)))

it('compares no re-checks', () => expect(answersOf({ ...one, kind: 'recheck' })).toBeUndefined())
