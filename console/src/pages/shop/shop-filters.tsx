import { shopStatuses, shopStatusNames } from '@app/types/shop/values'
import { Select } from 'antd'
import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { usePlaces } from '../../client/use-places'
import { SearchBox } from '../../parts/search-box'
import { filterIn, withCondition } from './shop-filter'

type ChoiceProps = {
  readonly name: string
  readonly value: string | undefined
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (value: string | undefined) => void
}

const Choice = ({ name, value, options, onChange }: ChoiceProps) => (
  <Select
    aria-label={name}
    prefix={<span className='second'>{`${name} 是`}</span>}
    placeholder='全部'
    allowClear
    showSearch={{ optionFilterProp: 'label' }}
    popupMatchSelectWidth={false}
    style={{ minWidth: 148 }}
    value={value ?? null}
    options={[...options]}
    onChange={(chosen: string | null | undefined) => onChange(chosen ?? undefined)}
  />
)

const useFilter = () => {
  const [params, setParams] = useSearchParams()
  const filter = useMemo(() => filterIn(params), [params])
  const narrow = useCallback(
    (key: Parameters<typeof withCondition>[1]) => (value: string | undefined) =>
      setParams(withCondition(params, key, value), { replace: key === 'q' }),
    [params, setParams],
  )
  return { filter, narrow }
}

/** Conditions of the list of shops: station, grid, status and words; each is in the address. */
export const ShopFilters = () => {
  const { filter, narrow } = useFilter()
  const stations = usePlaces().data?.stations ?? []
  const chosen = stations.filter((station) => filter.stationId === undefined || station.stationId === filter.stationId)
  const find = useMemo(() => narrow('q'), [narrow])
  return (
    <div className='filters'>
      <SearchBox label='找商户' placeholder='名称、代码、地址' value={filter.q ?? ''} onChange={find} />
      <Choice
        name='所'
        value={filter.stationId}
        options={stations.map(({ stationId, name }) => ({ value: stationId, label: name }))}
        onChange={narrow('stationId')}
      />
      <Choice
        name='网格'
        value={filter.gridId}
        options={chosen.flatMap(({ grids }) => grids.map(({ gridId, name }) => ({ value: gridId, label: name })))}
        onChange={narrow('gridId')}
      />
      <Choice
        name='状态'
        value={filter.status}
        options={shopStatuses.map((status) => ({ value: status, label: shopStatusNames[status] }))}
        onChange={narrow('status')}
      />
    </div>
  )
}
