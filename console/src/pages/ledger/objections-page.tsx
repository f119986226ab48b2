import type { LedgerLine } from '@app/types/ledger/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { useApi, useOutside } from '../../client/api-context'
import { DataTable } from '../../parts/data-table'
import { Loaded } from '../../parts/loaded'
import { PageHead } from '../../parts/page-head'
import { Panel } from '../../parts/panel'
import { EmptyState } from '../../parts/states'
import { objectedColumns } from './entry-columns'
import { EntryDrawer } from './entry-drawer'

type Objected = LedgerLine & { readonly shopId: string; readonly shopName: string }

/** Whose turn it is. */
const queues = ['answered', 'open'] as const
type Queue = (typeof queues)[number]
const queueNames: Readonly<Record<Queue, string>> = { answered: '待复核', open: '待商户答复' }
const empties: Readonly<Record<Queue, string>> = { answered: '没有要复核的异议', open: '没有等商户答复的异议' }

const queueIn = (params: URLSearchParams): Queue => queues.find((known) => known === params.get('queue')) ?? 'answered'

const Tabs = ({ queue, entries }: { readonly queue: Queue; readonly entries: readonly Objected[] }) => (
  <nav className='tabs' aria-label='台账异议'>
    {queues.map((one) => {
      const count = entries.filter(({ objection }) => objection === one).length
      return (
        <Link key={one} to={`?queue=${one}`} {...(one === queue && { 'aria-current': 'page' as const })}>
          {`${queueNames[one]}${count > 0 ? ` ${count}` : ''}`}
        </Link>
      )
    })}
  </nav>
)

/** Entries of kitchen ledgers that an officer doubts (台账异议): to be answered by the shop, or to be reviewed. */
const ObjectionsPage = () => {
  const api = useApi()
  const { now } = useOutside()
  const [params] = useSearchParams()
  const queue = queueIn(params)
  const [open, setOpen] = useState<Objected>()
  const query = useQuery({ queryKey: ['ledgers', 'objected'], queryFn: () => api.ledger.listObjections() })
  const entries = query.data?.entries ?? []
  return (
    <>
      <PageHead title='台账异议' facts='对后厨台账的异议：商户答复，执法人员复核。办完的在那家店的台账里看。' />
      <Tabs queue={queue} entries={entries} />
      <Panel flush>
        <Loaded query={query} what='台账异议'>
          {({ entries: all }) => {
            const rows = all.filter(({ objection }) => objection === queue)
            return rows.length === 0 ? (
              <EmptyState title={empties[queue]}>在一家店的页面点“看台账”，打开一条，就能提出异议。</EmptyState>
            ) : (
              <DataTable
                name={queueNames[queue]}
                columns={objectedColumns<Objected>({ now: now(), onOpen: setOpen })}
                rows={rows}
                rowKey={({ entryId }) => entryId}
                rowName={({ shopName, title }) => `${shopName} ${title}`}
              />
            )
          }}
        </Loaded>
      </Panel>
      {open === undefined ? null : <EntryDrawer line={open} onClose={() => setOpen(undefined)} />}
    </>
  )
}
export default ObjectionsPage
