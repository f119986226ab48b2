import { InspectionPage } from '../../inspection/inspection-page'

/** What was found in the merchant's own shop, with the document. */
export default function Result() {
  return <InspectionPage door='merchant' />
}
