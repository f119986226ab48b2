import type { Session } from '@app/types/identity/sessions'
import { Button } from 'antd'
import { momentInWords } from '../words/day'
import { type Column, DataTable } from './data-table'
import { Marked } from './result-badge'

type Ending = { readonly onEnd: (session: Session) => void; readonly busy: boolean }

const columnsOf = (now: Date, { onEnd, busy }: Ending): readonly Column<Session>[] => [
  {
    key: 'browser',
    title: '电脑和浏览器',
    card: 'title',
    cell: ({ browser, current }) => (
      <>
        <b>{browser}</b> {current ? <Marked tone='pass'>就是这台</Marked> : null}
      </>
    ),
  },
  {
    key: 'since',
    title: '登录时间',
    card: 1,
    onCard: ({ startedAt }) => `${momentInWords(startedAt, now)} 登录`,
    cell: ({ startedAt }) => momentInWords(startedAt, now),
  },
  {
    key: 'used',
    title: '最近用过',
    card: 2,
    onCard: ({ lastUsedAt }) => `${momentInWords(lastUsedAt, now)} 用过`,
    cell: ({ lastUsedAt }) => momentInWords(lastUsedAt, now),
  },
  {
    key: 'end',
    title: '操作',
    card: 'action',
    width: 90,
    cell: (session) => (
      <Button
        size='small'
        disabled={busy}
        onClick={() => onEnd(session)}
        aria-label={`退出：${session.browser}，${momentInWords(session.startedAt, now)} 登录的`}
      >
        退出
      </Button>
    ),
  },
]

type Props = Ending & { readonly sessions: readonly Session[]; readonly now: Date }

/** Where somebody is signed in. */
export const SessionTable = ({ sessions, now, ...ending }: Props) => (
  <DataTable<Session>
    name='登录'
    columns={columnsOf(now, ending)}
    rows={sessions}
    rowKey={({ sessionId }) => sessionId}
    rowName={({ browser }) => browser}
  />
)
