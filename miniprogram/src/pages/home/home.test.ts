import { expect, it } from 'vitest'
import { greetingAt } from './greeting'
import { gridsTitle, gridsWords } from './grids-words'

const grids = [{ name: '第 07 网格' }, { name: '第 08 网格' }]

it.each([
  ['2026-11-24T20:30:00Z', '夜里好'],
  ['2026-11-24T00:30:00Z', '早上好'],
  ['2026-11-24T04:30:00Z', '中午好'],
  ['2026-11-24T06:30:00Z', '下午好'],
  ['2026-11-24T12:30:00Z', '晚上好'],
])('greets by the hour in Shanghai (%s)', (instant, words) => {
  expect(greetingAt(instant, '贺青禾')).toBe(`${words}，贺青禾`)
  expect(greetingAt(instant, undefined)).toBe(words)
})

const held = { name: '第 07 网格' }

it.each([
  [undefined, '我的网格商户', ''],
  [[], '我的网格商户', ''],
  [grids.slice(0, 1), '第 07 网格商户', ''],
  [grids, '2 个网格的商户', '第 07 网格、第 08 网格'],
  [[{ ...held, part: 'responsible' as const, officer: '陆闻溪' }], '第 07 网格商户', '您是责任人'],
  [
    [
      { ...held, part: 'deputy' as const, officer: '韩砚秋' },
      { ...held, name: '第 08 网格', part: 'deputy' as const },
    ],
    '2 个网格的商户',
    '第 07 网格：协管，责任人韩砚秋、第 08 网格：协管，缺责任人',
  ],
])('names one grid, and counts several before it lists them (%#)', (mine, title, words) => {
  expect([gridsTitle(mine), gridsWords(mine)]).toEqual([title, words])
})
