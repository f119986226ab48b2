import type { FlagCode } from './register-problems'

/** The cell may be words, even a person's name: nobody has compared it with a paper. */
const unconfirmed: ReadonlySet<string> = new Set<FlagCode>(['licenceUnknownForm', 'licenceAlphabet'])

/**
 * Whether a paper may be shown to the public and printed on a document. One that an import could not read waits until
 * the office records it anew after comparing it with the paper itself, which clears its flags.
 */
export const isConfirmedPaper = ({ flags }: { readonly flags: readonly string[] }): boolean =>
  !flags.some((code) => unconfirmed.has(code))
