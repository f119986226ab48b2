import type { ConflictNote } from '@app/rules/submission/answers'
import type { Changed } from '../../platform/verb'
import type { InspectionDeps } from '../deps'
import { subjectOf } from '../load-inspection'
import type { StoredInspection } from '../store'
import type { Arrived, Conflict } from './answer'
import { hashContent } from './hash-content'

type Contradicted = Arrived & { readonly stored: StoredInspection }

const answered = ({ who, when, standing }: ConflictNote): Conflict => ({
  outcome: 'conflict',
  existing: { contentHash: standing, receivedAt: when, by: who },
})

/** The same contradiction again: its sender is told the same, and nothing happens. */
export const conflictAgain = ({ delivery }: Arrived, note: ConflictNote): Changed<Conflict> => ({
  answer: answered(note),
  writes: [],
  subject: subjectOf(delivery),
  idle: true,
})

/** Two accounts of one inspection: the first stands, the other is kept with who and when, and its sender is told. */
export const conflictWith = (
  { store }: Pick<InspectionDeps, 'store'>,
  { actor, delivery, at, stored }: Contradicted,
  note: ConflictNote,
): Changed<Conflict> => {
  const { shopId, inspectionId, content, contentHash, signatures, refusalToSign } = delivery
  const { open = 0, settled = 0 } = stored.conflicts ?? {}
  const write = store.conflicts.insert({
    ...{ district: actor.district, shopId, inspectionId, contentHash },
    revision: 1,
    version: content.version,
    against: note.standing,
    content: hashContent(content).text,
    signatures: [...signatures],
    ...(refusalToSign && { refusalToSign }),
    receivedAt: at.toISOString(),
    deliveredBy: actor.personId,
  })
  return {
    answer: answered(note),
    writes: [write, store.inspections.replace({ ...stored, conflicts: { open: open + 1, settled } })],
    subject: subjectOf(delivery),
  }
}
