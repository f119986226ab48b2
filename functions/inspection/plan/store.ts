import { PlanSetting, SuperiorVisit } from '@app/types/inspection/plan'
import * as z from 'zod'
import { collection } from '../../platform/adapters/collection'
import type { RecordsTable } from '../../platform/adapters/tables'

const StoredPlanSetting = PlanSetting.extend({
  revision: z.number(),
  district: z.string(),
  effectiveFrom: z.string(),
  setAt: z.string(),
  setBy: z.string(),
  personId: z.string().optional(),
  reason: z.string(),
})
export type StoredPlanSetting = z.infer<typeof StoredPlanSetting>

const StoredSuperiorVisit = SuperiorVisit.extend({
  revision: z.number(),
  district: z.string(),
  shopId: z.string(),
  day: z.string(),
  recordedAt: z.string(),
  withdrawn: z.object({ at: z.string(), by: z.string(), reason: z.string() }).optional(),
})
export type StoredSuperiorVisit = z.infer<typeof StoredSuperiorVisit>

type United = {
  readonly district: string
  readonly shopId: string
  readonly mergedFrom?: readonly string[] | undefined
}

/** Versions of a district's setting that are read: nobody changes it more often. */
const mostVersions = 200

export const planStore = (table: RecordsTable) => {
  const planSettings = collection(table, {
    name: 'PlanSetting',
    schema: StoredPlanSetting,
    key: ({ district, version }: { district: string; version: number }) => ({
      pk: `D#${district}#PLAN`,
      sk: `VERSION#${String(version).padStart(6, '0')}`,
    }),
  })
  const superiorVisits = collection(table, {
    name: 'SuperiorVisit',
    schema: StoredSuperiorVisit,
    key: ({ district, shopId, visitId }: Pick<StoredSuperiorVisit, 'district' | 'shopId' | 'visitId'>) => ({
      pk: `D#${district}#SHOP#${shopId}`,
      sk: `SUPERIOR#${visitId}`,
    }),
  })
  return {
    planSettings,
    superiorVisits,
    /** Newest first. */
    plansOf: (district: string) => planSettings.latest(`D#${district}#PLAN`, 'VERSION#', mostVersions),
    /** Of a shop, and of entries that were merged into it. */
    superiorVisitsOf: async ({ district, shopId, mergedFrom = [] }: United) =>
      (
        await Promise.all(
          [shopId, ...mergedFrom].map((id) => superiorVisits.within(`D#${district}#SHOP#${id}`, 'SUPERIOR#')),
        )
      ).flat(),
  }
}
