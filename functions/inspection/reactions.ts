import type { Reaction, RowChange } from '../platform/reaction'

/** Which inspection a queue's message is about. */
export type InspectionMessage = { readonly district: string; readonly shopId: string; readonly inspectionId: string }

const messageOf = ({ after }: RowChange): InspectionMessage => ({
  district: String(after?.['district']),
  shopId: String(after?.['shopId']),
  inspectionId: String(after?.['inspectionId']),
})

type Document = { readonly state?: string; readonly requestedAt?: string }
type Versions = { readonly document?: Document; readonly earlier?: unknown }

/** When each version's document was asked for, of those that are still awaited. */
const requestsOf = (image: RowChange['after']): readonly string[] => {
  const { document, earlier } = (image ?? {}) as Versions
  const all = [...(Array.isArray(earlier) ? earlier.map((one: { document?: Document }) => one.document) : []), document]
  return all.flatMap((one, at) => (one?.state === 'requested' ? [`${at} ${one.requestedAt}`] : []))
}

/** Some version's document was requested for the first time, or again because nothing came. */
const isRequested = ({ kind, before, after }: RowChange) => {
  const known = new Set(requestsOf(before))
  return kind === 'Inspection' && requestsOf(after).some((one) => !known.has(one))
}
const isSubmitted = (image: RowChange['after']) => image?.['state'] === 'submitted'

const versionOf = (image: RowChange['after']) =>
  (image?.['delivered'] as { version?: number } | undefined)?.version ?? 0

/** A result that was taken in: the first, or a correction of it. */
const isTakenIn = (change: RowChange): boolean => {
  const { kind, before, after } = change
  if (kind !== 'Inspection' || !isSubmitted(after)) return false
  return !isSubmitted(before) || versionOf(after) > versionOf(before)
}

/** A correction says that there is no result: the visit was obstructed, or not held. */
const isTakenAway = ({ kind, before, after }: RowChange): boolean =>
  kind === 'Inspection' && isSubmitted(before) && after !== undefined && !isSubmitted(after)

/** The shop asked the inspectors to step aside. */
const isRecused = ({ kind, before, after }: RowChange): boolean =>
  kind === 'Inspection' && after?.['state'] === 'recused' && before?.['state'] !== 'recused'

/** It was decided what comes of it. */
const isDecided = ({ kind, before, after }: RowChange): boolean =>
  kind === 'Inspection' &&
  (['recusalReleased', 'recusalReplaced'] as const).some(
    (one) => after?.[one] !== undefined && before?.[one] === undefined,
  )

export const reactions: readonly Reaction[] = [
  {
    queue: 'document-render',
    when: (change) => (isRequested(change) ? messageOf(change) : undefined),
  },
  {
    queue: 'inspection-message',
    when: (change) => (isTakenIn(change) ? messageOf(change) : undefined),
  },
  {
    queue: 'publication-open',
    when: (change) => (isTakenIn(change) || isTakenAway(change) ? messageOf(change) : undefined),
  },
  {
    queue: 'recusal-message',
    when: (change) => (isRecused(change) || isDecided(change) ? messageOf(change) : undefined),
  },
]
