import type { ConductVisit } from '@app/types/inspection/conduct'
import { conductHintNames } from '@app/types/inspection/conduct/values'
import { Button } from 'antd'
import { Link } from 'react-router'
import { useOutside } from '../../client/api-context'
import { dayInWords } from '../../words/day'
import { InspectionState } from '../inspection/inspection-state'
import { evidenceWords, type Hint } from './conduct-words'

const Evidence = ({ hint }: { readonly hint: Hint }) => (
  <div>
    <b>{conductHintNames[hint.hint]}</b>
    <span className='second'>{`：${evidenceWords(hint)}`}</span>
    {hint.others.map(({ shopId, inspectionId, shopName }) => (
      <Link key={inspectionId} className='other-visit' to={`/shops/${shopId}/inspections/${inspectionId}`}>
        {shopName}
      </Link>
    ))}
  </div>
)

type Props = {
  readonly visits: readonly ConductVisit[]
  /** Absent for whom it is not to note anything. */
  readonly onNote: ((visit: ConductVisit) => void) | undefined
}

/** Each inspection with its hints and what they rest on, and what somebody found out. */
export const ConductRows = ({ visits, onNote }: Props) => {
  const { now } = useOutside()
  return (
    <ul className='lines'>
      {visits.map((visit) => (
        <li key={`${visit.shopId} ${visit.inspectionId}`}>
          <div className='grow'>
            <Link className='row-link' to={`/shops/${visit.shopId}/inspections/${visit.inspectionId}`}>
              {visit.shopName}
            </Link>
            <span className='second'>{` ${dayInWords(visit.day, now())}，${visit.inspectors.join('、')}`}</span>
            {visit.hints.map((hint) => (
              <Evidence key={hint.hint} hint={hint} />
            ))}
            {visit.finding === undefined ? null : <p className='second'>{`核查记录：${visit.finding}`}</p>}
          </div>
          <span className='tail'>
            <InspectionState kind={visit.kind} state={visit.state} verdict={visit.verdict} scale={visit.scale} />
            {onNote === undefined ? null : (
              <Button size='small' aria-label={`记核查结果：${visit.shopName}`} onClick={() => onNote(visit)}>
                记核查结果
              </Button>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
