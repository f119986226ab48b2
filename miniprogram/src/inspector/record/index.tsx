import type { InspectionShown } from '@app/types/inspection/contract'
import { useStore } from '../../data/use-store'
import { goTo } from '../../device/go'
import { InspectionPage } from '../../inspection/inspection-page'
import { session } from '../../parts'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Row } from '../../ui/row'

/** Only the two who signed correct what they signed; a recusal has nothing to correct. */
const mayCorrect = ({ received, state, inspectors }: InspectionShown, personId: string | undefined): boolean =>
  received !== undefined && state !== 'recused' && inspectors.some((inspector) => inspector.personId === personId)

/** What else is done with what was delivered: a ticket of the result, and the proof of the document. */
const OnDocument = ({ shown: { state, received, shopId, inspectionId } }: { readonly shown: InspectionShown }) =>
  received && (
    <Card flush>
      {state === 'submitted' && (
        <Row
          id='to-ticket'
          icon='list'
          title='打印小票'
          words='结果和处理，用 58 毫米蓝牙打印机'
          onTap={() => goTo('/inspector/ticket/index', { shopId, inspectionId })}
        />
      )}
      <Row
        id='to-proof'
        icon='seal'
        title='查验凭据'
        words='证明文书没有改过，可以发给商户'
        onTap={() => goTo('/inspector/proof/index', { shopId, inspectionId })}
      />
    </Card>
  )

/** A submitted inspection and its document, right after signing and ever after. */
export default function Record() {
  const { me } = useStore(session)
  return (
    <InspectionPage
      door='inspector'
      renderBelow={(shown) => <OnDocument shown={shown} />}
      renderBeside={(shown) =>
        mayCorrect(shown, me?.person?.personId) && (
          <Button
            id='to-correct'
            words='更正'
            icon='pen'
            look='outline'
            short
            onTap={() => goTo('/inspector/correct/index', { shopId: shown.shopId, inspectionId: shown.inspectionId })}
          />
        )
      }
    />
  )
}
