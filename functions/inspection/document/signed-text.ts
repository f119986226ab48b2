import type { InspectionContent } from '@app/types/inspection/content'
import type { InspectionStore, StoredInspection } from '../store'
import { documentsOf } from './versions'

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

/** Every version as it was signed, oldest first. */
export const signedVersions = async (
  store: Pick<InspectionStore, 'signedContents'>,
  inspection: StoredInspection,
): Promise<readonly InspectionContent[]> => {
  const texts = documentsOf(inspection).map(({ version }) => signedText(store, inspection, version))
  return (await Promise.all(texts)).flatMap((content) => content ?? [])
}
