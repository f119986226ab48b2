// NIST SP 800-38D, 6.3–6.4: multiplication in GF(2^128), four bits at a time.
type Four = readonly [number, number, number, number]

const zero: Four = [0, 0, 0, 0]
const plus = (x: Four, y: Four): Four => [x[0] ^ y[0], x[1] ^ y[1], x[2] ^ y[2], x[3] ^ y[3]]

/** Times the variable: one bit to the right, folded back by the field's polynomial. */
const shifted = ([a, b, c, d]: Four): Four => [
  (a >>> 1) ^ (d & 1 ? 0xe1000000 : 0),
  (b >>> 1) | (a << 31),
  (c >>> 1) | (b << 31),
  (d >>> 1) | (c << 31),
]

const times = (word: Four, by: number): Four => Array.from({ length: by }).reduce<Four>((so) => shifted(so), word)

/** What four bits that fall out on the right fold back to; all of it lies in the first word. */
const folded = Uint32Array.from({ length: 16 }, (_, bits) => times([0, 0, 0, bits], 4)[0])

/** Every product of four bits with the key; the highest bit is the lowest power. */
const productsOf = (key: Four): Uint32Array => {
  const powers = [0, 1, 2, 3].map((by) => times(key, by))
  const product = (bits: number): Four =>
    powers.reduce((sum, power, index) => (bits & (8 >> index) ? plus(sum, power) : sum), zero)
  return Uint32Array.from(Array.from({ length: 16 }, (_, bits) => [...product(bits)]).flat())
}

const at = (words: Uint32Array, index: number): number => words[index] as number

/** Takes blocks of four words into a sum, one after the other. */
export const ghash = (key: Uint32Array) => {
  const products = productsOf([at(key, 0), at(key, 1), at(key, 2), at(key, 3)])
  const sum = new Uint32Array(4)
  const next = new Uint32Array(4)
  const step = (bits: number) => {
    const [a, b, c, d] = [at(next, 0), at(next, 1), at(next, 2), at(next, 3)]
    const own = bits * 4
    next[0] = (a >>> 4) ^ at(folded, d & 15) ^ at(products, own)
    next[1] = ((b >>> 4) | (a << 28)) ^ at(products, own + 1)
    next[2] = ((c >>> 4) | (b << 28)) ^ at(products, own + 2)
    next[3] = ((d >>> 4) | (c << 28)) ^ at(products, own + 3)
  }
  const take = (block: Uint32Array) => {
    for (let i = 0; i < 4; i++) sum[i] = at(sum, i) ^ at(block, i)
    next.fill(0)
    for (let i = 3; i >= 0; i--) for (let bit = 0; bit < 32; bit += 4) step((at(sum, i) >>> bit) & 15)
    sum.set(next)
  }
  return { take, sum }
}
