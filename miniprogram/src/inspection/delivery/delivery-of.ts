import type { ContentSignature } from '@app/types/inspection/content'
import type { Input } from '../../data/api'
import { signableText } from '../../data/signable-text'
import type { DraftHead, DraftSignature, DraftSigning, Signer } from '../draft'
import { sealedContent } from '../sealing/seal'

export type Delivery = Input<'inspection', 'deliverInspection'>

const signers: readonly Signer[] = ['first', 'second', 'merchant', 'witness']

const roles: Readonly<Record<Signer, ContentSignature['role']>> = {
  first: 'inspector',
  second: 'inspector',
  merchant: 'merchant',
  witness: 'witness',
}

const personOf = (signer: Signer, { inspectors }: DraftHead) =>
  signer === 'first' ? inspectors[0] : signer === 'second' ? inspectors[1] : undefined

/** An inspection whole, as it was sealed and signed; undefined before. */
export const deliveryOf = (head: DraftHead, { seal, signatures, refusal }: DraftSigning): Delivery | undefined => {
  if (!seal) return undefined
  const signatureOf = (signer: Signer, { name, sha256, signedAt }: DraftSignature): ContentSignature => {
    const person = personOf(signer, head)
    return {
      role: roles[signer],
      ...(person && { personId: person.personId }),
      name: signableText(name),
      image: sha256,
      signedAt,
      contentHash: seal.hash,
    }
  }
  return {
    shopId: head.shopId,
    inspectionId: head.inspectionId,
    content: sealedContent(seal),
    contentHash: seal.hash,
    signatures: signers.flatMap((signer) => {
      const signature = signatures[signer]
      return signature ? [signatureOf(signer, signature)] : []
    }),
    ...(refusal && { refusalToSign: refusal }),
  }
}
