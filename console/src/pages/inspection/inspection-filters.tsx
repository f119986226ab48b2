import {
  inspectionKindNames,
  inspectionKinds,
  inspectionStateNames,
  inspectionStates,
  verdictNames,
  verdicts,
} from '@app/types/inspection/values'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useCallback, useState } from 'react'
import { useSearchParams } from 'react-router'
import { useApi, useOutside } from '../../client/api-context'
import { grantsOf, useMe } from '../../client/use-me'
import { Choice, options } from '../../parts/choice'
import { DayField } from '../../parts/day-field'
import { SearchBox } from '../../parts/search-box'
import { dayOf } from '../../words/day'
import { holds } from '../../words/role-words'
import { conditionsIn, withoutConditions } from '../view/conditions'
import { PlaceChoices } from '../view/place-choices'
import { InspectionChips, rareKeys } from './inspection-chips'
import { type InspectionFilter, inspectionConditions, type NarrowInspections, narrowed } from './inspection-filter'
import { RareInspectionConditions } from './rare-inspection-conditions'

type Props = { readonly filter: InspectionFilter; readonly narrow: NarrowInspections }

const Inspectors = ({ filter, narrow }: Props) => {
  const api = useApi()
  const { stationId } = filter
  const asked = { role: 'inspector' as const, sort: 'name' as const, ...(stationId && { stationId }) }
  const staff = useQuery({ queryKey: ['staff', asked], queryFn: () => api.identity.listStaff(asked) })
  return (
    <Choice
      name='执法人员'
      value={filter.inspectorId}
      options={(staff.data?.people ?? []).map(({ personId, name }) => ({ value: personId, label: name }))}
      onChange={narrow('inspectorId')}
    />
  )
}

const What = ({ filter, narrow }: Props) => (
  <>
    <Choice name='结果' value={filter.verdict} options={options(verdicts, verdictNames)} onChange={narrow('verdict')} />
    <Choice
      name='类别'
      value={filter.kind}
      options={options(inspectionKinds, inspectionKindNames)}
      onChange={narrow('kind')}
    />
    <Choice
      name='办到哪里'
      value={filter.state}
      options={options(inspectionStates, inspectionStateNames)}
      onChange={narrow('state')}
    />
  </>
)

const useFilter = () => {
  const [params, setParams] = useSearchParams()
  const filter = conditionsIn(params, inspectionConditions)
  const narrow: NarrowInspections = (key) => (value) => setParams(narrowed(params, key, value))
  const find = useCallback(
    (words: string) => setParams((at) => narrowed(at, 'q', words), { replace: true }),
    [setParams],
  )
  return { filter, narrow, find, clear: () => setParams(withoutConditions(params, inspectionConditions)) }
}

/** Which inspections: by shop, number or inspector, by place, by what came of them, and by when they were. */
export const InspectionFilters = () => {
  const today = dayOf(useOutside().now())
  const seesColleagues = holds(grantsOf(useMe().data), 'office', 'stationHead', 'leader')
  const { filter, narrow, find, clear } = useFilter()
  const [isOpen, setOpen] = useState(false)
  const rare = rareKeys.filter((key) => filter[key] !== undefined).length
  return (
    <div className='shop-filters'>
      <div className='filters'>
        <SearchBox label='找检查' placeholder='商户、文书编号、执法人员' value={filter.q ?? ''} onChange={find} />
        <What filter={filter} narrow={narrow} />
        <PlaceChoices chosen={filter} narrow={narrow} />
        {seesColleagues ? <Inspectors filter={filter} narrow={narrow} /> : null}
        <DayField purpose='从哪天' value={filter.from} latest={filter.to ?? today} onChange={narrow('from')} />
        <DayField purpose='到哪天' value={filter.to} latest={today} onChange={narrow('to')} />
        <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {rare === 0 ? '更多条件' : `更多条件（${rare}）`}
        </Button>
        {Object.keys(filter).length > 0 ? (
          <Button type='link' onClick={clear}>
            清除条件
          </Button>
        ) : null}
      </div>
      <InspectionChips filter={filter} narrow={narrow} />
      {isOpen ? <RareInspectionConditions filter={filter} narrow={narrow} /> : null}
    </div>
  )
}
