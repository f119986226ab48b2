import { useRouter } from '../../device/hooks'
import { InspectionPage } from '../../inspection/inspection-page'
import { MyPublication, PublicationSheet } from '../../publication/my-publication'
import { useMyPublication } from '../../publication/use-my-publication'

/** What was found in the merchant's own shop, with the document; what the public reads of it, and what to say to that. */
export default function Result() {
  const { shopId = '', inspectionId = '' } = useRouter().params
  const state = useMyPublication({ shopId, inspectionId })
  return (
    <InspectionPage
      door='merchant'
      renderBelow={(shown) => shown.state === 'submitted' && <MyPublication state={state} />}
      above={<PublicationSheet state={state} />}
    />
  )
}
