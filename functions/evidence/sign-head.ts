import { canonicalJson } from '@app/rules/evidence/canonical'
import { isConsistent } from '@app/rules/evidence/verify-merkle'
import type { TreeHead, TreeHeadKey } from '@app/types/evidence/contract'
import { evidenceFormats } from '@app/types/evidence/values'
import type { CheckTreeHead, SignTreeHead, TreeHash } from '../platform/ports/sign-tree-head'
import { bytesOf, hexOf } from './entry-name'
import type { LogRows } from './log-rows'
import { treeOf } from './tree'

export type SignParts = {
  readonly rows: LogRows
  readonly hash: TreeHash
  readonly signer: SignTreeHead
  readonly check: CheckTreeHead
}

/**
 * Signs the log as it stands; the newest head where nothing was added since. Undefined of an empty log.
 * @throws Error where the log does not begin with what was signed last: no head is ever signed over a changed past
 */
export const signHead = async (parts: SignParts, district: string, at: Date): Promise<TreeHead | undefined> => {
  const { rows, hash, signer } = parts
  const [size, newest] = [await rows.size(district), await rows.newestHead(district)]
  if (newest) await assertBeginsWith(parts, newest, size)
  if (size === (newest?.size ?? 0)) return newest
  const unsigned = {
    format: evidenceFormats.head,
    district,
    size,
    root: hexOf(await treeOf(parts, district).root(size)),
    hash: hash.name,
    at: at.toISOString(),
    algorithm: signer.key.algorithm,
    keyId: signer.key.keyId,
  }
  const head = { ...unsigned, signature: await signer.sign(canonicalJson(unsigned)) }
  await rows.addKey(district, signer.key)
  return (await rows.addHead(head)) ? head : await rows.newestHead(district)
}

const assertBeginsWith = async (parts: SignParts, newest: TreeHead, size: number): Promise<void> => {
  const { rows, hash } = parts
  const { district } = newest
  const problem = (what: string) => new Error(`the log of ${district} is not signed: ${what}`)
  if (!isSigned(parts.check, newest, await rows.keys(district))) throw problem('its newest head has no valid signature')
  if (size < newest.size) throw problem(`it has ${size} leaves, ${newest.size} were signed`)
  const tree = treeOf(parts, district)
  const later = { size, root: await tree.root(size) }
  const earlier = { size: newest.size, root: bytesOf(newest.root) }
  const proof = await tree.consistency(newest.size, size)
  if (!isConsistent(hash.of, { earlier, later, proof })) throw problem('it does not begin with what was signed last')
}

/** Whether one of the keys signed the head. */
export const isSigned = (check: CheckTreeHead, head: TreeHead, keys: readonly TreeHeadKey[]): boolean => {
  const { signature, ...unsigned } = head
  const key = keys.find(({ keyId }) => keyId === head.keyId)
  return key !== undefined && check(key, canonicalJson(unsigned), signature)
}
