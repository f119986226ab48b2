import { expect, it } from 'vitest'
import { judgeVisit } from './judge-visit'
import { allItems } from './table'
import { catering2016 } from './tables/catering-2016'

const items = allItems(catering2016)
const general = items.filter(({ keyItem }) => !keyItem).map(({ key }) => key)
const strict = { ...catering2016, id: 'strict', judgement: { kind: 'all-key' as const } }
const with2 = [catering2016, strict]
const answers = (...failing: readonly string[]) =>
  Object.fromEntries(
    [...items.map(({ key }) => key), ...failing].map((key) => [
      key,
      { result: failing.includes(key) ? ('fail' as const) : ('pass' as const) },
    ]),
  )
const [first = ''] = general

it('gives each table its own verdict, and the whole the worst', () => {
  const judged = judgeVisit(with2, 'routine', answers(first), [])
  expect(judged.parts.map(({ verdict }) => verdict)).toEqual(['basicallyConforming', 'nonConforming'])
  expect(judged).toMatchObject({ verdict: 'nonConforming', failing: [first] })
})

it('names a failing extra check last, and lets it move no verdict', () => {
  expect(judgeVisit([catering2016], 'routine', answers('extra.old'), ['extra.old'])).toMatchObject({
    verdict: 'conforming',
    failing: ['extra.old'],
  })
})

it.each([
  ['everything is mended', { ...answers(), 'extra.old': { result: 'pass' as const } }, 'conforming'],
  ['it still fails', answers(first), 'nonConforming'],
  ['an extra check still fails', answers('extra.old'), 'nonConforming'],
] as const)('calls a re-check by no rate: %s', (_, given, verdict) => {
  expect(judgeVisit(with2, 'recheck', given, [first, 'extra.old'])).toMatchObject({ verdict, parts: [] })
})

it('has no verdict while a part cannot be judged', () => {
  const judged = judgeVisit(with2, 'flyCheck', {}, [])
  expect(judged.verdict).toBeUndefined()
  expect(judged.blocked).toBeDefined()
})
