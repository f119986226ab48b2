/** Full-width letters, digits and signs as half-width ones; the full-width space as a space. */
export const halfWidth = (text: string): string =>
  text.replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replace(/\u3000/g, ' ')

/** A number of a paper as it is compared and kept: half-width, upper case, without white space. */
export const plainNumber = (text: string): string =>
  halfWidth(text)
    .replace(/[\s\u200B-\u200D\uFEFF]/g, '')
    .toUpperCase()
