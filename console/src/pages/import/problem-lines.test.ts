// @vitest-environment node
import type { ImportRow } from '@app/types/shop/imports'
import { expect, it } from 'vitest'
import { problemLines } from './problem-lines'

const problem = (code: string) => ({ code, message: '校验位对不上', next: '照原样存，标记' })

it('shows every problem of a row on a line of its own, and rows without problems too', () => {
  const rows: ImportRow[] = [
    { row: 4, outcome: 'flagged', name: '松风茶餐厅', problems: [problem('a'), problem('b')] },
    { row: 9, outcome: 'blank', name: '', problems: [] },
  ]
  expect(problemLines(rows).map(({ key, problem }) => [key, problem?.code])).toEqual([
    ['4-0', 'a'],
    ['4-1', 'b'],
    ['9', undefined],
  ])
})
