import { createHash, generateKeyPairSync } from 'node:crypto'
import { canonicalJson } from '@app/rules/evidence/canonical'
import { HeadFile, LogEntry, ProofBundle, type TreeHead } from '@app/types/evidence/contract'
import { evidenceFormats } from '@app/types/evidence/values'
import { checkTreeHead, sha256Tree, treeKey } from '../../platform/adapters/tree-keys'
import type { SignTreeHead } from '../../platform/ports/sign-tree-head'
import { growLog } from '../grow-log'
import { logRows } from '../log-rows'
import { proveSubject } from '../prove-subject'
import { signHead } from '../sign-head'
import { memoryRows } from './memory-rows'

export const newSigner = (): SignTreeHead =>
  treeKey(
    generateKeyPairSync('ec', { namedCurve: 'P-256' })
      .privateKey.export({ format: 'der', type: 'pkcs8' })
      .toString('base64'),
  )

const district = 'YX1'
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
export const pdfOf = (n: number, version: number): Uint8Array => {
  const text = `%PDF-1.7\n文书 ${n} 第 ${version} 版\n${'0123456789abcdef'.repeat(20 + (n % 7))}\n%%EOF\n`
  return new Uint8Array(Buffer.from(text))
}
const at = (minutes: number) => new Date(Date.UTC(2026, 10, 24, 1) + minutes * 60_000)
const subjectOf = (n: number) => `inspection:01KKTEST${String(n).padStart(18, '0')}`

/** Three entries of four are about documents; every fourth document is corrected, every fifth withdrawn. */
export const entryOf = (n: number): LogEntry => {
  const caused = { district, at: at(n).toISOString() }
  if (n % 4 === 3) {
    const hash = sha256(Buffer.from(`seal ${n}`))
    return { ...caused, kind: 'audit', subject: 'day:2026-11-24', hash, day: '2026-11-24', count: n }
  }
  const about = n >= 8 && n % 8 === 0 ? n - 8 : n
  const version = about === n ? 1 : 2
  const named = { subject: subjectOf(about), number: `云市监检〔2026〕${String(about).padStart(5, '0')}`, version }
  if (n >= 10 && n % 10 === 0)
    return { ...caused, ...named, kind: 'withdrawal', version: 1, hash: sha256(Buffer.from(`reason ${n}`)) }
  const content = sha256(Buffer.from(`content ${n}`))
  return { ...caused, ...named, kind: 'document', hash: sha256(pdfOf(about, version)), content }
}

export type MadeLog = {
  readonly entries: readonly LogEntry[]
  readonly heads: readonly TreeHead[]
  readonly headFile: HeadFile
  /** Canonical texts. */
  readonly log: string
  readonly proofs: readonly { readonly n: number; readonly text: string }[]
  readonly trusted: readonly string[]
}

/** A log grown in steps, each signed; the key changes once on the way. `entry` says what is in it. */
export const makeLog = async (
  steps: readonly number[],
  signers: readonly SignTreeHead[],
  entry = entryOf,
): Promise<MadeLog> => {
  const parts = { rows: logRows(memoryRows()), hash: sha256Tree, check: checkTreeHead }
  const entries: LogEntry[] = []
  const heads: TreeHead[] = []
  for (const [step, count] of steps.entries()) {
    const more = Array.from({ length: count }, (_, n) => entry(entries.length + n))
    entries.push(...more)
    await growLog(parts, district, more)
    const signer = signers[step < steps.length / 2 ? 0 : signers.length - 1] as SignTreeHead
    const head = await signHead({ ...parts, signer }, district, at(entries.length))
    if (head) heads.push(head)
  }
  const keys = [...(await parts.rows.keys(district))]
  const head = heads.at(-1) as TreeHead
  const headFile = HeadFile.parse({ format: evidenceFormats.headFile, district, head, keys })
  const log = {
    district,
    entries,
    format: evidenceFormats.log,
    head,
    keys: keys.filter(({ keyId }) => keyId === head.keyId),
  }
  return {
    entries: entries.map((one) => LogEntry.parse(one)),
    heads,
    headFile,
    log: canonicalJson(log),
    proofs: await proofsOf(parts, entries, heads),
    trusted: keys.map(({ keyId }) => keyId),
  }
}

const proofsOf = async (
  parts: Parameters<typeof proveSubject>[0],
  entries: readonly LogEntry[],
  heads: readonly TreeHead[],
): Promise<MadeLog['proofs']> => {
  const documents = entries.flatMap((entry, n) =>
    entry.kind === 'document' && entry.version === 1 ? [{ entry, n }] : [],
  )
  return Promise.all(
    documents.map(async ({ entry, n }) => {
      const from = heads[n % heads.length]?.size
      const proof = ProofBundle.parse(await proveSubject(parts, { district, subject: entry.subject, from }))
      return { n, text: canonicalJson(proof) }
    }),
  )
}
