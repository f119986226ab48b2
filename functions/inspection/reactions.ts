import type { Reaction, RowChange } from '../platform/reaction'

/** Which inspection a queue's message is about. */
export type InspectionMessage = { readonly district: string; readonly shopId: string; readonly inspectionId: string }

const messageOf = ({ after }: RowChange): InspectionMessage => ({
  district: String(after?.['district']),
  shopId: String(after?.['shopId']),
  inspectionId: String(after?.['inspectionId']),
})

const documentState = (image: RowChange['after']) => (image?.['document'] as { state?: string } | undefined)?.state

/** True for a change of an inspection after which something is so that was not so before. */
const becomes = (change: RowChange, isSo: (image: RowChange['after']) => boolean) =>
  change.kind === 'Inspection' && isSo(change.after) && !isSo(change.before)

const isRequested = (image: RowChange['after']) => documentState(image) === 'requested'
const isSubmitted = (image: RowChange['after']) => image?.['state'] === 'submitted'

export const reactions: readonly Reaction[] = [
  {
    queue: 'document-render',
    when: (change) => (becomes(change, isRequested) ? messageOf(change) : undefined),
  },
  {
    queue: 'inspection-message',
    when: (change) => (becomes(change, isSubmitted) ? messageOf(change) : undefined),
  },
]
