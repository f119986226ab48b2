import { createHash } from 'node:crypto'
import { canonicalJson } from '@app/rules/evidence/canonical'
import type { LogEntry } from '@app/types/evidence/contract'
import { subjectOf } from './load-inspection'
import type { StoredInspection } from './store'

/** What was signed: everything that was stored when the last signature was given, without the state of its document. */
const contentOf = ({ revision: _, document: __, ...content }: StoredInspection) => content

/** The leaf of a document in its district's log: the PDF by its hash, what was signed by another. */
export const documentEntry = (inspection: StoredInspection, pdf: string, at: Date): LogEntry => ({
  kind: 'document',
  district: inspection.district,
  subject: subjectOf(inspection),
  at: at.toISOString(),
  hash: pdf,
  number: inspection.result?.documentNumber ?? '',
  version: 1,
  content: createHash('sha256')
    .update(canonicalJson(contentOf(inspection)))
    .digest('hex'),
})
