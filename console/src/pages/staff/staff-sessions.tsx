import type { Person } from '@app/types/identity/contract'
import type { Session } from '@app/types/identity/sessions'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useApi, useOutside } from '../../client/api-context'
import { useAction } from '../../client/use-action'
import { Dialog } from '../../parts/dialog'
import { Loaded } from '../../parts/loaded'
import { ReasonDialog } from '../../parts/reason-dialog'
import { SessionTable } from '../../parts/session-table'
import { EmptyState } from '../../parts/states'
import { holds } from '../../words/role-words'
import { ResetPasskeys } from './reset-passkeys'

type Ending = Session | 'all'
type Props = { readonly person: Person; readonly onClose: () => void }

type EndProps = Props & { readonly ending: Ending | undefined }

const EndSessions = ({ person, ending, onClose }: EndProps) => {
  const api = useApi()
  const queries = useQueryClient()
  const { personId, name } = person
  const end = useAction(api.identity.endSessionsOf, () => {
    onClose()
    return queries.invalidateQueries({ queryKey: ['sessions', personId] })
  })
  const named = ending === 'all' ? {} : { sessionId: ending?.sessionId }
  return (
    <ReasonDialog
      open={ending !== undefined}
      title={ending === 'all' ? `让${name}在所有电脑上退出` : `让${name}的这台电脑退出`}
      verb='退出'
      busy={end.isPending}
      error={end.error}
      onClose={onClose}
      onDo={(reason) => end.mutate({ personId, reason, ...named })}
    >
      <p>马上退出，没有保存的内容会丢。账号还在，本人可以再扫码登录。</p>
    </ReasonDialog>
  )
}

/** Where somebody else is signed in, for the security administrator. */
export const StaffSessions = ({ person, onClose }: Props) => {
  const api = useApi()
  const { now } = useOutside()
  const [ending, setEnding] = useState<Ending>()
  const [resetting, setResetting] = useState(false)
  const { personId, name } = person
  const query = useQuery({
    queryKey: ['sessions', personId],
    queryFn: () => api.identity.listSessionsOf({ personId }),
  })
  return (
    <>
      <Dialog
        open={ending === undefined && !resetting}
        title={`${name}登录着的电脑`}
        footer={null}
        width={720}
        onCancel={onClose}
      >
        <Loaded query={query} what='登录' rows={2}>
          {({ sessions }) =>
            sessions.length === 0 ? (
              <EmptyState title='没有电脑登录着'>在微信里办事不用登录，停用账号才会断开。</EmptyState>
            ) : (
              <>
                <SessionTable sessions={sessions} now={now()} onEnd={setEnding} busy={false} />
                <div className='button-row'>
                  <Button danger onClick={() => setEnding('all')}>
                    在所有电脑上退出
                  </Button>
                </div>
              </>
            )
          }
        </Loaded>
        {holds(person.grants, 'office', 'security', 'audit') ? (
          <Button type='link' onClick={() => setResetting(true)}>
            通行密钥丢了，重置
          </Button>
        ) : null}
      </Dialog>
      <ResetPasskeys person={person} open={resetting} onClose={() => setResetting(false)} />
      <EndSessions person={person} ending={ending} onClose={() => setEnding(undefined)} />
    </>
  )
}
