import type { ConflictNote, DeliveryAnswer, Receipt, Refusal, Withdrawal } from './answers'
import { type HashText, receiptOf } from './receipt'
import type { RefusalReason } from './refusals'

/** A content that arrived with its signatures. Times are milliseconds. */
export type Arrival = {
  readonly inspectionId: string
  readonly version: number
  /** The hash that was signed. */
  readonly contentHash: string
  /** The hash of what came, computed here. */
  readonly computedHash: string
  /** The content hash of the version before; absent for the first. */
  readonly corrects?: string
  /** Photos and signature pictures that the content names, each once. */
  readonly photos: readonly string[]
  readonly signedAt: number
  /** Who sends it, as people know them. */
  readonly sender: string
}

/** What the server keeps under an inspection's number. */
export type Filed = {
  /** In the order of their versions, without gaps. */
  readonly delivered: readonly { readonly receipt: Receipt; readonly sender: string }[]
  readonly conflicts: readonly { readonly contentHash: string; readonly note: ConflictNote }[]
  readonly withdrawal?: Withdrawal
}

export const nothingFiled: Filed = { delivered: [], conflicts: [] }

/** An enforcement certificate on one day: absent, run out, taken back, or good. */
export type CertificateStanding = 'valid' | 'expired' | 'revoked' | 'unknown'

/** What the law, the registers and the photo store say; signing is at `judgedAt`. */
export type Facts = {
  readonly at: number
  readonly inspectors: readonly { readonly atSigning: CertificateStanding; readonly atArrival: CertificateStanding }[]
  readonly table: 'inForce' | 'superseded' | 'notYet' | 'unknown'
  readonly shop: 'sameAsSigned' | 'changedSince' | 'unknown'
  /** What the checks of the content itself have found, signatures included. */
  readonly fault?: Refusal
  readonly photo: (sha256: string) => 'there' | 'missing' | 'rejected'
}

/** What an officer should know about an accepted inspection. Shown on it; never a reason to refuse it. */
export type IntakeNote =
  | 'certificateEndedSince'
  | 'tableSuperseded'
  | 'shopChangedSince'
  /** The phone's clock ran ahead: it was judged as of its arrival. */
  | 'clockAhead'
  /** More than thirty days from signature to arrival. */
  | 'arrivedLate'

export type Decision =
  /**
   * Write receipt, content and notes in one transaction, on the condition that nothing was filed meanwhile; write onto
   * the records of its photos in the same, so that no sweep of photos that nobody names can pass it by.
   */
  | { readonly kind: 'accept'; readonly receipt: Receipt; readonly notes: readonly IntakeNote[] }
  /** Keep content and note beside what stands, in one transaction, on the same condition. */
  | { readonly kind: 'keepConflict'; readonly conflict: ConflictNote }
  /** Nothing to write. */
  | { readonly kind: 'answer'; readonly answer: DeliveryAnswer }

const answer = (said: DeliveryAnswer): Decision => ({ kind: 'answer', answer: said })
const refuse = (reason: RefusalReason, detail?: readonly string[]): Decision =>
  answer({ kind: 'refused', refusal: { reason, ...(detail && { detail }) } })

/** A minute's difference between two good clocks is none. */
const clockSlack = 10 * 60_000
const lateAfter = 30 * 86_400_000

/** The moment whose law counts: the signature's, but never one that has not come yet. */
export const judgedAt = (signedAt: number, at: number): number => Math.min(signedAt, at)

const receiptAgain = ({ withdrawal }: Filed, receipt: Receipt): Decision =>
  answer(withdrawal ? { kind: 'withdrawn', receipt, withdrawal } : { kind: 'receipt', receipt })

const conflictWith = (standing: Filed['delivered'][number], arrival: Arrival): Decision => ({
  kind: 'keepConflict',
  conflict: {
    who: standing.sender,
    when: standing.receipt.receivedAt,
    standing: standing.receipt.contentHash,
    yours: arrival.contentHash,
  },
})

/** Whether it takes the next free place: the first version, or a correction of the very content that stands. */
const isNext = ({ delivered }: Filed, { version, corrects }: Arrival): boolean =>
  version === delivered.length + 1 && corrects === delivered.at(-1)?.receipt.contentHash

