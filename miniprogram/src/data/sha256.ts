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
const constants = primes.map((prime) => fraction(Math.cbrt(prime)))
const start = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)))

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

type Registers = [number, number, number, number, number, number, number, number]

const mix = ([a, b, c, d, e, f, g, h]: Registers, add: number): Registers => {
  const s1 = rightRotate(e, 6) ^ rightRotate(e, 11) ^ rightRotate(e, 25)
  const t1 = (h + s1 + ((e & f) ^ (~e & g)) + add) | 0
  const s0 = rightRotate(a, 2) ^ rightRotate(a, 13) ^ rightRotate(a, 22)
  const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
  return [(t1 + t2) | 0, a, b, c, (d + t1) | 0, e, f, g]
}

/** SHA-256 in lower-case hex. */
export const sha256 = (bytes: Uint8Array): string => {
  const view = padded(bytes)
  const words = new Int32Array(64)
  let hash = start as Registers
  for (let offset = 0; offset < view.byteLength; offset += 64) {
    fillSchedule(words, view, offset)
    let registers = hash
    for (let i = 0; i < 64; i++) registers = mix(registers, ((constants[i] as number) + at(words, i)) | 0)
    hash = hash.map((word, i) => (word + (registers[i] as number)) | 0) as Registers
  }
  return hash.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
}
