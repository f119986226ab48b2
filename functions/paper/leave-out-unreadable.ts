import type { DocumentPhoto, DocumentSignatures, InspectionDocument, UnitSigned } from './document-data'
import type { RenderPdf } from './render-pdf'
import { readTemplate } from './template'

type Readable = ReadonlySet<Uint8Array>

const signatureBytes = ({ inspectors, unit }: DocumentSignatures): readonly (Uint8Array | undefined)[] => [
  ...inspectors.map(({ signature }) => signature),
  unit.kind === 'signed' ? unit.signature : unit.witness?.signature,
]

const picturesIn = ({ notice, result, photos }: InspectionDocument): ReadonlySet<Uint8Array> =>
  new Set(
    [
      ...signatureBytes(notice.signatures),
      ...signatureBytes(result.signatures),
      ...photos.map(({ image }) => image),
    ].flatMap((bytes) => bytes ?? []),
  )

/** Whether the renderer reads this picture, by having it drawn alone. */
const isDrawn = async (render: RenderPdf, image: Uint8Array): Promise<boolean> => {
  try {
    await render(`${readTemplate('kit')}\n#picture(data.image)`, { image })
    return true
  } catch {
    return false
  }
}

const signed = <S extends { readonly signature?: Uint8Array }>({ signature, ...rest }: S, readable: Readable) =>
  signature && readable.has(signature) ? { ...rest, signature } : rest

const unitOf = (unit: UnitSigned, readable: Readable): UnitSigned => {
  if (unit.kind === 'signed') return signed(unit, readable) as UnitSigned
  const { witness, ...refused } = unit
  return witness ? { ...refused, witness: signed(witness, readable) } : refused
}

const signaturesOf = ({ inspectors, unit }: DocumentSignatures, readable: Readable): DocumentSignatures => ({
  inspectors: inspectors.map((one) => signed(one, readable)),
  unit: unitOf(unit, readable),
})

const photoOf = ({ image, ...photo }: DocumentPhoto, readable: Readable): DocumentPhoto =>
  image && readable.has(image) ? { ...photo, image } : photo

/**
 * The document without the pictures that the renderer cannot read, so that each leaves a marked place; undefined when it
 * reads them all and something else is wrong. Draws each picture alone: for a document that has failed.
 */
export const leaveOutUnreadable = async (
  render: RenderPdf,
  document: InspectionDocument,
): Promise<InspectionDocument | undefined> => {
  const pictures = picturesIn(document)
  const readable = new Set<Uint8Array>()
  for (const image of pictures) if (await isDrawn(render, image)) readable.add(image)
  if (readable.size === pictures.size) return undefined
  const { notice, result, photos } = document
  return {
    ...document,
    notice: { ...notice, signatures: signaturesOf(notice.signatures, readable) },
    result: { ...result, signatures: signaturesOf(result.signatures, readable) },
    photos: photos.map((photo) => photoOf(photo, readable)),
  }
}
