import type { InspectionStore, StoredInspection } from '../store'
import { type Ended, isEnded } from './filed'

type Document = StoredInspection['document']

/** Where the document of each version stands, oldest version first. */
export const documentsOf = ({ delivered, document, earlier = [] }: StoredInspection) => [
  ...earlier.map((one) => ({ version: one.version, document: one.document })),
  ...(delivered ? [{ version: delivered.version, document }] : []),
]

/** The document of a version, the newest unless another is named; undefined where there is no such version. */
export const documentOfVersion = (
  inspection: StoredInspection,
  version = inspection.delivered?.version,
): Document | undefined => documentsOf(inspection).find((one) => one.version === version)?.document

/** The inspection with the document of one version replaced. */
export const withDocument = (inspection: StoredInspection, version: number, document: Document): StoredInspection =>
  inspection.delivered?.version === version
    ? { ...inspection, document }
    : {
        ...inspection,
        earlier: (inspection.earlier ?? []).map((one) => (one.version === version ? { ...one, document } : one)),
      }

/** A version as it was kept while it was the newest. */
export const inspectionOfVersion = async (
  { correctedVersions }: Pick<InspectionStore, 'correctedVersions'>,
  inspection: Ended,
  version: number,
): Promise<Ended | undefined> => {
  if (inspection.delivered.version === version) return inspection
  const { district, shopId, inspectionId } = inspection
  const kept = (await correctedVersions.get({ district, shopId, inspectionId, version }))?.inspection
  return kept && isEnded(kept) ? kept : undefined
}
