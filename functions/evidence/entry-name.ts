import { canonicalJson } from '@app/rules/evidence/canonical'
import { leafHash } from '@app/rules/evidence/merkle'
import type { LogEntry } from '@app/types/evidence/contract'
import type { TreeHash } from '../platform/ports/sign-tree-head'

const encoder = new TextEncoder()

/** A leaf as it is hashed and kept. */
export type Leaf = { readonly text: string; readonly hash: Uint8Array; readonly name: string }

/**
 * An entry as a leaf. Its name begins with what it is about and ends with its hash: the same entry handed in twice is
 * one leaf, another one of the same subject is another.
 */
export const leafOf = (hash: TreeHash, entry: LogEntry): Leaf => {
  const text = canonicalJson(entry)
  const leaf = leafHash(hash.of, encoder.encode(text))
  return { text, hash: leaf, name: `${entry.subject}#${entry.kind}#${hexOf(leaf).slice(0, 32)}` }
}

export const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
export const bytesOf = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, 'hex'))
