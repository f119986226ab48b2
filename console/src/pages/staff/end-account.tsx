import type { Person } from '@app/types/identity/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useApi } from '../../client/api-context'
import { useAction } from '../../client/use-action'
import { ReasonDialog } from '../../parts/reason-dialog'

type Props = {
  readonly person: Person | undefined
  readonly onClose: () => void
  /** With the person and the revision that ended the account: the list waits for it. */
  readonly onEnded: (known: string) => void
}

/** Ends an account: reaches a person, wants a reason. */
export const EndAccount = ({ person, onClose, onEnded }: Props) => {
  const api = useApi()
  const queries = useQueryClient()
  const end = useAction(api.identity.endAccount, ({ personId, revision }) => {
    onClose()
    onEnded(`${personId}:${revision}`)
    return queries.invalidateQueries({ queryKey: ['staff'] })
  })
  return (
    <ReasonDialog
      open={person !== undefined}
      title={`停用账号：${person?.name ?? ''}`}
      verb='停用账号'
      busy={end.isPending}
      error={end.error}
      onClose={onClose}
      onDo={(reason) => person && end.mutate({ personId: person.personId, reason })}
    >
      <p>所有电脑和手机上马上退出，不能再办事。做过的事仍记在本人名下。</p>
    </ReasonDialog>
  )
}
