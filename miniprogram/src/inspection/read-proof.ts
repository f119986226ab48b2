import type { LogEntry, ProofBundle } from '@app/types/evidence/contract'

/** One thing that was logged about the document. */
export type Logged = {
  readonly kind: LogEntry['kind']
  readonly version?: number
  /** Counted from 1, as people count leaves. */
  readonly leaf: number
  /** ISO 8601. */
  readonly at: string
  readonly hash: string
}
export type ProofShown = {
  readonly number?: string
  readonly logged: readonly Logged[]
  readonly head: { readonly at: string; readonly size: number; readonly root: string; readonly keyId: string }
}

const loggedOf = ({ entry, index }: ProofBundle['entries'][number]): Logged => ({
  ...{ kind: entry.kind, leaf: index + 1, at: entry.at, hash: entry.hash },
  ...('version' in entry && { version: entry.version }),
})

/**
 * What a proof says of itself, to be looked at: whether it is true, only the verifier finds out. Undefined where it is
 * none that this app knows.
 */
export const readProof = (text: string): ProofShown | undefined => {
  try {
    const { format, entries, head } = JSON.parse(text) as ProofBundle
    if (format !== 'qingan-proof-1') return undefined
    const [number] = entries.flatMap(({ entry }) => ('number' in entry ? [entry.number] : []))
    const { at, size, root, keyId } = head
    return { ...(number && { number }), logged: entries.map(loggedOf), head: { at, size, root, keyId } }
  } catch {
    return undefined
  }
}
