/**
 * How a phone and the server find out which shops of the grids differ, without either remembering what the other was
 * told: shops fall into buckets by their number; each bucket has a digest of its shops with the revision of each. Equal
 * digests: nothing to send. Another digest: the whole bucket is sent and replaces the old one, so that what left the
 * grid leaves the phone.
 */
export const packBuckets = 256

/** Characters of one digest: 42 bit. All of them, end to end, fit into an address that WeChat's cloud relays (2,000). */
export const digestLength = 7

/** Of a shop, its version for the pack. */
export type PackMark = { readonly shopId: string; readonly revision: number }

/** Raised when what is kept of a shop changes its form: every phone then reads anew. */
const packForm = 2

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_'

type Halves = readonly [high: number, low: number]

// cyrb53 (bryc, public domain): two interleaved 32-bit mixes. It finds changes; it proves nothing to anybody.
const mixed = (text: string): Halves => {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    a = Math.imul(a ^ code, 2_654_435_761)
    b = Math.imul(b ^ code, 1_597_334_677)
  }
  const high = Math.imul(b ^ (b >>> 16), 2_246_822_507) ^ Math.imul(a ^ (a >>> 13), 3_266_489_909)
  const low = Math.imul(a ^ (a >>> 16), 2_246_822_507) ^ Math.imul(b ^ (b >>> 13), 3_266_489_909)
  return [high >>> 0, low >>> 0]
}

/** Where a shop lies: 0 … 255. */
export const bucketOf = (shopId: string): number => mixed(shopId)[1] % packBuckets

const written = ([high, low]: Halves): string => {
  const bits = (high % 2 ** 12) * 2 ** 30 + (low % 2 ** 30)
  return Array.from({ length: digestLength }, (_, at) => alphabet.charAt(Math.floor(bits / 64 ** at) % 64)).join('')
}

const nothing = '0'.repeat(digestLength)

const digestOf = (marks: readonly PackMark[]): string => {
  if (marks.length === 0) return nothing
  const lines = marks.map(({ shopId, revision }) => `${shopId}:${revision}`).sort()
  return written(mixed(`${packForm};${lines.join(';')}`))
}

const byBucket = <T extends PackMark>(marks: readonly T[]): readonly (readonly T[])[] => {
  const buckets: T[][] = Array.from({ length: packBuckets }, () => [])
  for (const mark of marks) buckets[bucketOf(mark.shopId)]?.push(mark)
  return buckets
}

/** The digests of all buckets, end to end. */
export const digestsOf = (marks: readonly PackMark[]): string => byBucket(marks).map(digestOf).join('')

/** Buckets of `here` that whoever has these digests lacks or has otherwise; without digests, all that hold a shop. */
export const differingBuckets = <T extends PackMark>(
  here: readonly T[],
  have = '',
): readonly { readonly bucket: number; readonly shops: readonly T[] }[] =>
  byBucket(here).flatMap((shops, bucket) => {
    const theirs = have.slice(bucket * digestLength, (bucket + 1) * digestLength) || nothing
    return digestOf(shops) === theirs ? [] : [{ bucket, shops }]
  })
