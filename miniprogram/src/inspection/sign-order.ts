import type { DraftEnd, Signer } from './draft'

/** Who still has to sign, in order: both inspectors, then the merchant unless signing is refused. */
export const signersDue = ({ signatures, refusal }: DraftEnd): readonly Signer[] => {
  const wanted: readonly Signer[] = refusal ? ['first', 'second'] : ['first', 'second', 'merchant']
  return wanted.filter((signer) => !signatures[signer])
}

/** Order 49 art. 34: refusal is noted with its reason; a witness may be invited, and need not be. */
export const mayInviteWitness = ({ signatures, refusal }: DraftEnd): boolean =>
  refusal !== undefined && !signatures.witness
