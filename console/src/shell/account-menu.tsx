import type { Grant } from '@app/types/identity/contract'
import { useQueryClient } from '@tanstack/react-query'
import { App, Dropdown } from 'antd'
import { useNavigate } from 'react-router'
import { useApi, useOutside } from '../client/api-context'
import { toProblem } from '../client/problem'
import { meKey } from '../client/query-client'
import { useAction } from '../client/use-action'
import { Icon } from '../parts/icon'
import { rolesInWords } from '../words/role-words'

const useSignOut = () => {
  const api = useApi()
  const { now } = useOutside()
  const client = useQueryClient()
  const { message } = App.useApp()
  const leave = () => {
    client.removeQueries({ predicate: (query) => query.queryKey[0] !== meKey[0] })
    client.setQueryData(meKey, null)
  }
  const onError = (error: unknown) => void message.error(toProblem(error, now()).title)
  const here = useAction(api.identity.endSession, leave)
  const everywhere = useAction(api.identity.endAllSessions, leave)
  return { here: () => here.mutate({}, { onError }), everywhere: () => everywhere.mutate({}, { onError }) }
}

type Props = { readonly name: string; readonly grants: readonly Grant[] }

/** Who is signed in, the own account, and the two ways out. */
export const AccountMenu = ({ name, grants }: Props) => {
  const signOut = useSignOut()
  const navigate = useNavigate()
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'account', label: '我的账号', onClick: () => void navigate('/account') },
          { key: 'here', label: '退出登录', onClick: signOut.here },
          { key: 'everywhere', label: '在所有电脑上退出', onClick: signOut.everywhere },
        ],
      }}
    >
      <button type='button' className='account' aria-haspopup='menu'>
        <Icon name='person' />
        <span className='who'>{name}</span>
        <span className='role'>{rolesInWords(grants)}</span>
        <Icon name='down' size={15} />
      </button>
    </Dropdown>
  )
}
