import { Answer, Notification, Place, RefusalToSign, Signature } from '@app/types/inspection/contract'
import { dispositions, inspectionKinds, inspectionStates, verdicts } from '@app/types/inspection/values'
import * as z from 'zod'
import { collection } from '../platform/adapters/collection'
import type { RecordsTable } from '../platform/adapters/tables'
import { publicationStore } from './publish/store'

const Inspector = z.object({ personId: z.string(), name: z.string(), certificateNumber: z.string() })

/** What was decided when the last signature was given; never changed afterwards. */
const Result = z.object({
  answers: z.record(z.string(), Answer),
  verdict: z.enum(verdicts),
  gapCase: z.boolean(),
  counts: z.object({
    items: z.number(),
    passed: z.number(),
    failed: z.number(),
    notApplicable: z.number(),
    keyCounted: z.number(),
    keyFailed: z.number(),
    generalCounted: z.number(),
    generalPassed: z.number(),
  }),
  failing: z.array(
    z.object({
      key: z.string(),
      number: z.string(),
      text: z.string(),
      keyItem: z.boolean(),
      failedLastTime: z.boolean(),
      remark: z.string().optional(),
    }),
  ),
  dispositions: z.array(z.enum(dispositions)),
  rectifyBy: z.string().optional(),
  accidentRisk: z.boolean(),
  note: z.string().optional(),
  contact: z.object({ name: z.string(), phone: z.string().optional() }),
  signatures: z.array(Signature),
  refusalToSign: RefusalToSign.optional(),
  finishedAt: z.string(),
  /** The inspected as the papers had it on that day: what is printed later does not follow later changes. */
  unit: z.object({ address: z.string(), licenceNumber: z.string().optional() }),
  /** Where each referred upload lies, by its id. */
  files: z.record(z.string(), z.string()),
  /** n-th inspection of this shop in this year, as the form prints it. */
  ordinalInYear: z.number(),
  documentNumber: z.string(),
})

export const StoredInspection = z.object({
  revision: z.number(),
  district: z.string(),
  shopId: z.string(),
  shopName: z.string(),
  stationId: z.string().optional(),
  gridId: z.string().optional(),
  inspectionId: z.string(),
  kind: z.enum(inspectionKinds),
  state: z.enum(inspectionStates),
  /** Lead first. */
  inspectors: z.array(Inspector),
  notification: Notification,
  /** The notice by version and hash: what the document prints is what was read out. */
  notice: z.object({ version: z.number(), hash: z.string() }).optional(),
  place: Place,
  /** Why the office let the inspectors back whom the shop had asked to step aside. */
  recusalReleased: z.object({ at: z.string(), personId: z.string(), name: z.string(), reason: z.string() }).optional(),
  startedAt: z.string(),
  /** The table by id, version and hash: what was asked is what was in force. */
  checklist: z.object({
    id: z.string(),
    version: z.number(),
    title: z.string(),
    standing: z.string().optional(),
    hash: z.string(),
  }),
  mustCheck: z.array(z.string()),
  result: Result.optional(),
  document: z.object({
    state: z.enum(['none', 'requested', 'ready']),
    requestedAt: z.string().optional(),
    objectKey: z.string().optional(),
    sha256: z.string().optional(),
    bytes: z.number().optional(),
  }),
})
export type StoredInspection = z.infer<typeof StoredInspection>
export type InspectionResult = z.infer<typeof Result>

/** Running number of documents of a district's year: 云市监检〔2026〕00123. */
const DocumentCount = z.object({ revision: z.number(), district: z.string(), year: z.string(), last: z.number() })

type United = {
  readonly district: string
  readonly shopId: string
  readonly mergedFrom?: readonly string[] | undefined
}

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
    inspections,
    ofShop,
    /** A shop's, and those made at entries that were merged into it: they stay where they were made. */
    ofUnited: async ({ district, shopId, mergedFrom = [] }: United) =>
      (await Promise.all([shopId, ...mergedFrom].map((id) => ofShop(district, id)))).flat(),
    documentCounts: collection(table, {
      name: 'DocumentCount',
      schema: DocumentCount,
      key: ({ district, year }: { district: string; year: string }) => ({ pk: `D#${district}#DOCUMENTS`, sk: year }),
    }),
  }
}
export type InspectionStore = ReturnType<typeof inspectionStore>
