import { dutyStandingNames } from '@app/types/duty/values'
import type { LedgerLine } from '@app/types/ledger/contract'
import { type LedgerKind, ledgerKindNames, ledgerKinds } from '@app/types/ledger/values'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import { useApi, useOutside } from '../../client/api-context'
import { DataTable } from '../../parts/data-table'
import { Loaded } from '../../parts/loaded'
import { PageHead } from '../../parts/page-head'
import { Panel } from '../../parts/panel'
import { Marked } from '../../parts/result-badge'
import { EmptyState } from '../../parts/states'
import { dayOf } from '../../words/day'
import { DutyCalendar } from './duty-calendar'
import { entryColumns } from './entry-columns'
import { EntryDrawer } from './entry-drawer'
import { besideMonth, monthInWords, monthOf, standingTones } from './ledger-words'
import { MonthPaper } from './month-paper'

type Asked = { readonly shopId: string; readonly kind: LedgerKind; readonly month: string }

const Months = ({ kind, month, today }: Omit<Asked, 'shopId'> & { readonly today: string }) => {
  const [, setParams] = useSearchParams()
  const go = (by: -1 | 1) => setParams({ kind, month: besideMonth(month, by) })
  return (
    <span className='row-actions'>
      <Button size='small' onClick={() => go(-1)}>
        上个月
      </Button>
      <Button size='small' disabled={month >= monthOf(today)} onClick={() => go(1)}>
        下个月
      </Button>
    </span>
  )
}

const Month = ({ shopId, kind, month }: Asked) => {
  const api = useApi()
  const { now } = useOutside()
  const [open, setOpen] = useState<LedgerLine>()
  const query = useQuery({
    queryKey: ['ledgers', 'month', shopId, kind, month],
    queryFn: () => api.ledger.showLedger({ shopId, kind, month }),
    placeholderData: keepPreviousData,
  })
  const title = `${ledgerKindNames[kind]}，${monthInWords(month)}`
  return (
    <Panel title={title} aside={<Months kind={kind} month={month} today={query.data?.today ?? dayOf(now())} />} flush>
      <Loaded query={query} what='这个月的台账' rows={6}>
        {({ days, entries }) => (
          <>
            <DutyCalendar days={days} />
            <div className='button-row row-note'>
              <MonthPaper shopId={shopId} kind={kind} month={month} />
            </div>
            {entries.length === 0 ? (
              <p className='row-note'>这个月一条也没有记。</p>
            ) : (
              <DataTable
                name={title}
                columns={entryColumns({ now: now(), onOpen: setOpen })}
                rows={entries.toReversed()}
                rowKey={({ entryId }) => entryId}
                rowName={(line) => line.title}
              />
            )}
          </>
        )}
      </Loaded>
      {open === undefined ? null : <EntryDrawer line={{ ...open, shopId }} onClose={() => setOpen(undefined)} />}
    </Panel>
  )
}

type KindsProps = {
  readonly chosen: LedgerKind | undefined
  readonly ledgers: readonly {
    readonly kind: LedgerKind
    readonly basis: string
    readonly rhythm: 'daily' | 'asItHappens'
    readonly standing: keyof typeof standingTones
    readonly entriesToday: number
  }[]
}

const Kinds = ({ ledgers, chosen }: KindsProps) => (
  <Panel title='今天' flush>
    <ul className='lines'>
      {ledgers.map(({ kind, basis, rhythm, standing, entriesToday }) => (
        <li key={kind}>
          <div className='grow'>
            <Link
              className='row-link'
              to={`?kind=${kind}`}
              {...(kind === chosen && { 'aria-current': 'true' as const })}
            >
              {ledgerKindNames[kind]}
            </Link>
            <div className='second'>{`${rhythm === 'daily' ? '每天记' : '有了就记'}，${basis}`}</div>
          </div>
          <span className='tail'>
            {rhythm === 'daily' ? (
              <Marked tone={standingTones[standing]}>{dutyStandingNames[standing]}</Marked>
            ) : (
              <span className='quiet'>{`今天 ${entriesToday} 条`}</span>
            )}
          </span>
        </li>
      ))}
    </ul>
  </Panel>
)

/** What a kitchen keeps anyway (后厨台账), of one shop: every ledger, a month of one of them, and doubts about entries. */
const LedgersPage = () => {
  const { shopId = '' } = useParams()
  const api = useApi()
  const { now } = useOutside()
  const [params] = useSearchParams()
  const query = useQuery({ queryKey: ['ledgers', 'of', shopId], queryFn: () => api.ledger.listLedgers({ shopId }) })
  const month = params.get('month') ?? monthOf(dayOf(now()))
  const asked = ledgerKinds.find((known) => known === params.get('kind')) ?? query.data?.ledgers[0]?.kind
  return (
    <>
      <PageHead
        title='后厨台账'
        crumbs={[
          { to: '/shops', label: '商户' },
          { to: `/shops/${shopId}`, label: query.data?.shopName ?? '这家店' },
        ]}
      />
      <Loaded query={query} what='后厨台账'>
        {({ ledgers }) =>
          ledgers.length === 0 && asked === undefined ? (
            <Panel>
              <EmptyState title='这家店不用记后厨台账'>照业态和规模，没有它要记的。</EmptyState>
            </Panel>
          ) : (
            <div className='columns wide-left'>
              <div className='column'>
                {asked === undefined ? null : <Month key={asked} shopId={shopId} kind={asked} month={month} />}
              </div>
              <Kinds ledgers={ledgers} chosen={asked} />
            </div>
          )
        }
      </Loaded>
    </>
  )
}
export default LedgersPage
