import { goTo } from '../../device/go'
import { useRouter } from '../../device/hooks'
import { InspectionPage } from '../../inspection/inspection-page'
import { MyPublication, PublicationSheet } from '../../publication/my-publication'
import { useMyPublication } from '../../publication/use-my-publication'
import { Card } from '../../ui/card'
import { Row } from '../../ui/row'

const ToProof = (at: { readonly shopId: string; readonly inspectionId: string }) => (
  <Card flush>
    <Row
      id='to-proof'
      icon='seal'
      title='存证凭证'
      words='证明文书没有改过，和文书一起留着'
      onTap={() => goTo('/merchant/proof/index', at)}
    />
  </Card>
)

/** What was found in the merchant's own shop, with the document; what the public reads of it, and what to say to that. */
export default function Result() {
  const { shopId = '', inspectionId = '' } = useRouter().params
  const state = useMyPublication({ shopId, inspectionId })
  return (
    <InspectionPage
      door='merchant'
      renderBelow={(shown) => (
        <>
          {shown.received && <ToProof shopId={shopId} inspectionId={inspectionId} />}
          {shown.state === 'submitted' && <MyPublication state={state} />}
        </>
      )}
      above={<PublicationSheet state={state} />}
    />
  )
}
