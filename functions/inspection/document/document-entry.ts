import type { LogEntry } from '@app/types/evidence/contract'
import { subjectOf } from '../load-inspection'
import type { StoredInspection } from '../store'
import { numberOf } from './filed'

/** The leaf of a document in its district's log: the PDF by its hash, what was signed by another. */
export const documentEntry = (inspection: StoredInspection, pdf: string, at: Date): LogEntry => ({
  kind: 'document',
  district: inspection.district,
  subject: subjectOf(inspection),
  at: at.toISOString(),
  hash: pdf,
  number: numberOf(inspection) ?? '',
  version: inspection.delivered?.version ?? 1,
  content: inspection.delivered?.contentHash ?? '',
})
