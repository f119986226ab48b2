import { Table, type TableProps } from 'antd'
import type { Column } from './column'
import { RowCards } from './row-cards'
import { type Order, SortHead, turnOf } from './sort-head'
import { useNarrow } from './use-narrow'

export type { Column } from './column'

export type Selection = { readonly keys: readonly string[]; readonly onChange: (keys: readonly string[]) => void }

type Props<Row> = {
  /** Named for screen readers. */
  readonly name: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly rowName: (row: Row) => string
  readonly selection?: Selection
  /** Where the list can be ordered: how it is now. Cards have no heads; a list of cards offers the orders elsewhere. */
  readonly order?: Order
}

const selectionOf = <Row extends object>({ selection, rowName, name }: Props<Row>): TableProps<Row>['rowSelection'] =>
  selection && {
    selectedRowKeys: [...selection.keys],
    onChange: (keys) => selection.onChange(keys.map(String)),
    getCheckboxProps: (row) => ({ 'aria-label': `选中${rowName(row)}` }),
    getTitleCheckboxProps: () => ({ 'aria-label': `选中这一页的${name}` }),
    columnWidth: 44,
  }

const headOf = <Row,>({ title, sort }: Column<Row>, order: Order | undefined) =>
  order === undefined || sort === undefined ? (
    title
  ) : (
    <SortHead title={title} turn={turnOf(order, sort)} onPress={() => order.onPress(sort)} />
  )

/** A list by the house rules: rows of 40, one line, figures right, words left; cards on a narrow screen. */
export const DataTable = <Row extends object>(props: Props<Row>) => {
  const narrow = useNarrow()
  if (narrow) return <RowCards {...props} />
  const { name, columns, rows, rowKey, order } = props
  const rowSelection = selectionOf(props)
  return (
    <Table<Row>
      className='data-table'
      aria-label={name}
      size='middle'
      pagination={false}
      rowKey={rowKey}
      dataSource={rows}
      {...(rowSelection ? { rowSelection } : {})}
      columns={columns.map((column) => ({
        key: column.key,
        title: headOf(column, order),
        onHeaderCell: () => ({ 'aria-sort': turnOf(order, column.sort) }),
        render: (_: unknown, row: Row) => column.cell(row),
        ...(column.figure ? { align: 'right' as const, className: 'figure' } : {}),
        ...(column.width ? { width: column.width } : {}),
      }))}
    />
  )
}
