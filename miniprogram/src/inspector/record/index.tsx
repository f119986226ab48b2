import { InspectionPage } from '../../inspection/inspection-page'

/** A submitted inspection and its document, right after signing and ever after. */
export default function Record() {
  return <InspectionPage door='inspector' />
}
