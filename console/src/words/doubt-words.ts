import { shopFlags } from '@app/rules/shop/signs/sign-flags'

const known: Readonly<Record<string, { readonly message: string; readonly next: string }>> = shopFlags

/** A flag that an import left, as sentences. A code that is not known here is shown as it is, never hidden. */
export const doubtInWords = (code: string): string => {
  const words = Object.hasOwn(known, code) ? known[code] : undefined
  return words === undefined ? code : `${words.message}。${words.next}`
}

/** What it is, without what to do about it. */
export const doubtNamed = (code: string): string => (Object.hasOwn(known, code) ? (known[code]?.message ?? code) : code)
