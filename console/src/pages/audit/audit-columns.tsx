import type { AuditEvent } from '@app/types/audit/contract'
import type { Column } from '../../parts/data-table'
import { Marked } from '../../parts/result-badge'
import { momentInWords } from '../../words/day'
import { operationInWords } from '../../words/operation-words'
import { outcomes } from './audit-filters'
import { type Names, reasonInWords, subjectInWords, whoInWords } from './event-words'

const Outcome = ({ outcome }: Pick<AuditEvent, 'outcome'>) => (
  <Marked tone={outcome === 'done' ? 'pass' : 'fail'}>{outcomes[outcome]}</Marked>
)

/** Who did what to what, when, and how it ended. The whole id is in the subject's title, for whoever looks it up. */
export const auditColumns = (names: Names, now: Date): readonly Column<AuditEvent>[] => [
  {
    key: 'at',
    title: '时间',
    card: 1,
    width: 140,
    cell: ({ at }) => <span className='no-wrap'>{momentInWords(at, now)}</span>,
  },
  { key: 'who', title: '谁', card: 1, width: 150, cell: (event) => whoInWords(event) },
  { key: 'what', title: '做了什么', card: 'title', cell: ({ operation }) => <b>{operationInWords(operation)}</b> },
  {
    key: 'subject',
    title: '对象',
    card: 2,
    cell: (event) => <span title={event.subject}>{subjectInWords(event, names)}</span>,
  },
  { key: 'outcome', title: '结果', card: 'aside', width: 110, cell: (event) => <Outcome outcome={event.outcome} /> },
  { key: 'reason', title: '原因', card: 2, cell: reasonInWords },
]
