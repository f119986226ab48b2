const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const timeLength = 10
const randomLength = 16

const inAlphabet = (value: number, length: number): string => {
  let rest = value
  let text = ''
  for (let i = 0; i < length; i++) {
    text = alphabet.charAt(rest % alphabet.length) + text
    rest = Math.floor(rest / alphabet.length)
  }
  return text
}

/** A ULID: 48 bit of time (ms) and 80 of chance, sortable by time. Not a secret, so plain randomness will do. */
export const newId = (now: number, random: () => number): string =>
  inAlphabet(now, timeLength) +
  Array.from({ length: randomLength }, () => alphabet.charAt(Math.floor(random() * alphabet.length))).join('')
