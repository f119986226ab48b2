import type { InspectionContent } from '@app/types/inspection/content'
import type { InspectionStore, StoredInspection } from '../store'

type Of = Pick<StoredInspection, 'district' | 'shopId' | 'inspectionId'>

/** A version word for word as it was signed. */
export const signedText = async (
  { signedContents }: Pick<InspectionStore, 'signedContents'>,
  { district, shopId, inspectionId }: Of,
  version: number,
): Promise<InspectionContent | undefined> => {
  if (version < 1) return undefined
  const kept = await signedContents.get({ district, shopId, inspectionId, version })
  return kept && (JSON.parse(kept.content) as InspectionContent)
}
