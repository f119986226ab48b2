// Part of a verifier of docs/evidence-format.md that shares no code with the product.
import { bytesOf, hex, sha256, textOf, utf8 } from './text.mjs'

const joined = (prefix, ...parts) => {
  const bytes = new Uint8Array(1 + parts.reduce((sum, { length }) => sum + length, 0))
  bytes[0] = prefix
  let at = 1
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

export const leafHash = (entry) => sha256(joined(0, utf8.encode(textOf(entry))))
const nodeHash = (left, right) => sha256(joined(1, left, right))

/** The largest power of two below a count. */
const split = (count) => {
  let half = 1
  while (half * 2 < count) half *= 2
  return half
}

/** A proof that is too short or too long has no root. */
const none = undefined

/** The root that a leaf and its path lead to: RFC 9162 §2.1.3.1 read from the root downwards. */
const rootAbove = async (index, size, leaf, path) => {
  if (size === 1) return path.length === 0 ? leaf : none
  const other = path.at(-1)
  const half = split(size)
  const inLeft = index < half
  const below =
    other && (await rootAbove(inLeft ? index : index - half, inLeft ? half : size - half, leaf, path.slice(0, -1)))
  if (!below) return none
  return inLeft ? nodeHash(below, other) : nodeHash(other, below)
}

export const isIncluded = async ({ index, size, leaf, path, root }) => {
  const above = index < size ? await rootAbove(index, size, leaf, path.map(bytesOf)) : none
  return above !== none && hex(above) === root
}

/** The roots, old and new, of a subtree of `size` leaves of which `old` were there: RFC 9162 §2.1.4.1 downwards. */
const rootsOf = async (old, size, known, path) => {
  if (old === size) return bothOf(known, path)
  const other = path.at(-1)
  const half = split(size)
  const rest = path.slice(0, -1)
  if (!other) return none
  if (old <= half) {
    const below = await rootsOf(old, half, known, rest)
    return below && [below[0], await nodeHash(below[1], other)]
  }
  const below = await rootsOf(old - half, size - half, none, rest)
  return below && [await nodeHash(other, below[0]), await nodeHash(other, below[1])]
}

/** A subtree that did not grow: the verifier has its root, or the proof says it. */
const bothOf = (known, path) => {
  if (known) return path.length === 0 ? [known, known] : none
  return path.length === 1 ? [path[0], path[0]] : none
}

export const isConsistent = async (first, second, path) => {
  if (first.size === 0 || first.size > second.size) return false
  const roots = await rootsOf(first.size, second.size, bytesOf(first.root), path.map(bytesOf))
  return roots !== none && hex(roots[0]) === first.root && hex(roots[1]) === second.root
}

/** The root of all leaves: whole subtrees from the left, equal ones joined, what is left folded from the right. */
export const rootOf = async (leaves) => {
  const whole = []
  for (const leaf of leaves) {
    let top = { hash: leaf, count: 1 }
    while (whole.at(-1)?.count === top.count) {
      const left = whole.pop()
      top = { hash: await nodeHash(left.hash, top.hash), count: top.count * 2 }
    }
    whole.push(top)
  }
  let root
  while (whole.length > 0) {
    const { hash } = whole.pop()
    root = root ? await nodeHash(hash, root) : hash
  }
  return hex(root ?? (await sha256(new Uint8Array())))
}
