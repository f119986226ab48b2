import type { ConductVisit } from '@app/types/inspection/conduct'
import { useQueryClient } from '@tanstack/react-query'
import { useApi } from '../../client/api-context'
import { useAction } from '../../client/use-action'
import { ReasonDialog } from '../../parts/reason-dialog'

type Props = { readonly visit: ConductVisit; readonly onClose: () => void }

/** What was found out about one inspection; it is kept beside it and changes nothing that was signed. */
export const NoteDialog = ({ visit: { shopId, inspectionId, shopName }, onClose }: Props) => {
  const api = useApi()
  const queries = useQueryClient()
  const note = useAction(api.inspection.noteConduct, () => {
    onClose()
    return queries.invalidateQueries({ queryKey: ['conduct'] })
  })
  return (
    <ReasonDialog
      open
      title={`记核查结果：${shopName}`}
      verb='记核查结果'
      busy={note.isPending}
      error={note.error}
      onClose={onClose}
      onDo={(finding) => note.mutate({ shopId, inspectionId, finding })}
    >
      <p>提示不等于有问题。写下问过谁、核实到什么；做检查的两个人也看得到。</p>
    </ReasonDialog>
  )
}
