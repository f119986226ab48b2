import { consistencyParts, inclusionParts, type ProofPart, partsOfTree, rootOf } from '@app/rules/evidence/merkle'
import type { TreeHash } from '../platform/ports/sign-tree-head'
import type { LogRows } from './log-rows'

type TreeParts = { readonly rows: Pick<LogRows, 'node'>; readonly hash: TreeHash }

const folded = async ({ rows, hash }: TreeParts, district: string, part: ProofPart): Promise<Uint8Array> => {
  const nodes = await Promise.all(part.map((place) => rows.node(district, place)))
  return rootOf(hash.of, nodes)
}

/** Root and proofs of a district's log, each from as many rows as the tree is high. */
export const treeOf = (parts: TreeParts, district: string) => ({
  root: (size: number) => folded(parts, district, partsOfTree(size)),
  inclusion: (index: number, size: number) =>
    Promise.all(inclusionParts(index, size).map((part) => folded(parts, district, part))),
  consistency: (earlier: number, size: number) =>
    Promise.all(consistencyParts(earlier, size).map((part) => folded(parts, district, part))),
})
