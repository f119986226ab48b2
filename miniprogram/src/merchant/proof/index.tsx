import { ProofPage } from '../../inspection/proof-page'

/** What proves the document of a merchant's own shop, to keep beside it. */
export default function Proof() {
  return <ProofPage door='merchant' />
}
