import { openFailures, submittedOf, summaryOf } from './past-visits'
import type { InspectionStore } from './store'
import { lineOf, onCard } from './views'

export { isPicture } from './picture'

/** What other domains may ask about inspections. */
export const askInspection = (store: InspectionStore) => ({
  /**
   * Of one shop and of entries merged into it, newest first: all of them as lines, what is still open, and what the
   * public may read.
   */
  ofShop: async (district: string, shopId: string, mergedFrom: readonly string[] = []) => {
    const inspections = await store.ofUnited({ district, shopId, mergedFrom })
    const lines = inspections.map(lineOf).sort((a, b) => b.day.localeCompare(a.day) || newerFirst(a, b))
    return {
      lines,
      lastFailures: openFailures(inspections).map(({ number, text, remark }) => ({
        number,
        text,
        ...(remark && { remark }),
      })),
      forCard: submittedOf(inspections).map(onCard).reverse(),
      summary: summaryOf(inspections),
    }
  },
})
export type AskInspection = ReturnType<typeof askInspection>

const newerFirst = (a: { inspectionId: string }, b: { inspectionId: string }) =>
  b.inspectionId.localeCompare(a.inspectionId)

/** Under what the index lists the district's inspections. */
export const inspectionPartitions = async (district: string): Promise<readonly string[]> => [
  `D#${district}#INSPECTIONS`,
]
