import type { randomFrom } from '@app/local/demo/random'
import { canonicalJson } from '@app/rules/evidence/canonical'
import { entryOf, type MadeLog, makeLog, newSigner, pdfOf } from './make-log'

type Random = ReturnType<typeof randomFrom>
type Json = Record<string, unknown>

/** What somebody holds up: a file, perhaps a document, and the head that they kept from before. */
export type Held = { readonly bytes: Uint8Array; readonly pdf?: Uint8Array; readonly seen?: unknown }
export type Material = {
  readonly logs: readonly MadeLog[]
  readonly forged: readonly MadeLog[]
  /** Each of `logs` once more with another first entry, signed with the same keys. */
  readonly rewritten: readonly MadeLog[]
}
type Deed = (log: MadeLog, random: Random, material: Material) => Held

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text))
const written = (value: unknown): Uint8Array => bytesOf(canonicalJson(value))
const read = (text: string): Json => JSON.parse(text) as Json
const anyOf = <T>(random: Random, list: readonly T[]): T => list[random.int(0, list.length - 1)] as T

/** A document with its proof, untouched. */
export const untouched = (log: MadeLog, n: number): Held => {
  const { text, n: number } = log.proofs[n % log.proofs.length] as MadeLog['proofs'][number]
  return { bytes: bytesOf(text), pdf: pdfOf(number, 1) }
}

const aProof = (log: MadeLog, random: Random) => untouched(log, random.int(0, log.proofs.length - 1))
const eitherFile = (log: MadeLog, random: Random) =>
  random.int(0, 3) === 0 ? { bytes: bytesOf(log.log) } : aProof(log, random)

/** Touches the document or the file that is said to prove it. */
const onBytes =
  (touch: (bytes: Uint8Array, random: Random) => Uint8Array): Deed =>
  (log, random) => {
    const held = eitherFile(log, random)
    const { pdf } = held as Held
    return pdf && random.int(0, 2) === 0
      ? { ...held, pdf: touch(pdf, random) }
      : { ...held, bytes: touch(held.bytes, random) }
  }

const flipBit = (bytes: Uint8Array, random: Random) => {
  const at = random.int(0, bytes.length - 1)
  return bytes.with(at, (bytes[at] ?? 0) ^ (1 << random.int(0, 7)))
}
const spliced = (bytes: Uint8Array, at: number, drop: number, more: readonly number[] = []) =>
  Uint8Array.from([...bytes.slice(0, at), ...more, ...bytes.slice(at + drop)])

/** Every list of a file, by the object that holds it. */
const listsIn = (value: unknown): { readonly holder: Json; readonly name: string; readonly list: unknown[] }[] => {
  if (typeof value !== 'object' || value === null) return []
  const own = Object.entries(value as Json).flatMap(([name, list]) =>
    Array.isArray(list) && !Array.isArray(value) ? [{ holder: value as Json, name, list }] : [],
  )
  return [...own, ...Object.values(value).flatMap(listsIn)]
}

/** A proof that tells less of a document's later life is an honest proof of what it still says (docs/evidence-format.md). */
const isHonestPart = (file: Json, name: string, touched: readonly unknown[] | undefined) =>
  name === 'entries' && 'earlier' in file && (file['entries'] as unknown[]).length > (touched?.length ?? 0)

/** Touches one of the file's lists: hashes of a path, entries, keys. */
const onList =
  (touch: (list: readonly unknown[], random: Random) => readonly unknown[] | undefined): Deed =>
  (log, random) => {
    const held = eitherFile(log, random)
    const file = read(Buffer.from(held.bytes).toString())
    const lists = listsIn(file).flatMap(({ holder, name, list }) => {
      const touched = touch(list, random)
      const isHonest = isHonestPart(file, name, touched)
      return touched && !isHonest && canonicalJson(touched) !== canonicalJson(list) ? [{ holder, name, touched }] : []
    })
    if (lists.length === 0) return held
    const { holder, name, touched } = anyOf(random, lists)
    holder[name] = touched
    return { ...held, bytes: written(file) }
  }

const dropOne = (list: readonly unknown[], random: Random) =>
  list.length > 0 ? list.toSpliced(random.int(0, list.length - 1), 1) : undefined
const addOne = (list: readonly unknown[], random: Random) =>
  list.length > 0 ? list.toSpliced(random.int(0, list.length), 0, anyOf(random, list)) : ['ab'.repeat(32)]
const swapTwo = (list: readonly unknown[], random: Random) => {
  if (list.length < 2) return undefined
  const [a, b] = [random.int(0, list.length - 1), random.int(0, list.length - 1)]
  return list.with(a, list[b]).with(b, list[a])
}
const swapSome = (list: readonly unknown[], random: Random) => swapTwo(list, random) && list.toReversed()
const cutTail = (list: readonly unknown[], random: Random) =>
  list.length > 0 ? list.slice(0, random.int(0, list.length - 1)) : undefined

const either =
  (...deeds: readonly Deed[]): Deed =>
  (log, random, material) =>
    anyOf(random, deeds)(log, random, material)

/** Another case's entry under this one's proof, another case's document, or their hashes exchanged. */
const swapCases: Deed = (log, random) => {
  const [one, other] = [aProof(log, random), anyOf(random, log.proofs)]
  const [mine, theirs] = [read(Buffer.from(one.bytes).toString()), read(other.text)]
  if (random.int(0, 1) === 0) return { ...one, pdf: pdfOf(other.n, 1) }
  const [a] = mine['entries'] as Json[]
  const [b] = theirs['entries'] as [{ readonly entry: Json }]
  const entry = random.int(0, 1) === 0 ? b.entry : { ...(a?.['entry'] as Json), hash: b.entry['hash'] }
  return { ...one, bytes: written({ ...mine, entries: [{ ...a, entry }, ...(mine['entries'] as Json[]).slice(1)] }) }
}

