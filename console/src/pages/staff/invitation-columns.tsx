import type { Invitation } from '@app/types/identity/contract'
import { roleNames } from '@app/types/identity/values'
import type { Station } from '@app/types/shop/places'
import { useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useApi, useOutside } from '../../client/api-context'
import { toProblem } from '../../client/problem'
import { useAction } from '../../client/use-action'
import type { Column } from '../../parts/data-table'
import { Marked } from '../../parts/result-badge'
import type { Tone } from '../../parts/shapes'
import { momentInWords } from '../../words/day'
import { grantInWords } from './grant-words'

const states: Readonly<Record<Invitation['state'], { readonly tone: Tone; readonly words: string }>> = {
  open: { tone: 'none', words: '等接受' },
  used: { tone: 'pass', words: '已接受' },
  revoked: { tone: 'fail', words: '已撤回' },
  expired: { tone: 'warn', words: '已过期' },
}

/** A bootstrap invitation names nobody: it is for whoever takes the office. */
const invitee = ({ name, grant }: Invitation): string => name || roleNames[grant.role]

const Revoke = ({ invitation }: { readonly invitation: Invitation }) => {
  const api = useApi()
  const { now } = useOutside()
  const queries = useQueryClient()
  const { modal, message } = App.useApp()
  const revoke = useAction(api.identity.revokeInvitation, () =>
    queries.invalidateQueries({ queryKey: ['invitations'] }),
  )
  const ask = () =>
    void modal.confirm({
      title: `撤回给${invitee(invitation)}的邀请`,
      content: '已经发出去的链接和二维码马上不能用。还要邀请时，重新发一份。',
      okText: '撤回邀请',
      cancelText: '先不撤回',
      okButtonProps: { danger: true },
      onOk: () =>
        revoke
          .mutateAsync({ invitationId: invitation.invitationId })
          .catch((error: unknown) => void message.error(toProblem(error, now()).title)),
    })
  return (
    <Button size='small' loading={revoke.isPending} onClick={ask} aria-label={`撤回给${invitee(invitation)}的邀请`}>
      撤回
    </Button>
  )
}

type Parts = { readonly stations: readonly Station[]; readonly now: Date }

export const invitationColumns = ({ stations, now }: Parts): readonly Column<Invitation>[] => [
  { key: 'name', title: '给谁', card: 'title', width: 120, cell: (one) => <b>{invitee(one)}</b> },
  { key: 'grant', title: '角色', card: 1, cell: (one) => grantInWords(one.grant, stations) },
  {
    key: 'state',
    title: '状态',
    card: 'aside',
    cell: (one) => <Marked tone={states[one.state].tone}>{states[one.state].words}</Marked>,
  },
  {
    key: 'by',
    title: '谁发的',
    card: 2,
    onCard: (one) => `${one.createdBy} ${momentInWords(one.createdAt, now)} 发的`,
    cell: (one) => `${one.createdBy} ${momentInWords(one.createdAt, now)}`,
  },
  {
    key: 'expires',
    title: '有效到',
    card: 3,
    onCard: (one) => `${momentInWords(one.expiresAt, now)} 前有效`,
    cell: (one) => momentInWords(one.expiresAt, now),
  },
  {
    key: 'revoke',
    title: '操作',
    card: 'action',
    width: 90,
    cell: (one) => (one.state === 'open' ? <Revoke invitation={one} /> : '—'),
  },
]
