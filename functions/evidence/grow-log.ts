import { type NodePlace, nodeHash, partsGrown, partsOfTree } from '@app/rules/evidence/merkle'
import type { LogEntry } from '@app/types/evidence/contract'
import type { TreeHash } from '../platform/ports/sign-tree-head'
import { type Leaf, leafOf } from './entry-name'
import type { LogRows } from './log-rows'

type LogParts = { readonly rows: LogRows; readonly hash: TreeHash }

/** A leaf has a row, a place and on average one node above it; a transaction holds 100 rows, a tree fewer than 40 levels. */
const mostAtOnce = 20

/**
 * Makes entries leaves, in their order, behind those that are there; what is a leaf already is passed over. Each step is
 * one transaction. False when another sequencer was faster: the rest is left to the next run.
 */
export const growLog = async (
  { rows, hash }: LogParts,
  district: string,
  entries: readonly LogEntry[],
): Promise<boolean> => {
  const leaves = await freshOf(
    rows,
    district,
    entries.map((entry) => leafOf(hash, entry)),
  )
  for (let from = 0; from < leaves.length; from += mostAtOnce)
    if (!(await growBy({ rows, hash }, district, leaves.slice(from, from + mostAtOnce)))) return false
  return true
}

const freshOf = async (rows: LogRows, district: string, leaves: readonly Leaf[]): Promise<readonly Leaf[]> => {
  const byName = new Map(leaves.map((leaf) => [leaf.name, leaf]))
  const fresh: Leaf[] = []
  for (const leaf of byName.values()) if ((await rows.placeOf(district, leaf.name)) === undefined) fresh.push(leaf)
  return fresh
}

const nameOf = ({ level, index }: NodePlace) => `${level}/${index}`

const growBy = async ({ rows, hash }: LogParts, district: string, leaves: readonly Leaf[]): Promise<boolean> => {
  const size = await rows.size(district)
  const known = new Map<string, Uint8Array>()
  const at = (place: NodePlace): Uint8Array => {
    const found = known.get(nameOf(place))
    if (!found) throw new Error(`the log of ${district} grows from ${size} without its node ${nameOf(place)}`)
    return found
  }
  for (const place of partsOfTree(size)) known.set(nameOf(place), await rows.node(district, place))
  leaves.forEach((leaf, n) => void known.set(nameOf({ level: 0, index: size + n }), leaf.hash))
  const nodes = partsGrown(size, leaves.length).map((place) => {
    const level = place.level - 1
    const left = at({ level, index: place.index * 2 })
    const made = nodeHash(hash.of, left, at({ level, index: place.index * 2 + 1 }))
    known.set(nameOf(place), made)
    return { place, hash: made }
  })
  return await rows.grow(district, { size, leaves, nodes })
}
