/**
 * What people's words may hold, decided once for every text that is typed, pasted or reported.
 *
 * Stripped: what draws nothing and only changes how other characters stand or compare. Phone numbers copied from a
 * contact come wrapped in U+202D and U+202C, names copied from a chat with U+200B: nobody can see what is to be mended,
 * so it is mended. (Unicode TR 36 §2.10 and TR 39 §5.1 on bidirectional controls and default ignorables; CVE-2021-42574,
 * "Trojan Source".) Kept of these are the joiner inside an emoji (UTS 51) and variation selectors, which pick the shape
 * of a rare character in a name (UTS 37).
 *
 * Refused: control characters other than line breaks and tabs, halves of characters, and noncharacters. No keyboard
 * makes them; DynamoDB, XML and fonts each do something else with them.
 */
const unseen =
  /(?!\p{Variation_Selector}|\u200D(?<=(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)\u200D)(?=\p{Extended_Pictographic}))[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFC]/gu
const refused = /[^\P{Cc}\t\n\r\u0085]|[\p{Cs}\p{Noncharacter_Code_Point}]/u
const refusedEach = new RegExp(refused, 'gu')

/** Without what cannot be seen; each kind of line break as one `\n`, a tab as a space. */
export const plainText = (text: string): string =>
  text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(unseen, '')

/** Whether it holds a character that no keyboard makes. */
export const hasControls = (text: string): boolean => refused.test(text)

/** For words of somebody who cannot be asked to mend them. */
export const withoutControls = (text: string): string => text.replace(refusedEach, '')
