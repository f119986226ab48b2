import type { Person } from '@app/types/identity/contract'
import { roleNames, staffRoles } from '@app/types/identity/values'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { useApi, useOutside } from '../../client/api-context'
import { grantsOf, useMe } from '../../client/use-me'
import { usePlaces } from '../../client/use-places'
import { DataTable } from '../../parts/data-table'
import { Loaded } from '../../parts/loaded'
import { inviteLock } from '../../parts/locks'
import { PageHead } from '../../parts/page-head'
import { PageNav } from '../../parts/page-nav'
import { Panel } from '../../parts/panel'
import { EmptyState } from '../../parts/states'
import { pageLength, usePage } from '../../parts/use-page'
import { EndAccount } from './end-account'
import { staffColumns } from './staff-columns'
import { StaffTabs } from './staff-tabs'

const listed = [...staffRoles, 'merchant'] as const
type Listed = (typeof listed)[number]

const RoleFilter = () => {
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
        onChange={(role: string | null | undefined) => setParams(role ? { role } : {})}
      />
    </div>
  )
}

const useStaff = (known: string | undefined) => {
  const api = useApi()
  const [params] = useSearchParams()
  const { page, setPage } = usePage()
  const role: Listed | undefined = listed.find((one) => one === params.get('role'))
  const asked = {
    ...(role === undefined ? {} : { role }),
    page,
    ...(known === undefined ? {} : { known }),
  }
  const query = useQuery({
    queryKey: ['staff', asked],
    queryFn: () => api.identity.listStaff(asked),
    placeholderData: keepPreviousData,
  })
  return { page, setPage, query }
}

/** Everyone with a role in the district. */
const StaffPage = () => {
  const { now } = useOutside()
  const stations = usePlaces().data?.stations ?? []
  const mayInvite = inviteLock(grantsOf(useMe().data)) === undefined
  const [ending, setEnding] = useState<Person>()
  const [known, setKnown] = useState<string>()
  const { page, setPage, query } = useStaff(known)
  return (
    <>
      <PageHead
        title='人员'
        facts='账号属于本人：谁做的事记在谁名下。'
        actions={
          mayInvite ? (
            <Link className='button primary' to='/staff/invitations?new=1'>
              发邀请
            </Link>
          ) : undefined
        }
      />
      {mayInvite ? <StaffTabs /> : null}
      <RoleFilter />
      <Panel flush>
        <Loaded query={query} what='人员'>
          {({ people, total, pages }) =>
            people.length === 0 ? (
              <EmptyState
                title='没有这种角色的人'
                action={mayInvite ? <Link to='/staff/invitations?new=1'>发邀请</Link> : undefined}
              />
            ) : (
              <>
                <DataTable
                  name='人员'
                  columns={staffColumns({ stations, now: now(), onEnd: setEnding })}
                  rows={people}
                  rowKey={({ personId }) => personId}
                  rowName={({ name }) => name}
                />
                <PageNav
                  unit='人'
                  page={page}
                  pages={pages}
                  length={pageLength}
                  shown={people.length}
                  total={total}
                  onPage={setPage}
                />
              </>
            )
          }
        </Loaded>
      </Panel>
      <EndAccount person={ending} onClose={() => setEnding(undefined)} onEnded={setKnown} />
    </>
  )
}
export default StaffPage
