import type { SignedAnswer } from '@app/types/inspection/content'

/** Fewer letters than these are what anybody would write: 「地面不洁」 says nothing about who copied it. */
const leastLetters = 8

/**
 * What was written and measured in one inspection, as a text to be compared with another's: items with their remarks
 * and readings in the order of their keys. Undefined where too little was written to compare.
 */
export const remarksOf = (answers: Readonly<Record<string, SignedAnswer>>): string | undefined => {
  const said = Object.entries(answers)
    .map(([key, { remark = '', reading = '' }]) => [key, remark.replaceAll(/\s/g, ''), reading] as const)
    .filter(([, remark, reading]) => remark !== '' || reading !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1))
  const letters = said.reduce((sum, [, remark, reading]) => sum + remark.length + reading.length, 0)
  return letters < leastLetters ? undefined : said.map((one) => one.join('\n')).join('\n\n')
}
