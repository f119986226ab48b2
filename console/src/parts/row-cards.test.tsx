import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import type { Column } from './data-table'
import { RowCards } from './row-cards'

type Row = { readonly name: string; readonly state: string; readonly flags: number; readonly number: string }
const columns: readonly Column<Row>[] = [
  { key: 'number', title: '文书编号', card: 3, cell: ({ number }) => number },
  { key: 'address', title: '地址', card: 'desk', cell: () => '青石路 18 号' },
  {
    key: 'flags',
    title: '待核对',
    card: 1,
    cell: ({ flags }) => flags,
    onCard: ({ flags }) => (flags ? `待核对 ${flags} 处` : null),
  },
  { key: 'state', title: '状态', card: 'aside', cell: ({ state }) => state },
  { key: 'name', title: '商户', card: 'title', cell: ({ name }) => name },
  { key: 'end', title: '操作', card: 'action', cell: () => <button type='button'>停用</button> },
]
const linesOf = (row: Row) => {
  render(<RowCards name='商户' columns={columns} rows={[row]} rowKey={({ name }) => name} />)
  return [...screen.getByRole('listitem').children].map(({ textContent }) => textContent)
}

it('puts the name and the state on the first line, whatever the order of the columns', () => {
  expect(linesOf({ name: '槐荫汤面馆', state: '营业中', flags: 2, number: '07-0412' })).toEqual([
    '槐荫汤面馆状态：营业中',
    '待核对 2 处',
    '文书编号：07-0412停用',
  ])
})

it('has no line and no name for what does not apply', () => {
  expect(linesOf({ name: '槐荫汤面馆', state: '营业中', flags: 0, number: '—' })).toEqual([
    '槐荫汤面馆状态：营业中',
    '停用',
  ])
})
