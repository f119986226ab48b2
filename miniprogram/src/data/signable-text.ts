const unseen = /[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFC]/gu
const variation = /^\p{Variation_Selector}$/u
const joiner = '\u200D'
const joins = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)$/u
const joined = /^\p{Extended_Pictographic}/u
const refused = /[^\P{Cc}\n]|[\p{Cs}\p{Noncharacter_Code_Point}]/gu

const isKept = (found: string, at: number, whole: string): boolean =>
  variation.test(found) || (found === joiner && joins.test(whole.slice(0, at)) && joined.test(whole.slice(at + 1)))

/**
 * A text as the server reads it (types/platform/plain-text.ts): what is signed must be the very text that arrives, or
 * its hash is another. Without lookbehind, which phones before iOS 16.4 cannot read; and without what the server
 * refuses, which nobody can see to mend.
 */
export const signableText = (text: string): string =>
  text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(unseen, (found: string, at: number, whole: string) => (isKept(found, at, whole) ? found : ''))
    .replace(refused, '')
    .trim()

/** The same for every text of a value. */
export const signable = <T>(value: T): T => {
  if (typeof value === 'string') return signableText(value) as T
  if (Array.isArray(value)) return value.map(signable) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, signable(one)])) as T
}
