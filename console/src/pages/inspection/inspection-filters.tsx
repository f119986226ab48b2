import {
  inspectionKindNames,
  inspectionKinds,
  inspectionStateNames,
  inspectionStates,
  verdictNames,
  verdicts,
} from '@app/types/inspection/values'
import { Button } from 'antd'
import { useCallback } from 'react'
import { Link, useSearchParams } from 'react-router'
import { useOutside } from '../../client/api-context'
import { Choice, options } from '../../parts/choice'
import { DayField } from '../../parts/day-field'
import { SearchBox } from '../../parts/search-box'
import { dayOf } from '../../words/day'
import { conditionsIn, withCondition, withoutConditions } from '../view/conditions'
import { inspectionConditions } from './inspection-filter'

/** Which inspections: by shop, number or inspector, by what came of them, and by when they were. */
export const InspectionFilters = () => {
  const { now } = useOutside()
  const [params, setParams] = useSearchParams()
  const chosen = conditionsIn(params, inspectionConditions)
  const narrow = (key: string) => (value: string | undefined) => setParams(withCondition(params, key, value))
  const find = useCallback((words: string) => setParams((at) => withCondition(at, 'q', words)), [setParams])
  const today = dayOf(now())
  return (
    <div className='filters'>
      <SearchBox label='找检查' placeholder='商户、文书编号、执法人员' value={chosen.q ?? ''} onChange={find} />
      {chosen.shopId === undefined ? null : (
        <Link className='chip' to={`/shops/${chosen.shopId}`}>{`只看一家店：${chosen.shopId}`}</Link>
      )}
      <Choice
        name='结果'
        value={chosen.verdict}
        options={options(verdicts, verdictNames)}
        onChange={narrow('verdict')}
      />
      <Choice
        name='类别'
        value={chosen.kind}
        options={options(inspectionKinds, inspectionKindNames)}
        onChange={narrow('kind')}
      />
      <Choice
        name='办到哪里'
        value={chosen.state}
        options={options(inspectionStates, inspectionStateNames)}
        onChange={narrow('state')}
      />
      <DayField purpose='从哪天' value={chosen.from} latest={chosen.to ?? today} onChange={narrow('from')} />
      <DayField purpose='到哪天' value={chosen.to} latest={today} onChange={narrow('to')} />
      {Object.keys(chosen).length > 0 ? (
        <Button type='link' onClick={() => setParams(withoutConditions(params, inspectionConditions))}>
          清除条件
        </Button>
      ) : null}
    </div>
  )
}
