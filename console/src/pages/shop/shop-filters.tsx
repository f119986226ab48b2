import { businessTypeNames, businessTypes, shopStatuses, shopStatusNames } from '@app/types/shop/values'
import { Button, Select } from 'antd'
import { useCallback, useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import { usePlaces } from '../../client/use-places'
import { SearchBox } from '../../parts/search-box'
import { useNarrow } from '../../parts/use-narrow'
import { OrderChoice } from './order-choice'
import { type FilterKey, filterIn, type ShopFilter, withCondition, withoutConditions } from './shop-filter'

type ChoiceProps = {
  readonly name: string
  /** Makes a sentence with the chosen word: 所 是 青石所. */
  readonly verb?: string
  readonly value: string | undefined
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (value: string | undefined) => void
}

const Choice = ({ name, verb = '是', value, options, onChange }: ChoiceProps) => (
  <Select
    aria-label={name}
    className={value === undefined ? 'condition' : 'condition chosen'}
    prefix={<span className='second'>{`${name} ${verb}`.trim()}</span>}
    placeholder='全部'
    allowClear
    showSearch={{ optionFilterProp: 'label' }}
    popupMatchSelectWidth={false}
    value={value ?? null}
    options={[...options]}
    onChange={(chosen: string | null | undefined) => onChange(chosen ?? undefined)}
  />
)

type Narrow = (key: FilterKey) => (value: string | undefined) => void
type ConditionsProps = { readonly filter: ShopFilter; readonly narrow: Narrow }

const options = <Value extends string>(values: readonly Value[], names: Readonly<Record<Value, string>>) =>
  values.map((value) => ({ value, label: names[value] }))

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
