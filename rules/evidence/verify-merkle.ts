import { type Hash, nodeHash } from './merkle'

const isSame = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index])

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0

/** A subtree on the way up: which it is on its level, and which is the last there. */
type Step = { readonly at: number; readonly last: number }

const up = ({ at, last }: Step): Step => ({ at: Math.floor(at / 2), last: Math.floor(last / 2) })
const isRight = ({ at }: Step): boolean => at % 2 === 1

/** Above subtrees that have no neighbour on the right and stand on the left. */
const overLonely = (step: Step): Step => (isRight(step) || step.at === 0 ? step : overLonely(up(step)))

/** On which side each hash of a proof stands, upwards (RFC 9162 §2.1.3.2, §2.1.4.2). */
const sides = (step: Step): readonly ('left' | 'right')[] => {
  if (step.last === 0) return []
  if (isRight(step) || step.at === step.last) return ['left', ...sides(up(overLonely(step)))]
  return ['right', ...sides(up(step))]
}

export type Inclusion = {
  readonly index: number
  readonly size: number
  readonly leaf: Uint8Array
  readonly proof: readonly Uint8Array[]
  readonly root: Uint8Array
}

/** Whether a leaf is in the tree that has this root (RFC 9162 §2.1.3.2). */
export const isIncluded = (hash: Hash, { index, size, leaf, proof, root }: Inclusion): boolean => {
  if (!isCount(index) || !isCount(size) || index >= size) return false
  const side = sides({ at: index, last: size - 1 })
  const climb = (node: Uint8Array, other: Uint8Array, n: number) =>
    side[n] === 'left' ? nodeHash(hash, other, node) : nodeHash(hash, node, other)
  return side.length === proof.length && isSame(proof.reduce(climb, leaf), root)
}

export type Consistency = {
  readonly earlier: { readonly size: number; readonly root: Uint8Array }
  readonly later: { readonly size: number; readonly root: Uint8Array }
  readonly proof: readonly Uint8Array[]
}

/** Whether the later tree begins with the earlier one, nothing changed or taken out (RFC 9162 §2.1.4.2). */
export const isConsistent = (hash: Hash, { earlier, later, proof }: Consistency): boolean => {
  if (!isCount(earlier.size) || !isCount(later.size) || earlier.size === 0 || earlier.size > later.size) return false
  if (earlier.size === later.size) return proof.length === 0 && isSame(earlier.root, later.root)
  const start = overRight({ at: earlier.size - 1, last: later.size - 1 })
  // a whole earlier tree is a node of the later one: the verifier has it, the proof leaves it out
  const [first, ...rest] = start.at === 0 ? [earlier.root, ...proof] : proof
  const side = sides(start)
  if (!first || side.length !== rest.length) return false
  const old = rest.reduce((node, other, n) => (side[n] === 'left' ? nodeHash(hash, other, node) : node), first)
  const young = rest.reduce(
    (node, other, n) => (side[n] === 'left' ? nodeHash(hash, other, node) : nodeHash(hash, node, other)),
    first,
  )
  return isSame(old, earlier.root) && isSame(young, later.root)
}

const overRight = (step: Step): Step => (isRight(step) ? overRight(up(step)) : step)