/** An old head in place of the newest, or all of an older log to somebody who saw a newer one. */
const replayHead: Deed = (log, random, { logs }) => {
  const held = eitherFile(log, random)
  const file = read(Buffer.from(held.bytes).toString())
  const old = anyOf(random, log.heads.slice(0, -1))
  const newer = logs.find((one) => one.entries.length > log.entries.length)
  if (newer && random.int(0, 1) === 0) return { ...held, seen: newer.headFile.head }
  return { ...held, bytes: written({ ...file, head: old }) }
}

/** A log that the bureau itself wrote anew from the first entry and signed, held up to somebody who kept an older head. */
const rewriteHistory: Deed = (log, random, { logs, rewritten }) => {
  const anew = rewritten[logs.indexOf(log)] as MadeLog
  if (random.int(0, 1) === 0) return { bytes: bytesOf(anew.log), seen: anyOf(random, log.heads) }
  const held = aProof(anew, random)
  const { earlier, head } = read(Buffer.from(held.bytes).toString()) as Record<string, { head?: Json; size?: number }>
  const size = random.int(0, 1) === 0 ? head?.size : earlier?.head?.['size']
  return { ...held, seen: log.heads.find((one) => one.size === size) ?? log.heads.at(-1) }
}

/** A whole log that somebody rewrote and signed with another key, honest in itself; or under the real key's name. */
const signAnew: Deed = (log, random, { forged }) => {
  const fake = anyOf(random, forged)
  const held = random.int(0, 3) === 0 ? { bytes: bytesOf(fake.log) } : aProof(fake, random)
  if (random.int(0, 1) === 0) return held
  const file = read(Buffer.from(held.bytes).toString())
  const [key] = log.headFile.keys
  const keys = (file['keys'] as Json[]).map((one) => (random.int(0, 1) === 0 ? { ...one, keyId: key?.keyId } : key))
  return { ...held, bytes: written({ ...file, keys, head: { ...(file['head'] as Json), keyId: key?.keyId } }) }
}

/** Another moment in an entry or a head. */
const changeTime: Deed = (log, random) => {
  const held = eitherFile(log, random)
  const times = [
    ...Buffer.from(held.bytes)
      .toString()
      .matchAll(/"at":"([^"]+)"/g),
  ]
  const found = anyOf(random, times)
  const later = new Date(Date.parse(found[1] ?? '') + random.int(1, 100_000_000)).toISOString()
  const text = Buffer.from(held.bytes).toString()
  const bytes = bytesOf(`${text.slice(0, found.index)}"at":"${later}"${text.slice(found.index + found[0].length)}`)
  return { ...held, bytes }
}

/** The ten kinds of notes on tamper evidence: what somebody with every right on tables and files might do. */
export const deeds: Readonly<Record<string, Deed>> = {
  'flips a bit': onBytes(flipBit),
  'deletes something': either(
    onBytes((bytes, random) => spliced(bytes, random.int(0, bytes.length - 1), random.int(1, 40))),
    onList(dropOne),
  ),
  'inserts something': either(
    onBytes((bytes, random) => spliced(bytes, random.int(0, bytes.length), 0, [random.int(0, 255)])),
    onList(addOne),
  ),
  'reorders something': either(onList(swapTwo), onList(swapSome)),
  'truncates the tail': either(
    onBytes((bytes, random) => bytes.slice(0, random.int(0, bytes.length - 1))),
    onList(cutTail),
  ),
  'swaps two cases': swapCases,
  'replays an old head': replayHead,
  'rewrites what was seen': rewriteHistory,
  'signs anew with another key': signAnew,
  'changes a timestamp': changeTime,
}

/** Whether it is the log itself, or a proof of it with its own document. */
const isWhole = (log: MadeLog, { bytes, pdf, seen }: Held): boolean => {
  const text = Buffer.from(bytes).toString()
  const proof = log.proofs.find((one) => one.text === text)
  const isOwn = proof ? !pdf || Buffer.compare(pdf, pdfOf(proof.n, 1)) === 0 : text === log.log
  return isOwn && !seen
}

/** Logs of several sizes, each grown in steps, and rewritten ones that somebody else signed. */
export const makeMaterial = async (): Promise<Material> => {
  const signers = [newSigner(), newSigner()]
  const grown = [
    [1, 1],
    [1, 2, 2],
    [3, 4],
    [4, 4, 9],
    [5, 1, 7, 20],
    [16, 16, 1, 30],
  ]
  const logs = await Promise.all(grown.map((steps) => makeLog(steps, signers)))
  const forged = await Promise.all(grown.map((steps) => makeLog(steps, [newSigner()])))
  const other: typeof entryOf = (n) => (n === 0 ? { ...entryOf(n), hash: '0f'.repeat(32) } : entryOf(n))
  const rewritten = await Promise.all(grown.map((steps) => makeLog(steps, signers, other)))
  return { logs, forged, rewritten }
}

/** The n-th tampering: nothing that is still what it was counts. */
export const tampered = (
  material: Material,
  n: number,
  random: Random,
): { readonly deed: string; readonly held: Held; readonly trusted: readonly string[] } => {
  const names = Object.keys(deeds)
  const deed = names[n % names.length] ?? ''
  const log = anyOf(random, material.logs)
  const held = deeds[deed]?.(log, random, material) ?? { bytes: new Uint8Array() }
  return isWhole(log, held) ? tampered(material, n, random) : { deed, held, trusted: log.trusted }
}
