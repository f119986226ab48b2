import type { ContentSignature, InspectionContent } from '@app/types/inspection/content'
import { type Refused, refuse } from '../../platform/verb'
import type { Delivery } from './delivery'

const of = (signatures: readonly ContentSignature[], role: ContentSignature['role']) =>
  signatures.filter((signature) => signature.role === role)

/**
 * Both inspectors as themselves, and the inspected unit; or the unit refuses, the reason is noted and a witness may sign
 * (Order 49 art. 34, 35). Where nobody was inspected only the inspectors sign. All of them under the same content;
 * nobody signs twice, no picture stands for two.
 */
export const refuseSignatures = (delivery: Delivery): Refused | undefined =>
  refuseUnsigned(delivery) ??
  refuseSurplus(delivery) ??
  refuseOtherNames(delivery) ??
  refuseTraced(delivery) ??
  refuseOtherContent(delivery)

const unitSigns = ({ ending }: InspectionContent) => ending.kind === 'concluded'

const refuseUnsigned = ({ content, signatures, refusalToSign }: Delivery) => {
  const signed = new Set(of(signatures, 'inspector').map(({ personId }) => personId))
  const missing = content.inspectors.flatMap(({ personId, name }) => (signed.has(personId) ? [] : [name]))
  const settled = !unitSigns(content) || refusalToSign || of(signatures, 'merchant').length > 0
  const unsigned = [...missing, ...(settled ? [] : ['被检查单位'])]
  return unsigned.length > 0 ? refuse('inspection.signatureMissing', unsigned) : undefined
}

const refuseSurplus = ({ signatures, refusalToSign }: Delivery): Refused | undefined => {
  const wrong = [
    of(signatures, 'inspector').length !== 2,
    of(signatures, 'merchant').length > (refusalToSign ? 0 : 1),
    of(signatures, 'witness').length > 1,
  ]
  return wrong.some(Boolean) ? refuse('request.invalid', ['signatures']) : undefined
}

/** The name that is printed under an inspector's signature is that inspector's. */
const refuseOtherNames = ({ content, signatures }: Delivery): Refused | undefined => {
  const names = new Map(content.inspectors.map(({ personId, name }) => [personId, name]))
  const wrong = of(signatures, 'inspector').filter(({ personId, name }) => names.get(personId ?? '') !== name)
  return wrong.length > 0
    ? refuse(
        'inspection.credentialDiffers',
        wrong.map(({ name }) => name),
      )
    : undefined
}

/** By content: no hand writes the same picture twice. */
const refuseTraced = ({ content, signatures }: Delivery): Refused | undefined => {
  const { secondConfirmed } = content.beginning
  const pictures = [
    ...signatures.map(({ image }) => image),
    ...(secondConfirmed?.how === 'here' ? [secondConfirmed.image] : []),
  ]
  return new Set(pictures).size < pictures.length ? refuse('request.invalid', ['有两处签字是同一张图片']) : undefined
}

const refuseOtherContent = ({ contentHash, signatures }: Delivery): Refused | undefined =>
  signatures.some((signature) => signature.contentHash !== contentHash)
    ? refuse('inspection.contentChanged', ['signatures'])
    : undefined
