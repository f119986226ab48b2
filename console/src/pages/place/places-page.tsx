import type { Station } from '@app/types/shop/places'
import { useState } from 'react'
import { Link } from 'react-router'
import { grantsOf, useMe } from '../../client/use-me'
import { usePlaces } from '../../client/use-places'
import { GuardedButton } from '../../parts/access-note'
import { Loaded } from '../../parts/loaded'
import { registerLock } from '../../parts/locks'
import { PageHead } from '../../parts/page-head'
import { Panel } from '../../parts/panel'
import { EmptyState } from '../../parts/states'
import { holds } from '../../words/role-words'
import { ChangeStation, NewGrid, NewStation } from './new-place'

type StationProps = {
  readonly station: Station
  readonly locked: string | undefined
  readonly onAdd: () => void
  readonly onChange: () => void
}

const Grids = ({ station, linked }: { readonly station: Station; readonly linked: boolean }) => (
  <ul className='grid-chips'>
    {station.grids.map(({ gridId, name }) => (
      <li className='grid-chip' key={gridId}>
        {linked ? <Link to={`/shops?stationId=${station.stationId}&gridId=${gridId}`}>{name}</Link> : name}
      </li>
    ))}
  </ul>
)

const StationPanel = ({ station, locked, onAdd, onChange }: StationProps) => {
  const linked = holds(grantsOf(useMe().data), 'office')
  return (
    <Panel
      title={station.name}
      aside={<span className='quiet'>{`${station.grids.length} 个网格，电话 ${station.phone ?? '未填'}`}</span>}
    >
      {station.grids.length === 0 ? <p className='second'>还没有网格。商户先不分网格也能登记。</p> : null}
      <Grids station={station} linked={linked} />
      <div className='button-row'>
        <GuardedButton size='small' locked={locked} onClick={onAdd} aria-label={`给${station.name}加网格`}>
          加网格
        </GuardedButton>
        <GuardedButton size='small' locked={locked} onClick={onChange} aria-label={`改名称和电话：${station.name}`}>
          改名称和电话
        </GuardedButton>
      </div>
    </Panel>
  )
}

type Adding = { readonly what: 'station' } | { readonly what: 'grid' | 'change'; readonly station: Station }

/** Stations (市场监管所) and their grids (网格): the data scope of inspectors. */
const PlacesPage = () => {
  const query = usePlaces()
  const locked = registerLock(grantsOf(useMe().data))
  const [adding, setAdding] = useState<Adding>()
  const close = () => setAdding(undefined)
  return (
    <>
      <PageHead
        title='所与网格'
        facts='执法人员只看得到自己网格的商户。'
        actions={
          <GuardedButton type='primary' locked={locked} onClick={() => setAdding({ what: 'station' })}>
            加所
          </GuardedButton>
        }
      />
      <Loaded query={query} what='所与网格'>
        {({ stations }) =>
          stations.length === 0 ? (
            <EmptyState title='还没有所'>可以在这里加，也可以导入登记表，表里写的所和网格会请您确认新建。</EmptyState>
          ) : (
            <div className='columns'>
              {stations.map((station) => (
                <StationPanel
                  key={station.stationId}
                  station={station}
                  locked={locked}
                  onAdd={() => setAdding({ what: 'grid', station })}
                  onChange={() => setAdding({ what: 'change', station })}
                />
              ))}
            </div>
          )
        }
      </Loaded>
      {adding?.what === 'station' ? <NewStation onClose={close} /> : null}
      {adding?.what === 'change' ? <ChangeStation station={adding.station} onClose={close} /> : null}
      {adding?.what === 'grid' ? <NewGrid station={adding.station} onClose={close} /> : null}
    </>
  )
}
export default PlacesPage
