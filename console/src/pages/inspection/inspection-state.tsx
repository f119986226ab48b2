import type { InspectionState as State, Verdict } from '@app/types/inspection/values'
import { Marked, ResultBadge } from '../../parts/result-badge'

type Props = { readonly state: State; readonly verdict?: Verdict | undefined }

/** The result, or why there is none yet. */
export const InspectionState = ({ state, verdict }: Props) => {
  if (state === 'recused') return <Marked tone='none'>回避，已停止</Marked>
  return state === 'notified' ? <Marked tone='none'>正在检查</Marked> : <ResultBadge verdict={verdict} />
}
