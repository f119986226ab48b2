// FIPS 180-4. WeChat has no digest of its own, and the server wants the hash of a file before it gives a place for it.
const rightRotate = (word: number, by: number) => (word >>> by) | (word << (32 - by))

const isPrime = (n: number): boolean => {
  for (let d = 2; d * d <= n; d++) if (n % d === 0) return false
  return true
}

const firstPrimes = (count: number): number[] => {
  const primes: number[] = []
  for (let n = 2; primes.length < count; n++) if (isPrime(n)) primes.push(n)
  return primes
}

/** First 32 bits of the fractional part. */
const fraction = (x: number) => ((x - Math.floor(x)) * 2 ** 32) | 0

const primes = firstPrimes(64)
const constants = Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime)))
const start = Int32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)))

const padded = (bytes: Uint8Array): DataView => {
  const length = Math.ceil((bytes.length + 9) / 64) * 64
  const whole = new Uint8Array(length)
  whole.set(bytes)
  whole[bytes.length] = 0x80
  const view = new DataView(whole.buffer)
  view.setUint32(length - 8, Math.floor(bytes.length / 2 ** 29))
  view.setUint32(length - 4, (bytes.length << 3) >>> 0)
  return view
}

const at = (words: Int32Array, index: number): number => words[index] as number

const fillSchedule = (words: Int32Array, view: DataView, offset: number): void => {
  for (let i = 0; i < 16; i++) words[i] = view.getInt32(offset + i * 4)
  for (let i = 16; i < 64; i++) {
    const early = at(words, i - 15)
    const late = at(words, i - 2)
    const s0 = rightRotate(early, 7) ^ rightRotate(early, 18) ^ (early >>> 3)
    const s1 = rightRotate(late, 17) ^ rightRotate(late, 19) ^ (late >>> 10)
    words[i] = (at(words, i - 16) + s0 + at(words, i - 7) + s1) | 0
  }
}

const compress = (state: Int32Array, words: Int32Array): void => {
  let [a, b, c, d, e, f, g, h] = [...state] as [number, number, number, number, number, number, number, number]
  for (let i = 0; i < 64; i++) {
    const s1 = rightRotate(e, 6) ^ rightRotate(e, 11) ^ rightRotate(e, 25)
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + at(constants, i) + at(words, i)) | 0
    const s0 = rightRotate(a, 2) ^ rightRotate(a, 13) ^ rightRotate(a, 22)
    h = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    c = b
    b = a
    a = (t1 + t2) | 0
  }
  for (const [i, word] of [a, b, c, d, e, f, g, h].entries()) state[i] = at(state, i) + word
}

/** SHA-256 as bytes. */
export const sha256Bytes = (bytes: Uint8Array): Uint8Array => {
  const view = padded(bytes)
  const words = new Int32Array(64)
  const state = start.slice()
  for (let offset = 0; offset < view.byteLength; offset += 64) {
    fillSchedule(words, view, offset)
    compress(state, words)
  }
  const hash = new DataView(new ArrayBuffer(32))
  for (let i = 0; i < 8; i++) hash.setInt32(i * 4, at(state, i))
  return new Uint8Array(hash.buffer)
}

/** SHA-256 in lower-case hex. */
export const sha256 = (bytes: Uint8Array): string =>
  [...sha256Bytes(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
