import { LogEntry, type ProofBundle, type TreeHead } from '@app/types/evidence/contract'
import { evidenceFormats } from '@app/types/evidence/values'
import type { TreeHash } from '../platform/ports/sign-tree-head'
import { hexOf } from './entry-name'
import type { KeptLeaf, LogRows } from './log-rows'
import { treeOf } from './tree'

type ProveParts = { readonly rows: LogRows; readonly hash: TreeHash }
type Asked = {
  readonly district: string
  readonly subject: string
  /** Size of a head that somebody has, e.g. on paper; the first that was ever signed where there is none of that size. */
  readonly from?: number | undefined
}

/** Everything that was logged about a subject, with its proofs under the newest head; undefined before it is a leaf. */
export const proveSubject = async (
  { rows, hash }: ProveParts,
  { district, subject, from }: Asked,
): Promise<ProofBundle | undefined> => {
  const head = await rows.newestHead(district)
  const places = (await rows.placesAbout(district, `${subject}#`)).toSorted((a, b) => a - b)
  const signed = places.filter((index) => head && index < head.size)
  if (!head || signed.length === 0) return undefined
  const tree = treeOf({ rows, hash }, district)
  const hex = (proof: readonly Uint8Array[]) => proof.map(hexOf)
  const entries = await Promise.all(
    signed.map(async (index) => ({
      entry: entryOf(await rows.leaf(district, index)),
      index,
      inclusion: hex(await tree.inclusion(index, head.size)),
    })),
  )
  const known = await earlierHead(rows, head, from)
  const consistency = hex(await tree.consistency(known.size, head.size))
  const keys = await keysOf(rows, [head, known])
  return { format: evidenceFormats.proof, district, entries, head, keys, earlier: { head: known, consistency } }
}

const entryOf = (leaf: KeptLeaf | undefined): LogEntry => LogEntry.parse(JSON.parse(leaf?.text ?? ''))

const earlierHead = async (rows: LogRows, head: TreeHead, from: number | undefined): Promise<TreeHead> => {
  const asked = from !== undefined && from <= head.size ? await rows.headAt(head.district, from) : undefined
  return asked ?? (await rows.oldestHead(head.district)) ?? head
}

const keysOf = async (rows: LogRows, [head, earlier]: readonly [TreeHead, TreeHead]) =>
  (await rows.keys(head.district)).filter(({ keyId }) => keyId === head.keyId || keyId === earlier.keyId)
