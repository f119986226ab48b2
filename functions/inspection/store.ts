import type * as z from 'zod'
import { collection } from '../platform/adapters/collection'
import type { RecordsTable } from '../platform/adapters/tables'
import { conflictStore } from './conflict/store'
import { drawStore } from './draw/store'
import { handOverStore } from './hand-over/store'
import { planStore } from './plan/store'
import { publicationStore } from './publish/store'
import { CorrectedVersion, DocumentCount, SignedContent, StoredInspection } from './stored'

export type { StoredConflict } from './conflict/store'
export type { Delivered, InspectionResult, StoredInspection } from './stored'

type VersionKey = 'district' | 'shopId' | 'inspectionId' | 'version'

type United = {
  readonly district: string
  readonly shopId: string
  readonly mergedFrom?: readonly string[] | undefined
}

/** What was signed, version for version: nothing of it is ever changed. */
const versionStore = (table: RecordsTable) => ({
  signedContents: collection(table, {
    name: 'SignedContent',
    schema: SignedContent,
    key: ({ district, shopId, inspectionId, version }: Pick<z.infer<typeof SignedContent>, VersionKey>) => ({
      pk: `D#${district}#SHOP#${shopId}`,
      sk: `SIGNED#${inspectionId}#${String(version).padStart(2, '0')}`,
    }),
  }),
  correctedVersions: collection(table, {
    name: 'CorrectedVersion',
    schema: CorrectedVersion,
    key: ({ district, shopId, inspectionId, version }: Pick<z.infer<typeof CorrectedVersion>, VersionKey>) => ({
      pk: `D#${district}#SHOP#${shopId}`,
      sk: `CORRECTED#${inspectionId}#${String(version).padStart(2, '0')}`,
    }),
  }),
})

export const inspectionStore = (table: RecordsTable) => {
  const inspections = collection(table, {
    name: 'Inspection',
    schema: StoredInspection,
    key: ({ district, shopId, inspectionId }: { district: string; shopId: string; inspectionId: string }) => ({
      pk: `D#${district}#SHOP#${shopId}`,
      sk: `INSPECTION#${inspectionId}`,
    }),
    list: ({ district, startedAt, inspectionId }) => ({
      listPk: `D#${district}#INSPECTIONS`,
      listSk: `${startedAt}#${inspectionId}`,
    }),
  })
  const ofShop = (district: string, shopId: string) => inspections.within(`D#${district}#SHOP#${shopId}`, 'INSPECTION#')
  return {
    ...publicationStore(table),
    ...conflictStore(table),
    ...drawStore(table),
    ...handOverStore(table),
    ...planStore(table),
    inspections,
    ofShop,
    /** A shop's, and those made at entries that were merged into it: they stay where they were made. */
    ofUnited: async ({ district, shopId, mergedFrom = [] }: United) =>
      (await Promise.all([shopId, ...mergedFrom].map((id) => ofShop(district, id)))).flat(),
    ...versionStore(table),
    documentCounts: collection(table, {
      name: 'DocumentCount',
      schema: DocumentCount,
      key: ({ district, station, year }: { district: string; station: string; year: string }) => ({
        pk: `D#${district}#DOCUMENTS`,
        sk: `${year}#${station}`,
      }),
    }),
  }
}
export type InspectionStore = ReturnType<typeof inspectionStore>
