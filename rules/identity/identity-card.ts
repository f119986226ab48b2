// GB 11643: region, date of birth, serial, check character; people write spaces between the parts.
const parts = /[1-8]\d{5}\s?(?:19|20)\d{2}\s?(?:0[1-9]|1[0-2])\s?(?:0[1-9]|[12]\d|3[01])\s?\d{3}[\dXxＸｘ]/

const anywhere = new RegExp(`(?<!\\d)${parts.source}(?!\\d)`, 'g')
const alone = new RegExp(`^${parts.source}$`)

/** Full-width figures as half-width ones, so that no way of writing hides a number. Keeps every place in the text. */
const figured = (text: string): string =>
  text.replace(/[\uFF10-\uFF19]/g, (figure) => String.fromCharCode(figure.charCodeAt(0) - 0xfee0))

/** True for a text that is an identity card's number (身份证号) and nothing else. */
export const isIdentityCard = (text: string): boolean => alone.test(figured(text.trim()))

/** The text without identity cards' numbers: they are never kept, never shown (regulations §9.2). */
export const withoutIdentityCards = (text: string): string => {
  let kept = text
  for (const found of [...figured(text).matchAll(anywhere)].reverse()) {
    kept = kept.slice(0, found.index) + kept.slice(found.index + found[0].length)
  }
  return kept
}

export const holdsIdentityCard = (text: string): boolean => withoutIdentityCards(text) !== text
