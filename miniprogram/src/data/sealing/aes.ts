// FIPS 197 with a key of 256 bits, encryption of one block only: all that GCM needs. WeChat has no cipher of its own.
const rounds = 14

const at = (words: Uint32Array | Uint8Array, index: number): number => words[index] as number
const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by))
const doubled = (byte: number): number => ((byte << 1) ^ (byte & 0x80 ? 0x1b : 0)) & 0xff
const leftInByte = (byte: number, by: number): number => ((byte << by) | (byte >>> (8 - by))) & 0xff

/** Inverses by walking through the field with 3 and its inverse, then the affine map (FIPS 197, 5.1.1). */
const makeBox = (): Uint8Array => {
  const box = new Uint8Array(256)
  let power = 1
  let inverse = 1
  do {
    power ^= doubled(power)
    inverse ^= inverse << 1
    inverse ^= inverse << 2
    inverse = (inverse ^ (inverse << 4)) & 0xff
    if (inverse & 0x80) inverse ^= 0x09
    const spread = [1, 2, 3, 4].reduce((sum, by) => sum ^ leftInByte(inverse, by), inverse)
    box[power] = spread ^ 0x63
  } while (power !== 1)
  box[0] = 0x63
  return box
}

const box = makeBox()
/** SubBytes and one column of MixColumns at once; the other three columns are turns of it. */
const mixed = Uint32Array.from(box, (byte) => {
  const two = doubled(byte)
  return ((two << 24) | (byte << 16) | (byte << 8) | (two ^ byte)) >>> 0
})

const boxed = (word: number): number =>
  (at(box, word >>> 24) << 24) |
  (at(box, (word >>> 16) & 0xff) << 16) |
  (at(box, (word >>> 8) & 0xff) << 8) |
  at(box, word & 0xff)

const words = 4 * (rounds + 1)

const expanded = (key: Uint8Array): Uint32Array => {
  const view = new DataView(key.buffer, key.byteOffset, key.byteLength)
  const schedule = new Uint32Array(words)
  for (let i = 0; i < 8; i++) schedule[i] = view.getUint32(i * 4)
  let constant = 1
  for (let i = 8; i < words; i++) {
    let word = at(schedule, i - 1)
    if (i % 8 === 0) {
      word = boxed(turned(word, 24)) ^ (constant << 24)
      constant = doubled(constant)
    } else if (i % 8 === 4) word = boxed(word)
    schedule[i] = at(schedule, i - 8) ^ word
  }
  return schedule
}

/** One block under a key, in place: four words, big-endian. */
export type EncryptBlock = (block: Uint32Array) => void

const column = (a: number, b: number, c: number, d: number): number =>
  at(mixed, a >>> 24) ^
  turned(at(mixed, (b >>> 16) & 0xff), 8) ^
  turned(at(mixed, (c >>> 8) & 0xff), 16) ^
  turned(at(mixed, d & 0xff), 24)

const lastColumn = (a: number, b: number, c: number, d: number): number =>
  boxed((a & 0xff000000) | (b & 0xff0000) | (c & 0xff00) | (d & 0xff))

/** AES-256 under a key of 32 bytes. */
export const aes256 = (key: Uint8Array): EncryptBlock => {
  const schedule = expanded(key)
  return (block) => {
    let [a, b, c, d] = [0, 1, 2, 3].map((i) => at(block, i) ^ at(schedule, i)) as [number, number, number, number]
    for (let round = 1; round < rounds; round++) {
      const own = round * 4
      const [e, f, g] = [column(a, b, c, d), column(b, c, d, a), column(c, d, a, b)]
      d = column(d, a, b, c) ^ at(schedule, own + 3)
      a = e ^ at(schedule, own)
      b = f ^ at(schedule, own + 1)
      c = g ^ at(schedule, own + 2)
    }
    const own = rounds * 4
    block[0] = lastColumn(a, b, c, d) ^ at(schedule, own)
    block[1] = lastColumn(b, c, d, a) ^ at(schedule, own + 1)
    block[2] = lastColumn(c, d, a, b) ^ at(schedule, own + 2)
    block[3] = lastColumn(d, a, b, c) ^ at(schedule, own + 3)
  }
}
