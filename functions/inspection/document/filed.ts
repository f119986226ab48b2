import type { Delivered, StoredInspection } from '../store'

/** An inspection that has ended, however, and was signed: a document can be drawn of it. */
export type Ended = StoredInspection & { readonly delivered: Delivered }

export const isEnded = (inspection: StoredInspection): inspection is Ended => inspection.delivered !== undefined

/** Number of its document, whatever it says; given once, on acceptance. */
export const numberOf = ({ result, unfinished }: Pick<StoredInspection, 'result' | 'unfinished'>): string | undefined =>
  result?.documentNumber ?? unfinished?.documentNumber
