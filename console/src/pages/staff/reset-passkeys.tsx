import type { Person } from '@app/types/identity/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useApi } from '../../client/api-context'
import { useAction } from '../../client/use-action'
import { ReasonDialog } from '../../parts/reason-dialog'

type Props = { readonly person: Person; readonly open: boolean; readonly onClose: () => void }

/** For an administrator who lost every passkey. */
export const ResetPasskeys = ({ person, open, onClose }: Props) => {
  const api = useApi()
  const queries = useQueryClient()
  const { personId, name } = person
  const reset = useAction(api.identity.resetPasskeys, () => {
    onClose()
    return queries.invalidateQueries({ queryKey: ['sessions', personId] })
  })
  return (
    <ReasonDialog
      open={open}
      title={`重置${name}的通行密钥`}
      verb='重置'
      busy={reset.isPending}
      error={reset.error}
      onClose={onClose}
      onDo={(reason) => reset.mutate({ personId, reason })}
    >
      <p>先当面或打电话确认是本人。登记过的全部作废，本人在所有电脑上退出，再登录时重新登记。</p>
    </ReasonDialog>
  )
}
