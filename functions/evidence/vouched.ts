import { isIncluded } from '@app/rules/evidence/verify-merkle'
import { LogEntry, type TreeHead } from '@app/types/evidence/contract'
import type { CheckTreeHead, TreeHash } from '../platform/ports/sign-tree-head'
import { bytesOf, leafOf } from './entry-name'
import type { LogRows } from './log-rows'
import { isSigned } from './sign-head'
import { treeOf } from './tree'

type Parts = { readonly rows: LogRows; readonly hash: TreeHash; readonly check: CheckTreeHead }

export type Vouched = {
  /** Entries in the order of the log. */
  readonly entries: readonly LogEntry[]
  /** False where the head is not signed, or does not lead to one of them. */
  readonly isWhole: boolean
}

/** What was logged about subjects, checked against the newest signed head; what came after that head is not looked at. */
export const vouched = async (parts: Parts, district: string, subjects: readonly string[]): Promise<Vouched> => {
  const { rows, check } = parts
  const head = await rows.newestHead(district)
  if (!head) return { entries: [], isWhole: true }
  const places = (await Promise.all(subjects.map((subject) => rows.placesAbout(district, `${subject}#`)))).flat()
  const signed = places.filter((index) => index < head.size).toSorted((a, b) => a - b)
  const found = await Promise.all(signed.map((index) => includedEntry(parts, head, index)))
  const entries = found.filter((entry) => entry !== undefined)
  const isWhole = entries.length === found.length && isSigned(check, head, await rows.keys(district))
  return { entries, isWhole }
}

const includedEntry = async ({ rows, hash }: Parts, head: TreeHead, index: number): Promise<LogEntry | undefined> => {
  const { district, size } = head
  try {
    const entry = LogEntry.parse(JSON.parse((await rows.leaf(district, index))?.text ?? ''))
    const proof = await treeOf({ rows, hash }, district).inclusion(index, size)
    const leaf = leafOf(hash, entry).hash
    return isIncluded(hash.of, { index, size, leaf, proof, root: bytesOf(head.root) }) ? entry : undefined
  } catch {
    // a row that is no leaf or no node any more: somebody touched the table, which is the very question
    return undefined
  }
}
