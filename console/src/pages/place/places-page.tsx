import type { Station } from '@app/types/shop/places'
import { holderKindNames } from '@app/types/shop/values'
import { useState } from 'react'
import { Link } from 'react-router'
import { grantsOf, useMe } from '../../client/use-me'
import { usePlaces } from '../../client/use-places'
import { GuardedButton } from '../../parts/access-note'
import { Loaded } from '../../parts/loaded'
import { registerLock, shopLock } from '../../parts/locks'
import { Notice } from '../../parts/notice'
import { PageHead } from '../../parts/page-head'
import { Panel } from '../../parts/panel'
import { EmptyState } from '../../parts/states'
import { holds } from '../../words/role-words'
import { DistrictMap } from './district-map'
import { GridTable } from './grid-table'
import { type Doing, PlaceDialogs } from './place-dialogs'
import { type GridRow, gridRows, vacantIn } from './place-rows'
import { usePlaceCounts } from './use-place-counts'

type Say = (doing: Doing) => void

const StationPanel = ({
  station,
  rows,
  say,
}: {
  readonly station: Station
  readonly rows: readonly GridRow[]
  readonly say: Say
}) => {
  const grants = grantsOf(useMe().data)
  const { name, kind, phone } = station
  return (
    <Panel
      flush
      title={name}
      aside={
        <span className='quiet'>{`${holderKindNames[kind]}，${rows.length} 个网格，电话 ${phone ?? '未填'}`}</span>
      }
    >
      {rows.length === 0 ? (
        <EmptyState title='还没有网格'>商户先不分网格也能登记。</EmptyState>
      ) : (
        <GridTable name={`${name}的网格`} rows={rows} locked={registerLock(grants)} say={say} />
      )}
      <div className='button-row padded'>
        <GuardedButton
          size='small'
          locked={shopLock(grants)}
          onClick={() => say({ what: 'addGrid', station })}
          aria-label={`给${name}加网格`}
        >
          加网格
        </GuardedButton>
        <GuardedButton
          size='small'
          locked={registerLock(grants)}
          onClick={() => say({ what: 'change', station })}
          aria-label={`改名称和电话：${name}`}
        >
          改名称和电话
        </GuardedButton>
        <GuardedButton
          size='small'
          onClick={() => say({ what: 'history', station })}
          aria-label={`责任人变更记录：${name}`}
        >
          责任人变更记录
        </GuardedButton>
      </div>
    </Panel>
  )
}

const Vacancies = ({ rows }: { readonly rows: readonly GridRow[] }) => {
  const vacant = vacantIn(rows)
  if (vacant.length === 0) return null
  const names = vacant.slice(0, 6).map(({ stationName, name }) => `${stationName}·${name}`)
  return (
    <Notice tone='warn'>
      <b>{`${vacant.length} 个网格缺责任人：`}</b>
      {names.join('、')}
      {vacant.length > names.length ? ` 等，请在下面逐个定。` : '。请在下面逐个定。'}
    </Notice>
  )
}

const Actions = ({ say }: { readonly say: Say }) => {
  const grants = grantsOf(useMe().data)
  const locked = registerLock(grants)
  return (
    <>
      {holds(grants, 'office') ? (
        <Link className='button' to='/places/transfers'>
          移交记录
        </Link>
      ) : null}
      {holds(grants, 'office', 'security') ? (
        <Link className='button' to='/places/hand-over'>
          离岗交接
        </Link>
      ) : null}
      <GuardedButton locked={locked} onClick={() => say({ what: 'boundaries' })}>
        导入边界
      </GuardedButton>
      <GuardedButton type='primary' locked={locked} onClick={() => say({ what: 'addStation' })}>
        加所
      </GuardedButton>
    </>
  )
}

/** Who supervises where: holders with their grids, who answers for each, and how they lie to each other. */
const PlacesPage = () => {
  const query = usePlaces()
  const counts = usePlaceCounts()
  const [doing, say] = useState<Doing>()
  return (
    <>
      <PageHead
        title='所与网格'
        facts='每个网格一位责任人，可以有几位协管人。执法人员只看得到自己网格的商户。'
        actions={<Actions say={say} />}
      />
      <Loaded query={query} what='所与网格'>
        {({ stations }) => {
          const rows = gridRows(stations, counts.data)
          if (stations.length === 0)
            return (
              <EmptyState title='还没有所'>可以在这里加，也可以导入登记表，表里写的所和网格会请您确认新建。</EmptyState>
            )
          return (
            <>
              <Vacancies rows={rows} />
              <DistrictMap rows={rows} />
              {stations.map((station) => (
                <StationPanel
                  key={station.stationId}
                  station={station}
                  rows={rows.filter(({ stationId }) => stationId === station.stationId)}
                  say={say}
                />
              ))}
            </>
          )
        }}
      </Loaded>
      <PlaceDialogs doing={doing} onClose={() => say(undefined)} />
    </>
  )
}
export default PlacesPage
