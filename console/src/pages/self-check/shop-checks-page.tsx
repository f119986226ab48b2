import { dutyPeriodNames, dutyStandingNames } from '@app/types/duty/values'
import type { PeriodLine, SelfChecksShown } from '@app/types/self-check/contract'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useParams, useSearchParams } from 'react-router'
import { useApi, useOutside } from '../../client/api-context'
import { type Column, DataTable } from '../../parts/data-table'
import { Loaded } from '../../parts/loaded'
import { PageHead } from '../../parts/page-head'
import { Panel } from '../../parts/panel'
import { Marked } from '../../parts/result-badge'
import { dayInWords, dayOf, momentInWords } from '../../words/day'
import { besideMonth, monthInWords, monthOf, standingTones } from '../ledger/ledger-words'
import { CheckDrawer } from './check-drawer'
import { ControlsPanel } from './controls-panel'
import { HonestyPanel } from './honesty-panel'
import { periodInWords } from './self-check-words'

type Cells = { readonly now: Date; readonly onOpen: (line: PeriodLine) => void }

const columnsOf = ({ now, onOpen }: Cells): readonly Column<PeriodLine>[] => [
  {
    key: 'period',
    title: '哪一期',
    card: 'title',
    width: 160,
    cell: (line) =>
      line.settledBy === undefined ? (
        periodInWords(line.period, now)
      ) : (
        <Button type='link' className='row-link' onClick={() => onOpen(line)}>
          {periodInWords(line.period, now)}
        </Button>
      ),
  },
  { key: 'table', title: '自查表', card: 1, cell: ({ title }) => title },
  {
    key: 'standing',
    title: '做了没有',
    card: 'aside',
    width: 120,
    cell: ({ standing }) => <Marked tone={standingTones[standing]}>{dutyStandingNames[standing]}</Marked>,
  },
  { key: 'by', title: '谁做的', card: 2, width: 120, cell: ({ settledBy }) => settledBy?.by ?? '—' },
  {
    key: 'at',
    title: '交来',
    card: 2,
    width: 150,
    cell: ({ settledBy }) => (settledBy === undefined ? '—' : momentInWords(settledBy.receivedAt, now)),
  },
  {
    key: 'findings',
    title: '问题',
    card: 2,
    figure: true,
    width: 90,
    cell: ({ settledBy }) => settledBy?.findings ?? '—',
  },
  { key: 'photos', title: '照片', card: 2, figure: true, width: 90, cell: ({ settledBy }) => settledBy?.photos ?? '—' },
]

const Today = ({ shown: { tables, isOpen, since } }: { readonly shown: SelfChecksShown }) => {
  const { now } = useOutside()
  return (
    <Panel title='今天' flush>
      {isOpen ? null : <p className='row-note'>这家店现在不在营业，不用自查。</p>}
      {since === undefined ? <p className='row-note'>还没有人在小程序里管这家店，自查还没有开始算。</p> : null}
      {tables.length === 0 ? <p className='row-note'>照业态和规模，没有它的自查表。</p> : null}
      <ul className='lines'>
        {tables.map(({ tableId, title, every, period, standing }) => (
          <li key={tableId}>
            <div className='grow'>
              <b>{title}</b>
              <div className='second'>{`${dutyPeriodNames[every]}，${periodInWords(period, now())}`}</div>
            </div>
            <span className='tail'>
              <Marked tone={standingTones[standing]}>{dutyStandingNames[standing]}</Marked>
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']

/** Days that a shop says it is closed on: nothing is owed then. */
const OpenDays = ({ shown: { openDays } }: { readonly shown: SelfChecksShown }) => {
  const { closedWeekdays, closures } = openDays
  if (closedWeekdays.length === 0 && closures.length === 0) return null
  return (
    <Panel title='店里歇业的日子' flush>
      <ul className='lines'>
        {closedWeekdays.length === 0 ? null : (
          <li>{`每周歇：${closedWeekdays.map((day) => weekdays[day]).join('、')}`}</li>
        )}
        {closures.map(({ firstDay, lastDay, reason }) => (
          <li key={firstDay}>{`${dayInWords(firstDay)}至${dayInWords(lastDay)}：${reason}`}</li>
        ))}
      </ul>
    </Panel>
  )
}

const Months = ({ month, today }: { readonly month: string; readonly today: string }) => {
  const [, setParams] = useSearchParams()
  const go = (by: -1 | 1) => setParams({ month: besideMonth(month, by) })
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

type PastProps = {
  readonly shopId: string
  readonly month: string
  readonly shown: SelfChecksShown
}

const Past = ({ shopId, month, shown: { past, counts, today } }: PastProps) => {
  const { now } = useOutside()
  const [open, setOpen] = useState<PeriodLine>()
  const title = `${monthInWords(month)}的自查`
  return (
    <Panel title={title} aside={<Months month={month} today={today} />} flush>
      {past.length === 0 ? (
        <p className='row-note'>这个月还没有结束的周期。</p>
      ) : (
        <>
          <p className='row-note'>{`按时 ${counts.done} 次，补做 ${counts.late} 次，未做 ${counts.missed} 次。`}</p>
          <DataTable
            name={title}
            columns={columnsOf({ now: now(), onOpen: setOpen })}
            rows={past}
            rowKey={({ tableId, period }) => `${tableId} ${period}`}
            rowName={({ title: table, period }) => `${table} ${period}`}
          />
        </>
      )}
      {open?.settledBy === undefined ? null : (
        <CheckDrawer
          shopId={shopId}
          selfCheckId={open.settledBy.selfCheckId}
          title={open.title}
          onClose={() => setOpen(undefined)}
        />
      )}
    </Panel>
  )
}

/** How one shop checks itself: today, a month back, whether it is filled in with looking, and its statutory records. */
const ShopChecksPage = () => {
  const { shopId = '' } = useParams()
  const api = useApi()
  const { now } = useOutside()
  const [params] = useSearchParams()
  const month = params.get('month') ?? monthOf(dayOf(now()))
  const query = useQuery({
    queryKey: ['self-checks', shopId, month],
    queryFn: () => api.selfCheck.listSelfChecks({ shopId, month }),
  })
  return (
    <>
      <PageHead
        title='自查'
        crumbs={[
          { to: '/shops', label: '商户' },
          { to: `/shops/${shopId}`, label: query.data?.shopName ?? '这家店' },
        ]}
      />
      <Loaded query={query} what='这家店的自查'>
        {(shown) => (
          <div className='columns wide-left'>
            <div className='column'>
              <Past shopId={shopId} month={month} shown={shown} />
              <ControlsPanel shopId={shopId} month={month} />
            </div>
            <div className='column'>
              <Today shown={shown} />
              <HonestyPanel shopId={shopId} />
              <OpenDays shown={shown} />
            </div>
          </div>
        )}
      </Loaded>
    </>
  )
}
export default ShopChecksPage
