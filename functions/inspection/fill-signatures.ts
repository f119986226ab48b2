import type { DocumentSignatures, UnitSigned } from '../paper/document-data'
import type { Submitted } from './past-visits'
import { isPng } from './picture'
import type { Delivered } from './store'

type Signature = Delivered['signatures'][number]
type Pictures = ReadonlyMap<string, Uint8Array>
type Dated = (instant: string) => string

/** A signature that is no whole picture, kept before submissions were checked for it, is marked in its place. */
const inkOf = (pictures: Pictures, { image, role }: Signature) => {
  const signature = pictures.get(image)
  if (!signature) throw new Error(`the signature of the ${role} is gone: ${image}`)
  return isPng(signature) ? { signature } : {}
}

const marked = (pictures: Pictures, signature: Signature, dated: Dated) => ({
  name: signature.name,
  ...inkOf(pictures, signature),
  signedAt: dated(signature.signedAt),
})

/** The signatures as one part of the document prints them; `dated` turns an instant into the words of that part. */
export const fillSignatures = (
  { inspectors, delivered }: Submitted,
  pictures: Pictures,
  dated: Dated,
): DocumentSignatures => ({
  inspectors: inspectors.flatMap(({ personId, certificateNumber }) =>
    delivered.signatures
      .filter((signature) => signature.role === 'inspector' && signature.personId === personId)
      .map((signature) => ({ ...marked(pictures, signature, dated), certificateNumber })),
  ),
  unit: unitSigned(delivered, pictures, dated),
})

const unitSigned = ({ signatures, refusalToSign }: Delivered, pictures: Pictures, dated: Dated): UnitSigned => {
  const by = (role: Signature['role']) => signatures.find((signature) => signature.role === role)
  const merchant = by('merchant')
  if (merchant) return { kind: 'signed', ...marked(pictures, merchant, dated) }
  if (!refusalToSign) throw new Error('the unit neither signed nor refused')
  const { reason, notedAt } = refusalToSign
  const witness = by('witness')
  return {
    kind: 'refused',
    reason,
    notedAt: dated(notedAt),
    ...(witness && { witness: marked(pictures, witness, dated) }),
  }
}
