import type { InspectionShown } from '@app/types/inspection/contract'
import { useStore } from '../../data/use-store'
import { goTo } from '../../device/go'
import { useRouter } from '../../device/hooks'
import { ClaimRow, useClaimSheet } from '../../inspection/claim-code'
import { InspectionPage } from '../../inspection/inspection-page'
import { api, session } from '../../parts'
import { shownValue } from '../../shell/query-view'
import { useRead } from '../../shell/use-read'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Row } from '../../ui/row'
import { Strip } from '../../ui/strip'
import { sentBackWords } from './sent-back-words'

/** Only the two who signed correct what they signed; a recusal has nothing to correct. */
const mayCorrect = ({ received, state, inspectors }: InspectionShown, personId: string | undefined): boolean =>
  received !== undefined && state !== 'recused' && inspectors.some((inspector) => inspector.personId === personId)

/** What else is done with what was delivered: a ticket of the result, and the proof of the document. */
type OnDocumentProps = { readonly shown: InspectionShown; readonly onClaim: () => void }

const OnDocument = ({ shown: { state, received, shopId, inspectionId }, onClaim }: OnDocumentProps) =>
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
        title='存证凭证'
        words='证明文书没有改过，可以发给商户'
        onTap={() => goTo('/inspector/proof/index', { shopId, inspectionId })}
      />
      <ClaimRow onTap={onClaim} />
    </Card>
  )

/** That the office sent the result back, and why: until it is corrected the public reads nothing of it. */
const SentBack = () => {
  const { shopId = '', inspectionId = '' } = useRouter().params
  const [query] = useRead(`publication/${inspectionId}`, () => api.inspection.showPublication({ shopId, inspectionId }))
  const publication = shownValue(query)
  return publication?.standing === 'correcting' ? (
    <Strip look='warn' icon='flag'>
      {sentBackWords(publication)}
    </Strip>
  ) : null
}

/** A submitted inspection and its document, right after signing and ever after. */
export default function Record() {
  const { me } = useStore(session)
  const claim = useClaimSheet(useRouter().params['shopId'] ?? '')
  return (
    <InspectionPage
      door='inspector'
      first={<SentBack />}
      renderBelow={(shown) => <OnDocument shown={shown} onClaim={claim.open} />}
      above={claim.sheet}
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
