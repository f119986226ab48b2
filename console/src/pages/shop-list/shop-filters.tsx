import { businessTypeNames, businessTypes, shopStatuses, shopStatusNames } from '@app/types/shop/values'
import { Button } from 'antd'
import { useCallback, useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import { Choice, options } from '../../parts/choice'
import { SearchBox } from '../../parts/search-box'
import { useNarrow } from '../../parts/use-narrow'
import { PlaceChoices } from '../view/place-choices'
import type { ConditionsProps, Narrow } from './choice'
import { ConditionChips } from './condition-chips'
import { rareKeys } from './condition-words'
import { FlagConditions } from './flag-conditions'
import { OrderChoice } from './order-choice'
import { RareConditions } from './rare-conditions'
import { filterIn, withCondition, withoutConditions } from './shop-filter'

const Conditions = ({ filter, narrow }: ConditionsProps) => (
  <>
    <PlaceChoices chosen={filter} narrow={narrow} />
    <Choice
      name='业态'
      value={filter.businessType}
      options={options(businessTypes, businessTypeNames)}
      onChange={narrow('businessType')}
    />
    <Choice
      name='状态'
      value={filter.status}
      options={options(shopStatuses, shopStatusNames)}
      onChange={narrow('status')}
    />
    <FlagConditions filter={filter} narrow={narrow} />
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

type OpenerProps = {
  readonly words: string
  readonly set: number
  readonly isOpen: boolean
  readonly onPress: () => void
}

const Opener = ({ words, set, isOpen, onPress }: OpenerProps) => (
  <Button aria-expanded={isOpen} onClick={onPress}>
    {set === 0 ? words : `${words}（${set}）`}
  </Button>
)

/**
 * Conditions of the list of shops, each in the address. What is asked every day is in sight, the rest waits behind a
 * button, and on a phone all but the search does; what is set shows either way.
 */
export const ShopFilters = () => {
  const { filter, narrow, clear } = useFilter()
  const isNarrow = useNarrow()
  const [isOpen, setOpen] = useState(false)
  const find = useMemo(() => narrow('q'), [narrow])
  const { q, ...rest } = filter
  const set = Object.keys(rest)
  const rare = set.filter((key) => rareKeys.some((one) => one === key))
  const turn = () => setOpen(!isOpen)
  return (
    <div className='shop-filters'>
      <div className='filters'>
        <SearchBox label='找商户' placeholder='名称、拼音首字母、代码' value={q ?? ''} onChange={find} />
        {isNarrow ? (
          <>
            <Opener words='条件' set={set.length} isOpen={isOpen} onPress={turn} />
            <OrderChoice />
          </>
        ) : null}
        {isNarrow && !isOpen ? null : <Conditions filter={filter} narrow={narrow} />}
        {isNarrow ? null : <Opener words='更多条件' set={rare.length} isOpen={isOpen} onPress={turn} />}
        {set.length === 0 && q === undefined ? null : (
          <Button type='link' onClick={clear}>
            清空
          </Button>
        )}
      </div>
      <ConditionChips filter={filter} narrow={narrow} />
      {isOpen ? <RareConditions filter={filter} narrow={narrow} /> : null}
    </div>
  )
}
