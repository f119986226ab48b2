import type { ObjectionState } from '@app/types/ledger/values'

type Objection = { readonly answer?: unknown; readonly review?: { readonly accepted: boolean } | undefined }

/** An officer objects, the shop answers once, an officer reviews; then it is settled for good. */
export const objectionState = ({ answer, review }: Objection): ObjectionState => {
  if (review) return review.accepted ? 'accepted' : 'upheld'
  return answer ? 'answered' : 'open'
}

/** Somebody still has to do something about it. */
export const isPending = (objection: Objection): boolean => objection.review === undefined
