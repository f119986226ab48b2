import { fullDate } from '@app/rules/time/day'
import type { InspectionLine } from '@app/types/inspection/contract'
import { Card } from '../ui/card'
import { Row } from '../ui/row'
import { Shape, toneOf } from '../ui/shape'
import { visitTitle } from '../words/inspection'
import { dotted } from '../words/shop'

const stopped: Readonly<Partial<Record<InspectionLine['state'], string>>> = {
  recused: '申请了回避，已停止',
  obstructed: '拒绝、阻挠检查',
  notHeld: '没有查成',
}

const wordsOf = ({ day, failing, state, inspectors }: InspectionLine): string => {
  const outcome = stopped[state] ?? (failing > 0 ? `${failing} 项不符合` : inspectors.join('、'))
  return dotted(fullDate(day), outcome)
}

type VisitListProps = {
  readonly visits: readonly InspectionLine[]
  readonly onOpen: (visit: InspectionLine) => void
}

/** Inspections of a shop, newest first; of none it says so. */
export const VisitList = ({ visits, onOpen }: VisitListProps) => (
  <Card flush>
    {visits.length === 0 && <Row title='还没有检查过' />}
    {visits.map((visit) => (
      <Row
        key={visit.inspectionId}
        lead={<Shape tone={visit.verdict ? toneOf(visit.verdict) : 'none'} size='row' />}
        title={visitTitle(visit.kind, visit.verdict, visit.scale)}
        words={wordsOf(visit)}
        onTap={() => onOpen(visit)}
      />
    ))}
  </Card>
)
