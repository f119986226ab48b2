/** A hash function of fixed length. It is handed in: SHA-256 today, SM3 where the bureau has to use it. */
export type Hash = (bytes: Uint8Array) => Uint8Array

/** RFC 9162 §2.1.1: a leaf can never be taken for a node, nor a node for a leaf. */
const leafPrefix = 0
const nodePrefix = 1

const joined = (prefix: number, parts: readonly Uint8Array[]): Uint8Array => {
  const bytes = new Uint8Array(1 + parts.reduce((sum, { length }) => sum + length, 0))
  bytes[0] = prefix
  let at = 1
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

export const leafHash = (hash: Hash, entry: Uint8Array): Uint8Array => hash(joined(leafPrefix, [entry]))
export const nodeHash = (hash: Hash, left: Uint8Array, right: Uint8Array): Uint8Array =>
  hash(joined(nodePrefix, [left, right]))

/** A whole subtree of 2^level leaves, the `index`-th of that size; level 0 is a leaf. */
export type NodePlace = { readonly level: number; readonly index: number }

/** The leaves `from` up to, not including, `to`. */
type Range = { readonly from: number; readonly to: number }

/** The largest power of two below `count` (RFC 9162 §2.1.1: k < n ≤ 2k). */
const splitOf = (count: number): number => 2 ** Math.floor(Math.log2(count - 1))

const isWhole = ({ from, to }: Range): boolean => to - from === 1 || splitOf(to - from) * 2 === to - from

/** A range that RFC 9162 splits: the whole subtrees that it is made of, from the left. */
const wholeParts = ({ from, to }: Range): readonly NodePlace[] => {
  const parts: NodePlace[] = []
  let start = from
  while (start < to) {
    const rest = { from: start, to }
    const count = isWhole(rest) ? to - start : splitOf(to - start)
    parts.push({ level: Math.log2(count), index: start / count })
    start += count
  }
  return parts
}

/** One hash of a proof as the whole subtrees that it is folded from, from the left. */
export type ProofPart = readonly NodePlace[]

/** The whole subtrees of a tree of that size, from the left; folded they are its root. None of an empty tree. */
export const partsOfTree = (size: number): ProofPart => wholeParts({ from: 0, to: size })

/** Folds neighbours that stand as RFC 9162 splits them, from the right. Undefined of none: an empty tree. */
export const fold = (hash: Hash, parts: readonly Uint8Array[]): Uint8Array | undefined =>
  parts.reduceRight<Uint8Array | undefined>((right, left) => (right ? nodeHash(hash, left, right) : left), undefined)

/** The root of a tree: of an empty one the hash of nothing. */
export const rootOf = (hash: Hash, parts: readonly Uint8Array[]): Uint8Array =>
  fold(hash, parts) ?? hash(new Uint8Array())

/**
 * What proves that a leaf is in a tree of that size (RFC 9162 §2.1.3.1), from the leaf upwards.
 * @throws RangeError where there is no such leaf
 */
export const inclusionParts = (index: number, size: number): readonly ProofPart[] => {
  if (!(index >= 0 && index < size)) throw new RangeError(`no leaf ${index} in a tree of ${size}`)
  return siblings(index, { from: 0, to: size })
}

const siblings = (index: number, { from, to }: Range): readonly ProofPart[] => {
  if (to - from === 1) return []
  const middle = from + splitOf(to - from)
  return index < middle
    ? [...siblings(index, { from, to: middle }), wholeParts({ from: middle, to })]
    : [...siblings(index, { from: middle, to }), wholeParts({ from, to: middle })]
}

/**
 * What proves that the tree of the size `earlier` is the beginning of the one of the size `size` (RFC 9162 §2.1.4.1).
 * Empty for equal sizes.
 * @throws RangeError where `earlier` is 0 or more than `size`: there is nothing to prove
 */
export const consistencyParts = (earlier: number, size: number): readonly ProofPart[] => {
  if (!(earlier > 0 && earlier <= size)) throw new RangeError(`no proof from ${earlier} to ${size}`)
  return subproof(earlier, { from: 0, to: size }, true)
}

/** RFC 9162's SUBPROOF: `isKnown` while the subtree is the earlier tree itself, whose root the verifier has. */
const subproof = (earlier: number, { from, to }: Range, isKnown: boolean): readonly ProofPart[] => {
  if (earlier === to) return isKnown ? [] : [wholeParts({ from, to })]
  const middle = from + splitOf(to - from)
  return earlier <= middle
    ? [...subproof(earlier, { from, to: middle }, isKnown), wholeParts({ from: middle, to })]
    : [...subproof(earlier, { from: middle, to }, false), wholeParts({ from, to: middle })]
}

/** The whole subtrees that come to be when a tree grows from `size` by `count` leaves, lower ones first. */
export const partsGrown = (size: number, count: number): readonly NodePlace[] => {
  const grown: NodePlace[] = []
  for (let level = 1; 2 ** level <= size + count; level++)
    for (let index = Math.floor(size / 2 ** level); index < Math.floor((size + count) / 2 ** level); index++)
      grown.push({ level, index })
  return grown
}
