import type { RectificationLine } from '@app/types/rectification/contract'
import { Card, Section } from '../ui/card'
import { Row } from '../ui/row'
import { Shape, type Tone } from '../ui/shape'
import { lineWords, timeWords } from './words'

type RowsProps = {
  readonly title: string
  readonly lines: readonly RectificationLine[]
  /** Shops' names say more where there are several. */
  readonly named?: boolean
  readonly onOpen: (line: RectificationLine) => void
  /** How many there are, where these are only the first. */
  readonly total?: number
}

const toneOf = ({ standing }: RectificationLine): Tone => {
  if (standing === 'overdue') return 'fail'
  return standing === 'closed' ? 'pass' : 'warn'
}

const extraWords = ({ repeated, extensionAsked, withoutVisit, escalatedOn }: RectificationLine): readonly string[] => [
  ...(repeated > 0 ? [`${repeated} 项一年内查到过`] : []),
  ...(extensionAsked ? ['申请了延期'] : []),
  ...(withoutVisit ? ['非现场'] : []),
  ...(escalatedOn ? ['已报所长'] : []),
]

/** Orders as rows, each with the time that is left; nothing when there are none. */
export const RectificationRows = ({ title, lines, named = false, total, onOpen }: RowsProps) =>
  lines.length === 0 ? null : (
    <>
      <Section title={title} count={total ?? lines.length} />
      <Card flush must={lines.some(({ standing }) => standing === 'overdue')}>
        {lines.map((line) => (
          <Row
            key={line.rectificationId}
            id={`rectification-${line.rectificationId}`}
            lead={<Shape tone={toneOf(line)} size='row' />}
            title={named ? line.shopName : lineWords(line)}
            words={[...(named ? [lineWords(line)] : []), ...extraWords(line)].join('·')}
            end={timeWords(line)}
            onTap={() => onOpen(line)}
          />
        ))}
      </Card>
    </>
  )