/**
 * What is settled by what is filed, before anything is checked: a repeat gets its own receipt, whatever has changed
 * since in law, certificates, table, shop or photos; another content under a taken number is a conflict. Undefined when
 * the content is new and must be judged.
 */
export const recall = (filed: Filed, arrival: Arrival): Decision | undefined => {
  const { contentHash, computedHash, version } = arrival
  if (computedHash !== contentHash) return refuse('contentAltered')
  const same = filed.delivered.find(({ receipt }) => receipt.contentHash === contentHash && receipt.version === version)
  if (same) return receiptAgain(filed, same.receipt)
  const before = filed.conflicts.find((one) => one.contentHash === contentHash)
  if (before) return answer({ kind: 'conflict', conflict: before.note })
  if (isNext(filed, arrival) && !filed.withdrawal) return undefined
  const standing = filed.delivered[version - 1] ?? filed.delivered.at(-1)
  if (!standing || version > filed.delivered.length + 1) return answer({ kind: 'earlierMissing' })
  return conflictWith(standing, arrival)
}

const unlawful: Readonly<Record<Exclude<CertificateStanding, 'valid'>, RefusalReason>> = {
  expired: 'inspectorExpired',
  revoked: 'inspectorRevoked',
  unknown: 'inspectorUnknown',
}

/** Administrative Penalty Law art. 42: two persons qualified to enforce, when they did it. */
const standingRefusal = ({ inspectors, table, shop }: Facts): RefusalReason | undefined => {
  for (const { atSigning } of inspectors) if (atSigning !== 'valid') return unlawful[atSigning]
  if (table === 'unknown') return 'tableUnknown'
  if (table === 'notYet') return 'tableNotYet'
  return shop === 'unknown' ? 'shopUnknown' : undefined
}

const photoAnswer = ({ photos }: Arrival, { photo }: Facts): Decision | undefined => {
  const those = (standing: 'missing' | 'rejected') => photos.filter((sha256) => photo(sha256) === standing)
  const rejected = those('rejected')
  if (rejected.length > 0) return refuse('photoRejected', rejected)
  const missing = those('missing')
  return missing.length > 0 ? answer({ kind: 'missingPhotos', sha256s: missing }) : undefined
}

const notesOn = ({ signedAt }: Arrival, { at, inspectors, table, shop }: Facts): readonly IntakeNote[] => [
  ...(inspectors.some(({ atArrival }) => atArrival !== 'valid') ? (['certificateEndedSince'] as const) : []),
  ...(table === 'superseded' ? (['tableSuperseded'] as const) : []),
  ...(shop === 'changedSince' ? (['shopChangedSince'] as const) : []),
  ...(signedAt - at > clockSlack ? (['clockAhead'] as const) : []),
  ...(at - signedAt > lateAfter ? (['arrivedLate'] as const) : []),
]

/** A new content, judged by the state of things when it was signed. Who was qualified then is not undone by later days. */
export const judgeArrival = (arrival: Arrival, facts: Facts, hash: HashText): Decision => {
  const reason = standingRefusal(facts)
  if (reason) return refuse(reason)
  if (facts.fault) return answer({ kind: 'refused', refusal: facts.fault })
  const lacking = photoAnswer(arrival, facts)
  if (lacking) return lacking
  const { inspectionId, version, contentHash } = arrival
  const receivedAt = new Date(facts.at).toISOString()
  return {
    kind: 'accept',
    receipt: receiptOf(hash, { inspectionId, version, contentHash, receivedAt }),
    notes: notesOn(arrival, facts),
  }
}

/** Both halves, for a caller that has all facts at hand. */
export const decideDelivery = (filed: Filed, arrival: Arrival, facts: () => Facts, hash: HashText): Decision =>
  recall(filed, arrival) ?? judgeArrival(arrival, facts(), hash)

/** What the phone hears once the decision is written. */
export const answerTo = (decision: Decision): DeliveryAnswer => {
  if (decision.kind === 'accept') return { kind: 'receipt', receipt: decision.receipt }
  if (decision.kind === 'keepConflict') return { kind: 'conflict', conflict: decision.conflict }
  return decision.answer
}
