import type { ConflictNote } from '@app/rules/submission/answers'
import type { Changed } from '../../platform/verb'
import type { InspectionDeps } from '../deps'
import { subjectOf } from '../load-inspection'
import type { Arrived, Conflict } from './answer'
import { hashContent } from './hash-content'

/** Two accounts of one inspection: the first stands, the other is kept with who and when, and its sender is told. */
export const conflictWith = (
  { store }: Pick<InspectionDeps, 'store'>,
  { actor, delivery, at }: Arrived,
  { who, when, standing }: ConflictNote,
  isKept = false,
): Changed<Conflict> => {
  const { shopId, inspectionId, content, contentHash, signatures, refusalToSign } = delivery
  const write = store.conflicts.insert({
    ...{ district: actor.district, shopId, inspectionId, contentHash },
    revision: 1,
    version: content.version,
    against: standing,
    content: hashContent(content).text,
    signatures: [...signatures],
    ...(refusalToSign && { refusalToSign }),
    receivedAt: at.toISOString(),
    deliveredBy: actor.personId,
  })
  return {
    answer: { outcome: 'conflict', existing: { contentHash: standing, receivedAt: when, by: who } },
    writes: isKept ? [] : [write],
    subject: subjectOf(delivery),
    ...(isKept && { idle: true as const }),
  }
}
