import { type ConflictDecision, conflictDecisionNames, conflictDecisions } from '@app/types/inspection/conflict/values'
import type { InspectionShown } from '@app/types/inspection/contract'
import { useQueryClient } from '@tanstack/react-query'
import { Radio } from 'antd'
import { useState } from 'react'
import { useApi } from '../../client/api-context'
import { useAction } from '../../client/use-action'
import { ReasonDialog } from '../../parts/reason-dialog'

type Props = {
  readonly one: InspectionShown
  readonly contentHash: string
  readonly onClose: () => void
}

/** What the office found out about a second account. The machine proposes none of the answers. */
export const SettleDialog = ({ one: { shopId, inspectionId, shopName }, contentHash, onClose }: Props) => {
  const api = useApi()
  const queries = useQueryClient()
  const [decision, setDecision] = useState<ConflictDecision>('firstStands')
  const settle = useAction(api.inspection.settleConflict, async () => {
    onClose()
    await queries.invalidateQueries({ queryKey: ['conflicts', inspectionId] })
    await queries.invalidateQueries({ queryKey: ['inspection', inspectionId] })
  })
  return (
    <ReasonDialog
      open
      title={`核实结果：${shopName}`}
      verb='记下核实结果'
      busy={settle.isPending}
      error={settle.error}
      onClose={onClose}
      onDo={(reason) => settle.mutate({ shopId, inspectionId, contentHash, decision, reason })}
    >
      <p>两份都签过字，都原样留存。生效的有错，由两名执法人员出更正版、重新签字。</p>
      <Radio.Group
        aria-label='核实结果'
        value={decision}
        options={conflictDecisions.map((value) => ({ value, label: conflictDecisionNames[value] }))}
        onChange={({ target }) => setDecision(target.value as ConflictDecision)}
        vertical
      />
    </ReasonDialog>
  )
}
