import type { InspectionContent } from '@app/types/inspection/content'
import { credentialKindNames } from '@app/types/inspection/values'
import type { DocumentSignatures, UnitSigned } from '../../paper/document-data'
import { isPng } from '../picture'
import type { Delivered, StoredInspection } from '../store'
import type { Ended } from './filed'
import { moment } from './moment'

type Signature = Delivered['signatures'][number]
type Pictures = ReadonlyMap<string, Uint8Array>
type Signed = { readonly inspection: Ended; readonly content: InspectionContent; readonly pictures: Pictures }

/** A signature that is no whole picture, kept before submissions were checked for it, is marked in its place. */
const inkOf = (pictures: Pictures, { image, role }: Signature) => {
  const signature = pictures.get(image)
  if (!signature) throw new Error(`the signature of the ${role} is gone: ${image}`)
  return isPng(signature) ? { signature } : {}
}

const marked = (pictures: Pictures, signature: Signature) => ({
  name: signature.name,
  ...inkOf(pictures, signature),
  signedAt: moment(signature.signedAt),
})

type Inspector = StoredInspection['inspectors'][number]

/** What was held up at the door: the certificate, or the bureau's task order with its number. */
const credentialOf = ({ certificateNumber, shows }: Inspector, { taskOrder }: InspectionContent['beginning']) =>
  `${credentialKindNames[shows]} ${shows === 'taskOrder' ? (taskOrder ?? '') : certificateNumber}`.trim()

/** The signatures as the document prints them. */
export const fillSignatures = ({ inspection, content, pictures }: Signed): DocumentSignatures => ({
  inspectors: inspection.inspectors.flatMap((inspector) =>
    inspection.delivered.signatures
      .filter(({ role, personId }) => role === 'inspector' && personId === inspector.personId)
      .map((signature) => ({
        ...marked(pictures, signature),
        credential: credentialOf(inspector, content.beginning),
      })),
  ),
  unit: unitSigned(inspection, pictures),
})

const unitSigned = ({ delivered, state }: Ended, pictures: Pictures): UnitSigned => {
  const { signatures, refusalToSign } = delivered
  const by = (role: Signature['role']) => signatures.find((signature) => signature.role === role)
  const merchant = by('merchant')
  if (merchant) return { kind: 'signed', ...marked(pictures, merchant) }
  if (!refusalToSign && state !== 'submitted') return { kind: 'none' }
  if (!refusalToSign) throw new Error('the unit neither signed nor refused')
  const { reason, notedAt, recording } = refusalToSign
  const witness = by('witness')
  return {
    kind: 'refused',
    reason,
    notedAt: moment(notedAt),
    ...(recording && { recording }),
    ...(witness && { witness: marked(pictures, witness) }),
  }
}
