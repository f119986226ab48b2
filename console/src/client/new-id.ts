const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const timeLength = 10

const inAlphabet = (value: number, length: number): string => {
  let rest = value
  let text = ''
  for (let place = 0; place < length; place++) {
    text = alphabet.charAt(rest % alphabet.length) + text
    rest = Math.floor(rest / alphabet.length)
  }
  return text
}

/** A ULID: 48 bit of time and 80 of chance (`chance` holds 16 bytes), for what is made here and named before it is kept. */
export const newId = (now: number, chance: Uint8Array): string =>
  inAlphabet(now, timeLength) + [...chance.slice(0, 16)].map((byte) => alphabet.charAt(byte % alphabet.length)).join('')
