import type { Input } from '../data/api'
import type { UploadRef } from '../data/upload'
import type { DraftAnswers, DraftEnd, DraftHead, DraftSignature, Signer, UploadRefs } from './draft'

type Submission = Input<'inspection', 'submitInspection'>
type Signature = Submission['signatures'][number]

/** A file that must be at the server before the record can name it. */
export type FileToSend = { readonly name: string; readonly path: string; readonly purpose: 'photo' | 'signature' }

/** Photos of all answers, then signatures. `pathOf` looks a photo up on the phone. */
export const filesToSend = (
  answers: DraftAnswers,
  { signatures }: DraftEnd,
  pathOf: (photoId: string) => string | undefined,
): readonly FileToSend[] => {
  const photos = Object.values(answers).flatMap(({ photos: ids = [] }) => ids)
  return [
    ...photos.flatMap((id) => {
      const path = pathOf(id)
      return path ? [{ name: id, path, purpose: 'photo' as const }] : []
    }),
    ...Object.entries(signatures).flatMap(([signer, signature]) =>
      signature ? [{ name: signer, path: signature.path, purpose: 'signature' as const }] : [],
    ),
  ]
}

const refsOf = (ids: readonly string[], uploads: UploadRefs): UploadRef[] => ids.flatMap((id) => uploads[id] ?? [])

const answersOf = (answers: DraftAnswers, uploads: UploadRefs): Submission['answers'] =>
  Object.fromEntries(
    Object.entries(answers).flatMap(([key, { result, remark, photos = [] }]) => {
      if (!result) return []
      const refs = refsOf(photos, uploads)
      const words = remark?.trim()
      return [[key, { result, ...(words ? { remark: words } : {}), ...(refs.length > 0 ? { photos: refs } : {}) }]]
    }),
  )

const signerRoles: Readonly<Record<Signer, Signature['role']>> = {
  first: 'inspector',
  second: 'inspector',
  merchant: 'merchant',
  witness: 'witness',
}

const signatureOf = (
  signer: Signer,
  { name, signedAt }: DraftSignature,
  { inspectors }: DraftHead,
  image: UploadRef,
): Signature => {
  const person = signer === 'first' ? inspectors[0] : signer === 'second' ? inspectors[1] : undefined
  return { role: signerRoles[signer], name, image, signedAt, ...(person ? { personId: person.personId } : {}) }
}

const signers: readonly Signer[] = ['first', 'second', 'merchant', 'witness']

const signaturesOf = (head: DraftHead, end: DraftEnd, uploads: UploadRefs): Signature[] =>
  signers.flatMap((signer) => {
    const signature = end.signatures[signer]
    const image = uploads[signer]
    return signature && image ? [signatureOf(signer, signature, head, image)] : []
  })

/** The record as the contract wants it; every file has been uploaded before. */
export const submissionOf = (
  head: DraftHead,
  answers: DraftAnswers,
  end: DraftEnd,
  uploads: UploadRefs,
): Submission => {
  const { dispositions, rectifyBy, accidentRisk, note, contactName, contactPhone, refusal, finishedAt } = end
  return {
    shopId: head.shopId,
    inspectionId: head.inspectionId,
    answers: answersOf(answers, uploads),
    dispositions: [...dispositions],
    ...(rectifyBy ? { rectifyBy } : {}),
    accidentRisk,
    ...(note.trim() ? { note: note.trim() } : {}),
    contact: { name: contactName.trim(), ...(contactPhone.trim() ? { phone: contactPhone.trim() } : {}) },
    signatures: signaturesOf(head, end, uploads),
    ...(refusal ? { refusalToSign: refusal } : {}),
    finishedAt: finishedAt ?? '',
  }
}
