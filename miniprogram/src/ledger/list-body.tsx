import { ledgerKindNames } from '@app/types/ledger/values'
import { Card, Section } from '../ui/card'
import { Row } from '../ui/row'
import { Shape, type Tone } from '../ui/shape'
import { Message } from '../ui/states'
import { type Ledger, type Ledgers, type Line, objectedTitle, objectedWords, todayWords } from './words'

const toneOf = ({ entriesToday, standing }: Ledger): Tone =>
  entriesToday > 0 ? 'pass' : standing === 'due' ? 'warn' : 'none'

type Props = {
  readonly shown: Ledgers
  readonly onLedger: (ledger: Ledger) => void
  readonly onObjected: (line: Line) => void
}

const Objected = ({ lines, onObjected }: { readonly lines: readonly Line[] } & Pick<Props, 'onObjected'>) => (
  <>
    <Section title='有异议的' count={lines.length} />
    <Card flush must>
      {lines.map((line) => (
        <Row
          key={line.entryId}
          icon='talk'
          title={objectedTitle(line)}
          words={objectedWords(line)}
          onTap={() => onObjected(line)}
        />
      ))}
    </Card>
  </>
)

/** The ledgers of a shop: what is objected to first, then each with where it stands today. */
export const ListBody = ({ shown: { ledgers, objected }, onLedger, onObjected }: Props) => {
  if (ledgers.length === 0) {
    return <Message title='没有要记的台账' words='法律没有要求这类店记厨房台账。' drawing='shop' />
  }
  return (
    <>
      {objected.length > 0 && <Objected lines={objected} onObjected={onObjected} />}
      <Section title='要记的台账' count={ledgers.length} />
      <Card flush>
        {ledgers.map((ledger) => (
          <Row
            key={ledger.kind}
            lead={<Shape tone={toneOf(ledger)} size='title' />}
            title={ledgerKindNames[ledger.kind]}
            words={todayWords(ledger)}
            onTap={() => onLedger(ledger)}
          />
        ))}
      </Card>
    </>
  )
}
