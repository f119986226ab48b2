import { render, screen, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { DataTable } from './data-table'

afterEach(() => vi.restoreAllMocks())

type Row = { readonly id: string; readonly name: string; readonly rows: number }
const show = () =>
  render(
    <DataTable<Row>
      name='登记表'
      columns={[
        { key: 'rows', title: '行', card: 1, figure: true, cell: ({ rows }) => rows },
        { key: 'name', title: '名称', card: 'title', cell: ({ name }) => name },
      ]}
      rows={[{ id: 'a', name: '十一月', rows: 4126 }]}
      rowKey={({ id }) => id}
      rowName={({ name }) => name}
      selection={{ keys: [], onChange: () => undefined }}
    />,
  )

it('is a table with named checkboxes on a desk', () => {
  show()
  expect(screen.getByRole('columnheader', { name: '名称' })).toBeTruthy()
  expect(screen.getByRole('checkbox', { name: '选中十一月' })).toBeTruthy()
})

const onPhone = () =>
  vi
    .spyOn(window, 'matchMedia')
    .mockImplementation(
      (media) =>
        ({ matches: true, media, addEventListener() {}, removeEventListener() {} }) as unknown as MediaQueryList,
    )

it('is a list of cards on a phone, the name first and every figure with its name', () => {
  onPhone()
  show()
  const list = screen.getByRole('list', { name: '登记表' })
  expect(within(list).getByRole('listitem').textContent).toBe('十一月行4126')
  expect(screen.queryByRole('table')).toBeNull()
})
