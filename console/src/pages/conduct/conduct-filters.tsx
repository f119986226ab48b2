import { conductHintNames, conductHints } from '@app/types/inspection/conduct/values'
import { useSearchParams } from 'react-router'
import { useOutside } from '../../client/api-context'
import { usePlaces } from '../../client/use-places'
import { Choice, options } from '../../parts/choice'
import { DayField } from '../../parts/day-field'
import { dayOf } from '../../words/day'
import { withCondition } from '../view/conditions'
import type { ConductFilter } from './conduct-filter'

type Props = { readonly filter: ConductFilter }

/** Which period, station and hint; an inspector is chosen from the people beside the list. */
export const ConductFilters = ({ filter }: Props) => {
  const [params, setParams] = useSearchParams()
  const today = dayOf(useOutside().now())
  const stations = usePlaces().data?.stations ?? []
  const narrow = (key: string) => (value: string | undefined) => setParams(withCondition(params, key, value))
  return (
    <div className='filters'>
      <DayField purpose='从哪天' value={filter.from} latest={filter.to} allowClear={false} onChange={narrow('from')} />
      <DayField purpose='到哪天' value={filter.to} latest={today} allowClear={false} onChange={narrow('to')} />
      <Choice
        name='提示'
        value={filter.hint}
        options={options(conductHints, conductHintNames)}
        onChange={narrow('hint')}
      />
      <Choice
        name='所'
        value={filter.stationId}
        options={stations.map(({ stationId, name }) => ({ value: stationId, label: name }))}
        onChange={narrow('stationId')}
      />
    </div>
  )
}
