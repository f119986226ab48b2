import { conflictStates } from '@app/types/inspection/conflict/values'
import { dispositionNames, dispositions, inspectionMarkNames, inspectionMarks } from '@app/types/inspection/values'
import { useChecklists } from '../../client/use-checklists'
import { grantsOf, useMe } from '../../client/use-me'
import { either, LabelledChoice, options } from '../../parts/choice'
import { conflictWords } from '../../words/inspection-words'
import { holds } from '../../words/role-words'
import type { InspectionFilter, NarrowInspections } from './inspection-filter'

type Props = { readonly filter: InspectionFilter; readonly narrow: NarrowInspections }

/** The office knows every table by name. */
const Tables = ({ filter, narrow }: Props) => {
  const tables = useChecklists().data?.tables ?? []
  return (
    <LabelledChoice
      name='要点表'
      value={filter.table}
      options={tables.map(({ id, versions: [newest], draft }) => ({
        value: id,
        label: `${newest?.title ?? draft?.title ?? ''} ${id}`.trim(),
      }))}
      onChange={narrow('table')}
    />
  )
}

/** Conditions that are asked less often: by table, by what was done, by what came with it. */
export const RareInspectionConditions = ({ filter, narrow }: Props) => (
  <div className='rare-conditions'>
    <div className='fields'>
      {holds(grantsOf(useMe().data), 'office') ? <Tables filter={filter} narrow={narrow} /> : null}
      <LabelledChoice
        name='处理'
        value={filter.disposition}
        options={options(dispositions, dispositionNames)}
        onChange={narrow('disposition')}
      />
      <LabelledChoice
        name='文书版本'
        value={filter.corrected}
        options={either('更正过', '没有更正过')}
        onChange={narrow('corrected')}
      />
      <LabelledChoice
        name='送达'
        value={filter.conflict}
        options={options(conflictStates, conflictWords)}
        onChange={narrow('conflict')}
      />
      <LabelledChoice
        name='系统提示'
        value={filter.mark}
        options={options(inspectionMarks, inspectionMarkNames)}
        onChange={narrow('mark')}
      />
    </div>
  </div>
)
