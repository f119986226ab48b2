import { ProofPage } from '../../inspection/proof-page'

/** What proves a document, for the inspectors who may hand it on. */
export default function Proof() {
  return <ProofPage door='inspector' />
}
