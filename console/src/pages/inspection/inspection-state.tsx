import {
  type InspectionKind,
  inspectionStateNames,
  type InspectionState as State,
  type Verdict,
  type VerdictScale,
} from '@app/types/inspection/values'
import { Marked, ResultBadge } from '../../parts/result-badge'

type Props = {
  readonly kind: InspectionKind
  readonly state: State
  readonly verdict?: Verdict | undefined
  readonly scale?: VerdictScale | undefined
}

/** The result, or why there is none yet. */
export const InspectionState = ({ kind, state, verdict, scale }: Props) => {
  if (state === 'submitted') return <ResultBadge kind={kind} verdict={verdict} scale={scale} />
  return <Marked tone='none'>{inspectionStateNames[state]}</Marked>
}
