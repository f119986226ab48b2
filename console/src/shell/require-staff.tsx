import type { Me } from '@app/types/identity/contract'
import { Button } from 'antd'
import { Navigate, useLocation } from 'react-router'
import { useApi, useOutside } from '../client/api-context'
import { toProblem } from '../client/problem'
import { useAction } from '../client/use-action'
import { grantsOf, useMe } from '../client/use-me'
import { EmptyState, ErrorState, LoadingRows } from '../parts/states'
import { isStaffGrant } from '../words/role-words'
import { SecondFactor } from './second-factor'
import { Shell } from './shell'

const NotStaff = ({ onSignedOut }: { readonly onSignedOut: () => unknown }) => {
  const api = useApi()
  const signOut = useAction(api.identity.endSession, onSignedOut)
  return (
    <EmptyState title='这里是工作人员的后台' action={<Button onClick={() => signOut.mutate({})}>退出登录</Button>}>
      您的微信没有工作人员的角色。商户请在小程序里办事；要加角色，请让办公室发邀请。
    </EmptyState>
  )
}

const isHalfSignedIn = ({ passkey }: Me) => passkey?.state === 'use' || passkey?.state === 'make'

/** Opens the console to signed-in staff; everyone else is led to where they can go on. */
export const RequireStaff = () => {
  const me = useMe()
  const { now } = useOutside()
  const { pathname, search } = useLocation()
  const again = () => void me.refetch()
  if (me.data === undefined) {
    return me.error === null ? (
      <LoadingRows what='登录状态' rows={3} />
    ) : (
      <ErrorState what='登录状态' problem={toProblem(me.error, now())} onRetry={again} />
    )
  }
  if (!me.data?.person) return <Navigate to={`/sign-in?to=${encodeURIComponent(pathname + search)}`} replace />
  if (isHalfSignedIn(me.data)) return <SecondFactor me={me.data} />
  if (!grantsOf(me.data).some(isStaffGrant)) return <NotStaff onSignedOut={again} />
  return <Shell me={{ ...me.data, person: me.data.person }} />
}
