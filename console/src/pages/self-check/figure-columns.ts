import type { CompletionFigures } from '@app/types/self-check/completion'
import type { Column } from '../../parts/data-table'
import { figure } from '../../words/figures'
import { onTime } from './self-check-words'

type Counted = { readonly figures: CompletionFigures }

/** What was owed, and what became of it. */
export const figureColumns = <Row extends Counted>(): readonly Column<Row>[] => [
  { key: 'owed', title: '应做', card: 1, figure: true, width: 90, cell: ({ figures }) => figure(figures.owed) },
  { key: 'done', title: '按时', card: 1, figure: true, width: 90, cell: ({ figures }) => figure(figures.done) },
  { key: 'late', title: '补做', card: 1, figure: true, width: 90, cell: ({ figures }) => figure(figures.late) },
  { key: 'missed', title: '未做', card: 1, figure: true, width: 90, cell: ({ figures }) => figure(figures.missed) },
  {
    key: 'rate',
    title: '按时率',
    card: 'aside',
    figure: true,
    width: 110,
    onCard: ({ figures }) => `按时 ${onTime(figures)}`,
    cell: ({ figures }) => onTime(figures),
  },
]
