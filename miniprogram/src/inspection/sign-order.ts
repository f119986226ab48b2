import type { DraftEnd, Signer } from './draft'

/** Who still has to sign, in order: both inspectors, then the merchant unless signing is refused. */
export const signersDue = ({ signatures, refusal }: DraftEnd): readonly Signer[] => {
  const wanted: readonly Signer[] = refusal ? ['first', 'second'] : ['first', 'second', 'merchant']
  return wanted.filter((signer) => !signatures[signer])
}

/**
 * Order 49 art. 34: refusal is noted with its reason; a witness may be invited, and need not be. Asked when everybody
 * else has signed.
 */
export const mayInviteWitness = (end: DraftEnd): boolean =>
  signersDue(end).length === 0 && end.refusal !== undefined && !end.signatures.witness

/** Who is to sign now; nobody once all have, unless a witness is invited. */
export const nextSigner = (end: DraftEnd, inviting: boolean): Signer | undefined =>
  signersDue(end)[0] ?? (inviting && mayInviteWitness(end) ? 'witness' : undefined)
