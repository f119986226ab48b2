import { certificateStandings, roleNames, staffRoles } from '@app/types/identity/values'
import { Select } from 'antd'
import { useSearchParams } from 'react-router'

/** Roles that people are looked for by. */
export const listed = [...staffRoles, 'merchant'] as const

const standingNames = { valid: '有效', expiring: '60 天内到期', expired: '已过期' } as const

/** The conditions with one of them otherwise, from the first page. */
const withParam = (params: URLSearchParams, name: string, value: string | null | undefined) => {
  const next = Object.fromEntries([...params].filter(([key]) => key !== name && key !== 'page'))
  return value ? { ...next, [name]: value } : next
}

/** Which people: by role, and by how their certificate stands. */
export const StaffFilters = () => {
  const [params, setParams] = useSearchParams()
  return (
    <div className='filters'>
      <Select
        aria-label='角色'
        prefix={<span className='second'>角色 是</span>}
        placeholder='全部'
        allowClear
        style={{ minWidth: 180 }}
        value={params.get('role')}
        options={listed.map((role) => ({ value: role, label: roleNames[role] }))}
        onChange={(role: string | null | undefined) => setParams(withParam(params, 'role', role))}
      />
      <Select
        aria-label='执法证'
        prefix={<span className='second'>执法证 是</span>}
        placeholder='全部'
        allowClear
        style={{ minWidth: 200 }}
        value={params.get('certificate')}
        options={certificateStandings.map((standing) => ({ value: standing, label: standingNames[standing] }))}
        onChange={(standing: string | null | undefined) => setParams(withParam(params, 'certificate', standing))}
      />
    </div>
  )
}
