import { Button } from 'antd'
import { useCallback } from 'react'
import { useSearchParams } from 'react-router'
import { usePlaces } from '../../client/use-places'
import { Choice } from '../../parts/choice'
import { SearchBox } from '../../parts/search-box'
import { conditionsIn, withCondition, withoutConditions } from '../view/conditions'
import { boardConditions } from './rectification-filter'

const only = (label: string) => [{ value: 'yes', label }]

/** Which orders: by shop or number, by place, and by what asks for a decision. */
export const BoardFilters = () => {
  const [params, setParams] = useSearchParams()
  const places = usePlaces()
  const chosen = conditionsIn(params, boardConditions)
  const narrow = (key: string) => (value: string | undefined) => setParams(withCondition(params, key, value))
  const find = useCallback((words: string) => setParams((at) => withCondition(at, 'q', words)), [setParams])
  const stations = places.data?.stations ?? []
  const grids = stations.find(({ stationId }) => stationId === chosen.stationId)?.grids ?? []
  return (
    <div className='filters'>
      <SearchBox label='找整改单' placeholder='商户、文书编号' value={chosen.q ?? ''} onChange={find} />
      <Choice
        name='监管所'
        value={chosen.stationId}
        options={stations.map(({ stationId, name }) => ({ value: stationId, label: name }))}
        onChange={narrow('stationId')}
      />
      {grids.length > 0 ? (
        <Choice
          name='网格'
          value={chosen.gridId}
          options={grids.map(({ gridId, name }) => ({ value: gridId, label: name }))}
          onChange={narrow('gridId')}
        />
      ) : null}
      <Choice name='上报' value={chosen.escalated} options={only('已报所长')} onChange={narrow('escalated')} />
      <Choice name='屡查屡犯' value={chosen.repeated} options={only('一年内查到过')} onChange={narrow('repeated')} />
      {Object.keys(chosen).length > 0 ? (
        <Button type='link' onClick={() => setParams(withoutConditions(params, boardConditions))}>
          清除条件
        </Button>
      ) : null}
    </div>
  )
}
