import { timeOf } from '@app/rules/time/day'
import type { InspectionContent } from '@app/types/inspection/content'
import type { DraftSigning, Signer } from '../../inspection/draft'
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
  readonly content: InspectionContent
  readonly signing: DraftSigning
  readonly onAgain: (signer: Signer) => void
  readonly onTakeBackRefusal: () => void
}

const certificateOf = ({ inspectors }: InspectionContent, signer: Signer): string => {
  const inspector = signer === 'first' ? inspectors[0] : signer === 'second' ? inspectors[1] : undefined
  return inspector ? ` ${inspector.certificateNumber}` : ''
}

/** Who has signed, when, and the stroke itself. */
export const SignedRows = ({ content, signing, onAgain, onTakeBackRefusal }: SignedRowsProps) => {
  const { signatures, refusal } = signing
  if (Object.keys(signatures).length === 0 && !refusal) return null
  return (
    <Card flush>
      {signers.flatMap((signer) => {
        const signature = signatures[signer]
        if (!signature) return []
        return [
          <Row
            key={signer}
            lead={<Shape tone='pass' size='row' />}
            title={signature.name}
            words={`${signerNames[signer]}${certificateOf(content, signer)}`}
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
      {refusal && (
        <Row
          key='refusal'
          lead={<Shape tone='warn' size='row' />}
          title='被检查单位拒签'
          words={`${timeOf(refusal.notedAt)}·${refusal.reason}${refusal.recording ? `·${refusal.recording}` : ''}`}
          act='改为签字'
          onTap={onTakeBackRefusal}
        />
      )}
    </Card>
  )
}
