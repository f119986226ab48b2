import type { DuplicatePair } from '@app/types/shop/duplicates'
import { useApi } from '../../client/api-context'
import { useAction } from '../../client/use-action'
import { ReasonDialog } from '../../parts/reason-dialog'

type Props = { readonly pair: DuplicatePair; readonly onClose: () => void; readonly onDone: () => unknown }

/** Two shops all the same: remembered, and never asked again. */
export const DifferentDialog = ({ pair, onClose, onDone }: Props) => {
  const settle = useAction(useApi().shop.settleDuplicate, onDone)
  return (
    <ReasonDialog
      open
      title={`${pair.shops.map(({ name }) => name).join('和')}不是同一家？`}
      verb='不是同一家'
      busy={settle.isPending}
      error={settle.error}
      onClose={onClose}
      onDo={(reason) => settle.mutate({ pairId: pair.pairId, reason })}
    >
      <p>两户各自保留，以后不再提示这一对。</p>
    </ReasonDialog>
  )
}
