import type { Invitation } from '@app/types/identity/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { Link, useSearchParams } from 'react-router'
import { useApi, useOutside } from '../../client/api-context'
import { grantsOf, useMe } from '../../client/use-me'
import { usePlaces } from '../../client/use-places'
import { DataTable } from '../../parts/data-table'
import { Loaded } from '../../parts/loaded'
import { grantLock } from '../../parts/locks'
import { PageHead } from '../../parts/page-head'
import { Pager } from '../../parts/pager'
import { Panel } from '../../parts/panel'
import { EmptyState } from '../../parts/states'
import { useCursorPages } from '../../parts/use-cursor-pages'
import { invitationColumns } from './invitation-columns'
import { NewInvitation } from './new-invitation'
import { StaffTabs } from './staff-tabs'

const useInvitations = () => {
  const api = useApi()
  const pages = useCursorPages()
  const asked = pages.cursor === undefined ? {} : { cursor: pages.cursor }
  const query = useQuery({
    queryKey: ['invitations', asked],
    queryFn: () => api.identity.listInvitations(asked),
    placeholderData: keepPreviousData,
  })
  return { pages, query }
}

/** Invitations: who is asked in as what, and what became of it. */
const InvitationsPage = () => {
  const { now } = useOutside()
  const [params, setParams] = useSearchParams()
  const stations = usePlaces().data?.stations ?? []
  const { pages, query } = useInvitations()
  const mayUseSheet = grantLock(grantsOf(useMe().data)) === undefined
  const write = (on: boolean) => setParams(on ? { new: '1' } : {})
  return (
    <>
      <PageHead
        title='邀请'
        facts='一份邀请给一个人，只能用一次。'
        actions={
          <>
            {mayUseSheet ? (
              <Link className='button' to='/staff/invitations/sheet'>
                照表发
              </Link>
            ) : null}
            <Button type='primary' onClick={() => write(true)}>
              发邀请
            </Button>
          </>
        }
      />
      <StaffTabs />
      <NewInvitation open={params.get('new') === '1'} onClose={() => write(false)} />
      <Panel flush>
        <Loaded query={query} what='邀请'>
          {({ invitations, cursor }) =>
            invitations.length === 0 ? (
              <EmptyState title='还没有发过邀请'>同事接受邀请以后，才能用自己的微信登录和检查。</EmptyState>
            ) : (
              <>
                <DataTable<Invitation>
                  name='邀请'
                  columns={invitationColumns({ stations, now: now() })}
                  rows={invitations}
                  rowKey={({ invitationId }) => invitationId}
                  rowName={({ name }) => name}
                />
                <Pager unit='份' pages={pages} shown={invitations.length} cursor={cursor} />
              </>
            )
          }
        </Loaded>
      </Panel>
    </>
  )
}
export default InvitationsPage
