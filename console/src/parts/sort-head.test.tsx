import { fireEvent, render, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { DataTable } from './data-table'
import type { Order } from './sort-head'

const show = (order: Order) =>
  render(
    <DataTable<{ readonly id: string }>
      name='商户'
      columns={[
        { key: 'name', title: '商户', card: 'title', sort: 'name', cell: ({ id }) => id },
        { key: 'day', title: '最近检查', card: 1, sort: 'lastDay', cell: () => '—' },
        { key: 'id', title: '编号', card: 'desk', cell: ({ id }) => id },
      ]}
      rows={[{ id: 'a' }]}
      rowKey={({ id }) => id}
      rowName={({ id }) => id}
      order={order}
    />,
  )
const turns = () => screen.getAllByRole('columnheader').map((head) => head.getAttribute('aria-sort'))

it.each([
  [false, 'ascending'],
  [true, 'descending'],
])('tells a screen reader by which column the list is ordered (descending: %s)', (isDescending, turn) => {
  show({ column: 'lastDay', isDescending, onPress: () => undefined })
  expect(turns()).toEqual([null, turn, null])
})

it('hands on the column whose head is pressed; a head that orders nothing cannot be', () => {
  const onPress = vi.fn()
  show({ column: 'name', isDescending: false, onPress })
  fireEvent.click(screen.getByRole('button', { name: '最近检查' }))
  expect(onPress.mock.calls).toEqual([['lastDay']])
  expect(screen.queryByRole('button', { name: '编号' })).toBeNull()
})
