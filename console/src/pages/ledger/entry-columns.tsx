import type { LedgerLine } from '@app/types/ledger/contract'
import { ledgerFaultNames, ledgerKindNames, objectionStateNames } from '@app/types/ledger/values'
import { Button } from 'antd'
import type { Column } from '../../parts/data-table'
import { Marked } from '../../parts/result-badge'
import { dayInWords } from '../../words/day'
import { objectionTones } from './ledger-words'

type Cells<Line> = { readonly now: Date; readonly onOpen: (line: Line) => void }

const title = <Line extends LedgerLine>({ onOpen }: Cells<Line>): Column<Line> => ({
  key: 'title',
  title: '记了什么',
  card: 'title',
  cell: (line) => (
    <Button type='link' className='row-link long' onClick={() => onOpen(line)}>
      {line.title}
    </Button>
  ),
})

const objection = <Line extends LedgerLine>(): Column<Line> => ({
  key: 'objection',
  title: '异议',
  card: 'aside',
  width: 160,
  onCard: (line) => (line.objection === undefined ? null : objectionStateNames[line.objection]),
  cell: (line) =>
    line.objection === undefined ? (
      '—'
    ) : (
      <Marked tone={objectionTones[line.objection]}>{objectionStateNames[line.objection]}</Marked>
    ),
})

const faults = <Line extends LedgerLine>(): Column<Line> => ({
  key: 'faults',
  title: '照规定不合',
  card: 2,
  width: 180,
  cell: (line) =>
    line.faults.length === 0 ? (
      '—'
    ) : (
      <Marked tone='warn'>{line.faults.map((fault) => ledgerFaultNames[fault]).join('、')}</Marked>
    ),
})

const by = <Line extends LedgerLine>(): Column<Line> => ({
  key: 'by',
  title: '谁记的',
  card: 1,
  width: 120,
  cell: (line) => line.by,
})

const day = <Line extends LedgerLine>({ now }: Cells<Line>): Column<Line> => ({
  key: 'day',
  title: '哪一天',
  card: 1,
  width: 150,
  cell: (line) => `${dayInWords(line.day, now)}${line.late ? '（不是当天交的）' : ''}`,
})

/** Entries of one ledger of one shop. */
export const entryColumns = <Line extends LedgerLine>(cells: Cells<Line>): readonly Column<Line>[] => [
  title(cells),
  day(cells),
  by<Line>(),
  faults<Line>(),
  {
    key: 'corrected',
    title: '改过',
    card: 1,
    width: 80,
    onCard: (line) => (line.corrected ? '改过' : null),
    cell: (line) => (line.corrected ? '改过' : '—'),
  },
  objection<Line>(),
]

/** Entries of many shops that somebody doubts. */
export const objectedColumns = <Line extends LedgerLine & { readonly shopName: string }>(
  cells: Cells<Line>,
): readonly Column<Line>[] => [
  title(cells),
  { key: 'shop', title: '商户', card: 2, cell: (line) => line.shopName },
  { key: 'kind', title: '台账', card: 1, width: 150, cell: (line) => ledgerKindNames[line.kind] },
  day(cells),
  faults<Line>(),
  objection<Line>(),
]
