import type { PublicationLine } from '@app/types/inspection/publication'
import {
  type PublicationQueue,
  publicationQueueNames,
  publicationQueues,
} from '@app/types/inspection/publication/values'
import { inspectionKindNames } from '@app/types/inspection/values'
import { Button } from 'antd'
import { useCallback, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { useOutside } from '../../client/api-context'
import { grantsOf, useMe } from '../../client/use-me'
import { type Column, DataTable } from '../../parts/data-table'
import { Loaded } from '../../parts/loaded'
import { PageHead } from '../../parts/page-head'
import { PageNav } from '../../parts/page-nav'
import { Panel } from '../../parts/panel'
import { Marked, ResultBadge } from '../../parts/result-badge'
import { SearchBox } from '../../parts/search-box'
import { EmptyState } from '../../parts/states'
import { pageIn, pageLength, withPage } from '../../parts/use-page'
import { dayInWords, dayOf, momentInWords } from '../../words/day'
import { holds } from '../../words/role-words'
import { PublicationDrawer } from './publication-drawer'
import { dueOf, isOverdue, queueIn, standingWords } from './publication-words'
import { SettingDialog } from './setting-dialog'
import { usePublications, useQueueTotals } from './use-publications'

type Cells = { readonly queue: PublicationQueue; readonly now: Date; readonly onOpen: (line: PublicationLine) => void }

const DueCell = ({ queue, line, now }: Pick<Cells, 'queue' | 'now'> & { readonly line: PublicationLine }) => {
  const due = dueOf(queue, line)
  if (due === undefined) return line.repliedAt === undefined ? '—' : momentInWords(line.repliedAt, now)
  const words = dayInWords(due, now)
  return isOverdue(queue, line, dayOf(now)) ? <Marked tone='fail'>{`${words}，已逾期`}</Marked> : words
}

const columnsOf = ({ queue, now, onOpen }: Cells): readonly Column<PublicationLine>[] => [
  {
    key: 'shopName',
    title: '商户',
    card: 'title',
    cell: (line) => (
      <Button type='link' className='row-link' onClick={() => onOpen(line)}>
        {line.shopName}
      </Button>
    ),
  },
  {
    key: 'due',
    title: queue === 'replies' ? '写来' : queue === 'objections' ? '答复期限' : '公示期限',
    card: 'aside',
    width: 180,
    cell: (line) => <DueCell queue={queue} line={line} now={now} />,
  },
  { key: 'day', title: '检查', card: 1, width: 110, cell: ({ day }) => dayInWords(day, now) },
  { key: 'kind', title: '类别', card: 1, width: 130, cell: ({ kind }) => inspectionKindNames[kind] },
  {
    key: 'verdict',
    title: '结果',
    card: 2,
    width: 130,
    cell: ({ kind, verdict, scale }) => <ResultBadge kind={kind} verdict={verdict} scale={scale} />,
  },
  { key: 'standing', title: '状态', card: 2, width: 150, cell: (line) => standingWords(queue, line) },
]

const QueueTabs = ({ queue }: { readonly queue: PublicationQueue }) => {
  const totals = useQueueTotals()
  return (
    <nav className='tabs' aria-label='公示工作台'>
      {publicationQueues.map((one) => (
        <Link key={one} to={`?queue=${one}`} {...(one === queue && { 'aria-current': 'page' as const })}>
          {`${publicationQueueNames[one]}${totals[one] ? ` ${totals[one]}` : ''}`}
        </Link>
      ))}
    </nav>
  )
}

const empties: Readonly<Record<PublicationQueue, string>> = {
  waiting: '没有等着公示的结果',
  held: '没有扣住的结果',
  replies: '没有要审的回复',
  objections: '没有要办的异议',
}

const Queue = ({ queue, onOpen }: Omit<Cells, 'now'>) => {
  const { now } = useOutside()
  const [params, setParams] = useSearchParams()
  const q = params.get('q')
  const page = pageIn(params)
  const query = usePublications({ queue, page, ...(q && { q }) })
  return (
    <Panel flush>
      <Loaded query={query} what={publicationQueueNames[queue]}>
        {({ publications, total, pages }) =>
          publications.length === 0 ? (
            <EmptyState title={q ? '没有这样的商户' : empties[queue]}>最早到期的排在最前面。</EmptyState>
          ) : (
            <>
              <DataTable
                name={publicationQueueNames[queue]}
                columns={columnsOf({ queue, now: now(), onOpen })}
                rows={publications}
                rowKey={({ inspectionId }) => inspectionId}
                rowName={({ shopName }) => shopName}
              />
              <PageNav
                unit='个'
                page={page}
                pages={pages}
                length={pageLength}
                shown={publications.length}
                total={total}
                onPage={(next) => setParams(withPage(params, next))}
              />
            </>
          )
        }
      </Loaded>
    </Panel>
  )
}

/** What the public is to read: results that wait or are kept back, replies and objections; what is overdue first. */
const PublicationPage = () => {
  const [params, setParams] = useSearchParams()
  const isOffice = holds(grantsOf(useMe().data), 'office')
  const [open, setOpen] = useState<PublicationLine>()
  const [setting, setSetting] = useState(false)
  const queue = queueIn(params)
  const search = useCallback((q: string) => setParams({ queue, ...(q && { q }) }), [setParams, queue])
  return (
    <>
      <PageHead
        title='结果公示'
        facts={isOffice ? '结果形成后 20 个工作日内公示。' : '指派给您复核的异议。'}
        actions={isOffice ? <Button onClick={() => setSetting(true)}>公示设置</Button> : undefined}
      />
      <QueueTabs queue={queue} />
      <div className='filters'>
        <SearchBox label='找商户' placeholder='店名或首字母' value={params.get('q') ?? ''} onChange={search} />
      </div>
      <Queue queue={queue} onOpen={setOpen} />
      {open === undefined ? null : <PublicationDrawer visit={open} onClose={() => setOpen(undefined)} />}
      {setting ? <SettingDialog onClose={() => setSetting(false)} /> : null}
    </>
  )
}
export default PublicationPage
