import { timeOf } from '@app/rules/time/day'
import type { DraftEnd, DraftHead, Signer } from '../../inspection/draft'
import { Image, View } from '../../ui/box'
import { Card } from '../../ui/card'
import { Row } from '../../ui/row'
import { Shape } from '../../ui/shape'
import { Tap } from '../../ui/tap'

const signers: readonly Signer[] = ['first', 'second', 'merchant', 'witness']

export const signerNames: Readonly<Record<Signer, string>> = {
  first: '主办',
  second: '协办',
  merchant: '被检查单位',
  witness: '见证人',
}

type SignedRowsProps = {
  readonly head: DraftHead
  readonly end: DraftEnd
  readonly onAgain: (signer: Signer) => void
  readonly onTakeBackRefusal: () => void
}

const certificateOf = ({ inspectors }: DraftHead, signer: Signer): string => {
  const inspector = signer === 'first' ? inspectors[0] : signer === 'second' ? inspectors[1] : undefined
  return inspector ? ` ${inspector.certificateNumber}` : ''
}

/** Who has signed, when, and the stroke itself. */
export const SignedRows = ({ head, end, onAgain, onTakeBackRefusal }: SignedRowsProps) => {
  if (Object.keys(end.signatures).length === 0 && !end.refusal) return null
  return (
    <Card flush>
      {signers.flatMap((signer) => {
        const signature = end.signatures[signer]
        if (!signature) return []
        return [
          <Row
            key={signer}
            lead={<Shape tone='pass' size='row' />}
            title={signature.name}
            words={`${signerNames[signer]}${certificateOf(head, signer)}`}
            end={
              <Tap className='signed' label={`${signature.name}重写`} onTap={() => onAgain(signer)}>
                <Image className='signed__stroke' src={signature.path} mode='aspectFit' ariaHidden />
                <View className='note'>重写</View>
              </Tap>
            }
          >
            <View className='note'>{`${timeOf(signature.signedAt)} 在本机签字`}</View>
          </Row>,
        ]
      })}
      {end.refusal && (
        <Row
          key='refusal'
          lead={<Shape tone='warn' size='row' />}
          title='被检查单位拒签'
          words={`${timeOf(end.refusal.notedAt)}·${end.refusal.reason}`}
          act='改为签字'
          onTap={onTakeBackRefusal}
        />
      )}
    </Card>
  )
}
