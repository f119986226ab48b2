import type { Receipt } from '@app/rules/submission/answers'
import type { Arrival, Filed } from '@app/rules/submission/server-intake'
import type { InspectionDeps } from '../deps'
import type { Delivered, StoredInspection } from '../store'
import { type Delivery, isConcluded } from './delivery'
import { hashContent } from './hash-content'

type Taken = Pick<Delivered, 'version' | 'contentHash' | 'receivedAt' | 'receiptHash' | 'deliveredBy'>

/** Every version that was taken, oldest first. */
const takenOf = ({ earlier = [], delivered }: StoredInspection): readonly Taken[] =>
  delivered ? [...earlier, delivered] : []

const receiptFrom = (inspectionId: string, { version, contentHash, receivedAt, receiptHash }: Taken): Receipt => ({
  ...{ inspectionId, version, contentHash, receivedAt, receiptHash },
})

/** What is kept under an inspection's number, as the intake decides by it. */
export const filedOf = async (
  { store, people }: Pick<InspectionDeps, 'store' | 'people'>,
  stored: StoredInspection | undefined,
  { content, contentHash, shopId, inspectionId }: Delivery,
): Promise<Filed> => {
  if (!stored?.delivered) return { delivered: [], conflicts: [] }
  const { district } = content
  const nameOf = async (personId: string) => (await people.person(district, personId))?.name ?? ''
  const delivered = await Promise.all(
    takenOf(stored).map(async (taken) => ({
      receipt: receiptFrom(inspectionId, taken),
      sender: await nameOf(taken.deliveredBy),
    })),
  )
  const kept = await store.conflicts.get({ district, shopId, inspectionId, contentHash })
  const standing = delivered.find(({ receipt }) => receipt.contentHash === kept?.against)
  const note = kept && { who: standing?.sender ?? '', when: standing?.receipt.receivedAt ?? kept.receivedAt }
  return {
    delivered,
    conflicts: kept && note ? [{ contentHash, note: { ...note, standing: kept.against, yours: contentHash } }] : [],
  }
}

/** What arrived, as the intake decides by it; photographs are asked for elsewhere, each once. */
export const arrivalOf = (delivery: Delivery, sender: string, photos: readonly string[] = []): Arrival => {
  const { content, contentHash, inspectionId } = delivery
  return {
    inspectionId,
    version: content.version,
    contentHash,
    computedHash: hashContent(content).hash,
    ...(content.corrects && { corrects: content.corrects.contentHash }),
    photos,
    signedAt: Date.parse(lastSigned(delivery)),
    sender,
  }
}

const lastSigned = ({ content, signatures }: Delivery): string =>
  isConcluded(content)
    ? (signatures
        .map(({ signedAt }) => signedAt)
        .sort()
        .at(-1) ?? content.finishedAt)
    : content.finishedAt
