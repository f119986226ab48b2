import { businessTypeNames, businessTypes, shopStatuses, shopStatusNames } from '@app/types/shop/values'
import { Button } from 'antd'
import { useCallback, useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import { usePlaces } from '../../client/use-places'
import { SearchBox } from '../../parts/search-box'
import { useNarrow } from '../../parts/use-narrow'
import { Choice, type ConditionsProps, type Narrow, options } from './choice'
import { FactConditions } from './fact-conditions'
import { OrderChoice } from './order-choice'
import { filterIn, withCondition, withoutConditions } from './shop-filter'
import { WorkConditions } from './work-conditions'

const Places = ({ filter, narrow }: ConditionsProps) => {
  const stations = usePlaces().data?.stations ?? []
  const chosen = stations.filter((station) => filter.stationId === undefined || station.stationId === filter.stationId)
  return (
    <>
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
    </>
  )
}

const Conditions = ({ filter, narrow }: ConditionsProps) => (
  <>
    <Places filter={filter} narrow={narrow} />
    <Choice
      name='状态'
      value={filter.status}
      options={options(shopStatuses, shopStatusNames)}
      onChange={narrow('status')}
    />
    <Choice
      name='业态'
      value={filter.businessType}
      options={options(businessTypes, businessTypeNames)}
      onChange={narrow('businessType')}
    />
    <Choice
      name='待核对'
      verb=''
      value={filter.flagged}
      options={[
        { value: 'yes', label: '有' },
        { value: 'no', label: '没有' },
      ]}
      onChange={narrow('flagged')}
    />
    <WorkConditions filter={filter} narrow={narrow} />
    <FactConditions filter={filter} narrow={narrow} />
  </>
)

const useFilter = () => {
  const [params, setParams] = useSearchParams()
  const filter = useMemo(() => filterIn(params), [params])
  const narrow: Narrow = useCallback(
    (key) => (value) => setParams(withCondition(params, key, value), { replace: key === 'q' }),
    [params, setParams],
  )
  return { filter, narrow, clear: () => setParams(withoutConditions(params)) }
}

/** Conditions of the list of shops, each in the address. On a phone all but the search wait behind a button. */
export const ShopFilters = () => {
  const { filter, narrow, clear } = useFilter()
  const isNarrow = useNarrow()
  const [isOpen, setOpen] = useState(false)
  const find = useMemo(() => narrow('q'), [narrow])
  const { q, ...rest } = filter
  const set = Object.keys(rest).length
  return (
    <div className='filters'>
      <SearchBox label='找商户' placeholder='名称、拼音首字母、代码' value={q ?? ''} onChange={find} />
      {isNarrow ? (
        <>
          <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {set === 0 ? '条件' : `条件（${set}）`}
          </Button>
          <OrderChoice />
        </>
      ) : null}
      {isNarrow && !isOpen ? null : <Conditions filter={filter} narrow={narrow} />}
      {set === 0 && q === undefined ? null : (
        <Button type='link' onClick={clear}>
          清空
        </Button>
      )}
    </div>
  )
}
