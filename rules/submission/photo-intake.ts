import type { PhotoAnswer, PhotoFault } from './answers'

/** One photo of one inspection, as the server's records have it. Named by inspection and SHA-256, never by the phone. */
export type PhotoRecord =
  | { readonly state: 'expected'; readonly bytes: number; readonly askedAt: number }
  | { readonly state: 'checked'; readonly bytes: number; readonly checkedAt: number }
  | { readonly state: 'rejected'; readonly why: PhotoFault }

/**
 * Where its bytes lie. `quarantine`: put there by the phone, seen by nobody. `kept`: looked at, hashed and sealed under
 * its own hash. Bytes and record are written one after the other, so a server that dies between leaves either without
 * the other: every pair below has its outcome.
 */
export type PhotoObject = 'none' | 'quarantine' | 'kept'

export type PhotoAsked = { readonly bytes: number; readonly at: number; readonly mostBytes: number }

export type PhotoDecision = {
  readonly answer: PhotoAnswer
  /** To be written before the answer is given. */
  readonly record?: PhotoRecord
  /** Look at what lies in quarantine: a photo whose check was never begun, or died. */
  readonly check?: true
}

type Records = {
  readonly [S in PhotoRecord['state']]: (
    record: Extract<PhotoRecord, { state: S }>,
    object: PhotoObject,
    asked: PhotoAsked,
  ) => PhotoDecision
}

const wanted = (object: PhotoObject, { bytes, at }: PhotoAsked): PhotoDecision => {
  // sealed, but the record of it was lost: what is sealed has been looked at
  if (object === 'kept') return { answer: { kind: 'have' }, record: { state: 'checked', bytes, checkedAt: at } }
  if (object === 'quarantine') return { answer: { kind: 'checking' }, check: true }
  return { answer: { kind: 'send' }, record: { state: 'expected', bytes, askedAt: at } }
}

const byRecord: Records = {
  expected: (_, object, asked) => wanted(object, asked),
  // a record alone is no photo: it is asked for again
  checked: (_, object, asked) => (object === 'kept' ? { answer: { kind: 'have' } } : wanted(object, asked)),
  rejected: ({ why }) => ({ answer: { kind: 'rejected', why } }),
}

/**
 * The phone asks whether this photo is wanted. Asking twice, for two items, two versions or on two phones, is no error
 * (getodk/central-backend#299); what was rejected stays rejected, because the name is the content.
 */
export const askPhoto = (record: PhotoRecord | undefined, object: PhotoObject, asked: PhotoAsked): PhotoDecision => {
  if (!record && asked.bytes > asked.mostBytes) return { answer: { kind: 'rejected', why: 'tooLarge' } }
  if (!record) return wanted(object, asked)
  return (byRecord[record.state] as Records['expected'])(
    record as Extract<PhotoRecord, { state: 'expected' }>,
    object,
    asked,
  )
}

/** What a look at the bytes in quarantine found. */
export type PhotoFound = { readonly sha256: string; readonly bytes: number; readonly fault?: PhotoFault }

export type PhotoVerdict =
  /** Seal the bytes under their hash, then write the record, then empty the quarantine: in this order. */
  | { readonly kind: 'keep'; readonly record: PhotoRecord }
  /** Not the bytes that were announced, so cut off or exchanged on the way: throw them away and ask again. */
  | { readonly kind: 'again' }
  | { readonly kind: 'reject'; readonly record: PhotoRecord }

/**
 * Bytes under a name that they do not have never replace anything (getodk/central#793: attachments could be exchanged
 * silently). Only bytes with the announced hash can be kept or rejected for good.
 */
export const checkPhoto = (sha256: string, found: PhotoFound, at: number): PhotoVerdict => {
  if (found.sha256 !== sha256) return { kind: 'again' }
  if (found.fault) return { kind: 'reject', record: { state: 'rejected', why: found.fault } }
  return { kind: 'keep', record: { state: 'checked', bytes: found.bytes, checkedAt: at } }
}

/** What the phone hears right after its bytes were looked at. */
export const answerToBytes = (verdict: PhotoVerdict): PhotoAnswer => {
  if (verdict.kind === 'keep') return { kind: 'have' }
  if (verdict.kind === 'again') return { kind: 'send' }
  return verdict.record.state === 'rejected' ? { kind: 'rejected', why: verdict.record.why } : { kind: 'send' }
}

const day = 86_400_000
/** Longer than any phone lies in a drawer before it delivers. */
export const orphanDays = 90

/**
 * The sweep of photos that no delivered or conflicting content names: the record goes first, on the condition that
 * nothing names it, then the bytes. Harmless to a phone that comes later still: the photo is on it until the receipt,
 * and the server asks for it again.
 */
export const sweepPhoto = (
  { since, named }: { readonly since: number; readonly named: boolean },
  at: number,
): 'keep' | 'discard' => (!named && at - since > orphanDays * day ? 'discard' : 'keep')

/** Whether a content that names the photo may be accepted. */
export const standingOf = (record: PhotoRecord | undefined, object: PhotoObject): 'there' | 'missing' | 'rejected' => {
  if (record?.state === 'rejected') return 'rejected'
  return record?.state === 'checked' && object === 'kept' ? 'there' : 'missing'
}
