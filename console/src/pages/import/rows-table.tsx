import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { type Column, DataTable } from '../../parts/data-table'
import { Marked } from '../../parts/result-badge'
import { columnInWords } from '../../words/column-words'
import { figure } from '../../words/figures'
import { outcomes } from './import-states'
import type { ProblemLine } from './problem-lines'

const Name = ({ line: { row } }: { readonly line: ProblemLine }): ReactNode => {
  if (row.name === '') return <b>—</b>
  return row.shopId === undefined ? (
    <b>{row.name}</b>
  ) : (
    <Link className='row-link' to={`/shops/${row.shopId}`}>
      {row.name}
    </Link>
  )
}

const Written = ({ line: { problem } }: { readonly line: ProblemLine }): ReactNode => {
  if (problem?.column === undefined && problem?.written === undefined) return '—'
  return <span className='written code'>{problem.written || '（空）'}</span>
}

/** What is wrong, and below it what to do about it. */
const Found = ({ line: { problem } }: { readonly line: ProblemLine }): ReactNode =>
  problem === undefined ? (
    <span className='quiet'>没有问题</span>
  ) : (
    <>
      {problem.message}
      <div className='quiet'>{problem.next}</div>
    </>
  )

/** What the register keeps of a row; what differs from the sheet is said in the problem itself. */
const storedAs = { accepted: '存', flagged: '存，加标记', refused: '不存', blank: '不存' } as const

const columns: readonly Column<ProblemLine>[] = [
  {
    key: 'row',
    title: '行',
    card: 1,
    onCard: ({ row }) => `第 ${figure(row.row)} 行`,
    figure: true,
    width: 72,
    cell: ({ row }) => <span className='quiet'>{figure(row.row)}</span>,
  },
  { key: 'name', title: '商户', card: 'title', cell: (line) => <Name line={line} /> },
  {
    key: 'column',
    title: '列',
    card: 1,
    cell: ({ problem }) => (
      <span className='second no-wrap'>{problem?.column === undefined ? '—' : columnInWords(problem.column)}</span>
    ),
  },
  { key: 'written', title: '表里写的', card: 1, width: 190, cell: (line) => <Written line={line} /> },
  { key: 'message', title: '问题', card: 2, cell: (line) => <Found line={line} /> },
  { key: 'stored', title: '会怎样存', card: 'desk', width: 104, cell: ({ row }) => storedAs[row.outcome] },
  {
    key: 'outcome',
    title: '结果',
    card: 'aside',
    width: 96,
    cell: ({ row }) => <Marked tone={outcomes[row.outcome].tone}>{outcomes[row.outcome].words}</Marked>,
  },
]

/** What is written, what is wrong with it, what will be stored. */
export const RowsTable = ({ lines }: { readonly lines: readonly ProblemLine[] }) => (
  <DataTable
    name='行'
    columns={columns}
    rows={lines}
    rowKey={({ key }) => key}
    rowName={({ row }) => `第 ${row.row} 行`}
  />
)
