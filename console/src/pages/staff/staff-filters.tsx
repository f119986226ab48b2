import { certificateStandingNames, certificateStandings, roleNames } from '@app/types/identity/values'
import { useCallback } from 'react'
import { useSearchParams } from 'react-router'
import { Choice, options } from '../../parts/choice'
import { SearchBox } from '../../parts/search-box'
import { conditionsIn, withCondition } from '../view/conditions'
import { listed, staffConditions } from './staff-filter'

/** Which people: by name, by role, and by how their certificate stands. */
export const StaffFilters = () => {
  const [params, setParams] = useSearchParams()
  const { q, role, certificate } = conditionsIn(params, staffConditions)
  const narrow = (key: string) => (value: string | undefined) => setParams(withCondition(params, key, value))
  const find = useCallback((words: string) => setParams((now) => withCondition(now, 'q', words)), [setParams])
  return (
    <div className='filters'>
      <SearchBox label='找人' placeholder='姓名、拼音首字母、执法证号' value={q ?? ''} onChange={find} />
      <Choice name='角色' value={role} options={options(listed, roleNames)} onChange={narrow('role')} />
      <Choice
        name='执法证'
        value={certificate}
        options={options(certificateStandings, certificateStandingNames)}
        onChange={narrow('certificate')}
      />
    </div>
  )
}
