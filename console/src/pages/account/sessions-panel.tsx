import type { Session } from '@app/types/identity/sessions'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useApi, useOutside } from '../../client/api-context'
import { meKey } from '../../client/query-client'
import { useAction } from '../../client/use-action'
import { Loaded } from '../../parts/loaded'
import { ActionError } from '../../parts/notice'
import { Panel } from '../../parts/panel'
import { SessionTable } from '../../parts/session-table'
import { EmptyState } from '../../parts/states'

const mine = ['sessions'] as const

const useEnding = () => {
  const api = useApi()
  const queries = useQueryClient()
  const leave = () => queries.setQueryData(meKey, null)
  const one = useAction(api.identity.endMySession, () => queries.invalidateQueries({ queryKey: mine }))
  const all = useAction(api.identity.endAllSessions, leave)
  const here = useAction(api.identity.endSession, leave)
  const end = ({ sessionId, current }: Session) => (current ? here.mutate({}) : one.mutate({ sessionId }))
  const busy = one.isPending || all.isPending || here.isPending
  return { end, all: () => all.mutate({}), busy, error: one.error ?? all.error ?? here.error }
}

/** Where one is signed in oneself; each can be signed out from here. */
export const SessionsPanel = () => {
  const api = useApi()
  const { now } = useOutside()
  const query = useQuery({ queryKey: mine, queryFn: () => api.identity.listMySessions() })
  const { end, all, busy, error } = useEnding()
  return (
    <Panel
      title='登录着的电脑'
      flush
      aside={
        <Button size='small' danger disabled={busy} onClick={all}>
          在所有电脑上退出
        </Button>
      }
    >
      <ActionError error={error} />
      <Loaded query={query} what='登录' rows={2}>
        {({ sessions }) =>
          sessions.length === 0 ? (
            <EmptyState title='没有电脑登录着' />
          ) : (
            <SessionTable sessions={sessions} now={now()} onEnd={end} busy={busy} />
          )
        }
      </Loaded>
    </Panel>
  )
}
