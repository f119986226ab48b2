import type {
  PublicationDecision,
  PublicationMode,
  PublicationNotice,
  PublicationStanding,
} from '@app/types/inspection/publication/values'
import type { Disposition } from '@app/types/inspection/values'

/** What is known about the publication of a result. */
export type PublicationFacts = {
  /** The district's setting when the result was accepted. */
  readonly mode: PublicationMode
  /** Of the result as it stands now, from 1. */
  readonly version: number
  readonly dispositions: readonly Disposition[]
  /** What the office said last, and which version it had before it; nothing while nobody has said anything. */
  readonly decision?: PublicationDecision | undefined
  readonly decidedVersion?: number | undefined
  /** The first version that the public could read; nothing while it could read none. */
  readonly firstPublic?: number | undefined
  /** The version that has no result any more: by it the inspection was obstructed, or never held. */
  readonly correctedAway?: number | undefined
}

const cases: readonly Disposition[] = ['investigation', 'transferred']

/** A case was opened, or handed to whoever opens it: the result is held until the office releases it (design §4). */
export const isUnderInvestigation = ({ dispositions }: Pick<PublicationFacts, 'dispositions'>): boolean =>
  dispositions.some((one) => cases.includes(one))

/**
 * How a result stands with the public. One that a correction took away is withdrawn as long as that version stands;
 * when the next one has a result again, what was said before counts again. What was withdrawn or held stays so whatever version follows; what was published
 * or sent back to be corrected was said of one version, and of the next one nobody has said anything yet.
 */
export const standingOf = (facts: PublicationFacts): PublicationStanding => {
  const { mode, version, decision, decidedVersion, correctedAway } = facts
  if (correctedAway === version) return 'withdrawn'
  if (decision === 'withdrawn' || decision === 'held') return decision
  if (decision !== undefined && decidedVersion === version) return decision
  if (isUnderInvestigation(facts)) return 'held'
  return mode === 'atOnce' ? 'published' : 'waiting'
}

/** What the public sees of a result: it, a notice that there was one, or nothing. */
export type PublicView =
  | { readonly sees: 'result'; readonly isCorrected: boolean }
  | { readonly sees: 'notice'; readonly notice: PublicationNotice }
  | { readonly sees: 'nothing' }

/** A version that waits for the office after another one was public is a correction under way. */
const noticeOf: Readonly<Record<Exclude<PublicationStanding, 'published'>, PublicationNotice>> = {
  withdrawn: 'withdrawn',
  held: 'suspended',
  correcting: 'correcting',
  waiting: 'correcting',
}

/**
 * What the public may read of a result now (Order 49 art. 39). Of what was never public it does not hear; of what was,
 * that it is gone and why in a word, never what it said.
 */
export const publicViewOf = (facts: PublicationFacts): PublicView => {
  const { version, firstPublic } = facts
  const standing = standingOf(facts)
  if (standing === 'published') return { sees: 'result', isCorrected: version > (firstPublic ?? version) }
  return firstPublic === undefined ? { sees: 'nothing' } : { sees: 'notice', notice: noticeOf[standing] }
}

type Deed = 'publish' | 'hold' | 'return' | 'withdraw'

/** What the office may do about a result that stands so. What was withdrawn comes back by publishing it, with a reason. */
const deedsAt: Readonly<Record<PublicationStanding, readonly Deed[]>> = {
  waiting: ['publish', 'hold', 'return', 'withdraw'],
  held: ['publish', 'return', 'withdraw'],
  published: ['hold', 'return', 'withdraw'],
  correcting: ['publish', 'hold', 'withdraw'],
  withdrawn: ['publish'],
}

export const mayDecide = (standing: PublicationStanding, deed: Deed): boolean => deedsAt[standing].includes(deed)

/** To publish what was kept back, or taken back, takes a reason. */
export const needsReason = (standing: PublicationStanding): boolean => standing !== 'waiting'
