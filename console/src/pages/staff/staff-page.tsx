import type { Person } from '@app/types/identity/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
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
import { ExportList } from '../export/export-list'
import { conditionsIn } from '../view/conditions'
import { ListViews } from '../view/list-views'
import { ChangeGrant } from './change-grant'
import { EndAccount } from './end-account'
import type { Deed } from './staff-actions'
import { staffColumns } from './staff-columns'
import { staffConditions, staffViews } from './staff-filter'
import { StaffFilters } from './staff-filters'
import { StaffSessions } from './staff-sessions'
import { StaffTabs } from './staff-tabs'

const useStaff = (known: string | undefined) => {
  const api = useApi()
  const [params] = useSearchParams()
  const { page, setPage } = usePage()
  const filter = conditionsIn(params, staffConditions)
  const asked = {
    ...filter,
    page,
    ...(known === undefined ? {} : { known }),
  }
  const query = useQuery({
    queryKey: ['staff', asked],
    queryFn: () => api.identity.listStaff(asked),
    placeholderData: keepPreviousData,
  })
  return { page, setPage, query, filter }
}

type Doing = { readonly what: Deed; readonly person: Person }
type DeedProps = {
  readonly deed: Doing | undefined
  readonly onClose: () => void
  readonly onKnown: (known: string) => void
}

const Deeds = ({ deed, onClose, onKnown }: DeedProps) => (
  <>
    {deed?.what === 'change' ? <ChangeGrant person={deed.person} onClose={onClose} onChanged={onKnown} /> : null}
    {deed?.what === 'sessions' ? <StaffSessions person={deed.person} onClose={onClose} /> : null}
    <EndAccount person={deed?.what === 'end' ? deed.person : undefined} onClose={onClose} onEnded={onKnown} />
  </>
)

/** Everyone with a role in the district. */
const StaffPage = () => {
  const { now } = useOutside()
  const stations = usePlaces().data?.stations ?? []
  const mayInvite = inviteLock(grantsOf(useMe().data)) === undefined
  const [deed, setDeed] = useState<Doing>()
  const [known, setKnown] = useState<string>()
  const { page, setPage, query, filter } = useStaff(known)
  return (
    <>
      <PageHead
        title='人员'
        facts='账号属于本人：谁做的事记在谁名下。'
        actions={
          <>
            <ExportList asked={{ list: 'people', ...filter }} total={query.data?.total} unit='人' />
            {mayInvite ? (
              <Link className='button primary' to='/staff/invitations?new=1'>
                发邀请
              </Link>
            ) : null}
          </>
        }
      />
      {mayInvite ? <StaffTabs /> : null}
      <ListViews of={staffViews} />
      <StaffFilters />
      <Panel flush>
        <Loaded query={query} what='人员'>
          {({ people, total, pages }) =>
            people.length === 0 ? (
              <EmptyState
                title='没有这样的人'
                action={mayInvite ? <Link to='/staff/invitations?new=1'>发邀请</Link> : undefined}
              />
            ) : (
              <>
                <DataTable
                  name='人员'
                  columns={staffColumns({ stations, now: now(), onDo: (what, person) => setDeed({ what, person }) })}
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
      <Deeds deed={deed} onClose={() => setDeed(undefined)} onKnown={setKnown} />
    </>
  )
}
export default StaffPage
