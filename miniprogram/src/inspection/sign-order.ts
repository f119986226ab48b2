import type { DraftEnd, DraftSigning, Signer } from './draft'

type Signed = DraftSigning & Pick<DraftEnd, 'kind'>

/** Where nobody was inspected only the inspectors sign. */
const wantedOf = ({ kind, refusal }: Signed): readonly Signer[] =>
  kind === 'concluded' && !refusal ? ['first', 'second', 'merchant'] : ['first', 'second']

/** Who still has to sign, in order: both inspectors, then the merchant unless signing is refused. */
export const signersDue = (signed: Signed): readonly Signer[] =>
  wantedOf(signed).filter((signer) => !signed.signatures[signer])

/**
 * Order 49 art. 34: refusal is noted with its reason; a witness may be invited, and need not be. Asked when everybody
 * else has signed.
 */
export const mayInviteWitness = (signed: Signed): boolean =>
  signersDue(signed).length === 0 && signed.refusal !== undefined && !signed.signatures.witness

/** Who is to sign now; nobody once all have, unless a witness is invited. */
export const nextSigner = (signed: Signed, inviting: boolean): Signer | undefined =>
  signersDue(signed)[0] ?? (inviting && mayInviteWitness(signed) ? 'witness' : undefined)
