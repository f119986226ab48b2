import { distanceOf, type Fingerprint, type Part } from './fingerprint'

/** At most so many of 64 bits differ between a picture's middle and the part of one that was made from it. */
export const nearBits = 10

/** Many fingerprints, each by its place in the two columns. */
export type Prints = { readonly high: Uint32Array; readonly low: Uint32Array }
export type Found = { readonly at: number; readonly distance: number; readonly part: Part }
export type PrintIndex = {
  readonly nearest: (
    asked: readonly { readonly part: Part; readonly print: Fingerprint }[],
    most: number,
  ) => readonly Found[]
}

const chunks = [0, 1, 2, 3] as const
const values = 65_536
/** Ten differing bits in four chunks: one of them differs in two at most (multi-index hashing, Norouzi et al. 2012). */
const chunkBits = Math.floor(nearBits / chunks.length)

const chunkOf = (high: number, low: number, chunk: number): number =>
  ((chunk < 2 ? low : high) >>> (chunk % 2 === 0 ? 0 : 16)) & 0xffff

/** Every number of 16 bits with at most so many ones. */
const flips = Array.from({ length: values }, (_, flip) => flip).filter((flip) => {
  let ones = 0
  for (let rest = flip; rest > 0; rest &= rest - 1) ones += 1
  return ones <= chunkBits
})

type Buckets = { readonly from: Uint32Array; readonly members: Uint32Array }

/** Places sorted by one chunk of their fingerprint. */
const bucketsOf = ({ high, low }: Prints, chunk: number): Buckets => {
  const from = new Uint32Array(values + 1)
  const chunkAt = (at: number) => chunkOf(high[at] ?? 0, low[at] ?? 0, chunk)
  for (let at = 0; at < high.length; at++) from[chunkAt(at) + 1] = (from[chunkAt(at) + 1] ?? 0) + 1
  for (let value = 0; value < values; value++) from[value + 1] = (from[value + 1] ?? 0) + (from[value] ?? 0)
  const next = from.slice(0, values)
  const members = new Uint32Array(high.length)
  for (let at = 0; at < high.length; at++) {
    const value = chunkAt(at)
    const place = next[value] ?? 0
    members[place] = at
    next[value] = place + 1
  }
  return { from, members }
}

type Visit = (at: number) => void

const inBuckets = ({ from, members }: Buckets, value: number, visit: Visit): void => {
  for (const flip of flips) {
    const last = from[(value ^ flip) + 1] ?? 0
    for (let place = from[value ^ flip] ?? 0; place < last; place++) visit(members[place] ?? 0)
  }
}

/** Finds all fingerprints that differ in at most `nearBits` from one that is asked for, without looking at the others. */
export const printIndex = (prints: Prints): PrintIndex => {
  const tables = chunks.map((chunk) => bucketsOf(prints, chunk))
  const nearest: PrintIndex['nearest'] = (asked, most) => {
    const found = new Map<number, Found>()
    for (const { part, print } of asked) {
      const look: Visit = (at) => {
        const distance = distanceOf({ high: prints.high[at] ?? 0, low: prints.low[at] ?? 0 }, print)
        if (distance <= nearBits && distance < (found.get(at)?.distance ?? values))
          found.set(at, { at, distance, part })
      }
      tables.forEach((table, chunk) => {
        inBuckets(table, chunkOf(print.high, print.low, chunk), look)
      })
    }
    return [...found.values()].sort((a, b) => a.distance - b.distance || a.at - b.at).slice(0, most)
  }
  return { nearest }
}
