import { type Refused, refuse } from '../platform/verb'
import type { StoredInspection } from './store'
import type { Submission } from './submission'

type Signatures = Submission['signatures']

const of = (signatures: Signatures, role: Signatures[number]['role']) =>
  signatures.filter((signature) => signature.role === role)

/**
 * Both inspectors as themselves, and the inspected unit; or the unit refuses, the reason is noted and a witness may sign
 * (Order 49 art. 34, 35). Nobody signs twice, no picture stands for two.
 */
export const refuseSignatures = (inspection: StoredInspection, submission: Submission): Refused | undefined =>
  refuseUnsigned(inspection, submission) ?? refuseSurplus(submission) ?? refuseTraced(submission)

const refuseUnsigned = ({ inspectors }: StoredInspection, { signatures, refusalToSign }: Submission) => {
  const signed = new Set(of(signatures, 'inspector').map(({ personId }) => personId))
  const missing = inspectors.flatMap(({ personId, name }) => (signed.has(personId) ? [] : [name]))
  const unit = refusalToSign || of(signatures, 'merchant').length > 0 ? [] : ['被检查单位']
  const unsigned = [...missing, ...unit]
  return unsigned.length > 0 ? refuse('inspection.signatureMissing', unsigned) : undefined
}

const refuseSurplus = ({ signatures, refusalToSign }: Submission): Refused | undefined => {
  const units = of(signatures, 'merchant').length
  const witnesses = of(signatures, 'witness').length
  const wrong = [
    of(signatures, 'inspector').length !== 2,
    units > (refusalToSign ? 0 : 1),
    witnesses > (refusalToSign ? 1 : 0),
  ]
  return wrong.some(Boolean) ? refuse('request.invalid', ['signatures']) : undefined
}

/** By content: no hand writes the same picture twice, and one file can be uploaded often. */
const refuseTraced = ({ signatures }: Submission): Refused | undefined => {
  const pictures = new Set(signatures.map(({ image }) => image.sha256))
  return pictures.size < signatures.length ? refuse('request.invalid', ['有两处签字是同一张图片']) : undefined
}
