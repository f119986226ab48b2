import { inspectionStateNames, type InspectionState as State, type Verdict } from '@app/types/inspection/values'
import { Marked, ResultBadge } from '../../parts/result-badge'

type Props = { readonly state: State; readonly verdict?: Verdict | undefined }

/** The result, or why there is none yet. */
export const InspectionState = ({ state, verdict }: Props) => {
  if (state === 'submitted') return <ResultBadge verdict={verdict} />
  return <Marked tone='none'>{inspectionStateNames[state]}</Marked>
}
