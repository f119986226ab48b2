import { Table, type TableProps } from 'antd'
import type { ReactNode } from 'react'
import { type CardPlace, RowCards } from './row-cards'
import { useNarrow } from './use-narrow'

export type Column<Row> = {
  readonly key: string
  readonly title: string
  /** Never blank: `—` does not apply, 未填 is missing, 0 is a figure. */
  readonly cell: (row: Row) => ReactNode
  /** Figures stand right. */
  readonly figure?: boolean
  readonly width?: number
  /** Where the value stands on the card that a row becomes on a phone. */
  readonly card: CardPlace
  /** What the card says instead, name and all; null where there is nothing to say. */
  readonly onCard?: (row: Row) => ReactNode
}

export type Selection = { readonly keys: readonly string[]; readonly onChange: (keys: readonly string[]) => void }

type Props<Row> = {
  /** Named for screen readers. */
  readonly name: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly rowName: (row: Row) => string
  readonly selection?: Selection
}

const selectionOf = <Row extends object>({ selection, rowName, name }: Props<Row>): TableProps<Row>['rowSelection'] =>
  selection && {
    selectedRowKeys: [...selection.keys],
    onChange: (keys) => selection.onChange(keys.map(String)),
    getCheckboxProps: (row) => ({ 'aria-label': `选中${rowName(row)}` }),
    getTitleCheckboxProps: () => ({ 'aria-label': `选中这一页的${name}` }),
    columnWidth: 44,
  }

/** A list by the house rules: rows of 40, one line, figures right, words left; cards on a narrow screen. */
export const DataTable = <Row extends object>(props: Props<Row>) => {
  const narrow = useNarrow()
  if (narrow) return <RowCards {...props} />
  const { name, columns, rows, rowKey } = props
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
        title: column.title,
        render: (_: unknown, row: Row) => column.cell(row),
        ...(column.figure ? { align: 'right' as const, className: 'figure' } : {}),
        ...(column.width ? { width: column.width } : {}),
      }))}
    />
  )
}
