import type { InspectionLine } from '@app/types/inspection/contract'
import type { Actor } from '../platform/actor'
import { type Asked, given } from '../platform/verb'
import { may } from './access'
import type { InspectionDeps } from './deps'
import type { StoredInspection } from './store'
import { lineOf } from './views'

type Listed = { readonly inspections: InspectionLine[]; readonly cursor?: string }

/** Rows read at once, and pages read for one answer: an inspector's few among the district's many. */
const pageLength = 50
const mostPages = 10

/** Newest first: the district's for the office, the own grids' for an inspector. */
export const listInspections = given(
  async (
    { store }: InspectionDeps,
    { actor, input }: Asked<{ readonly cursor?: string | undefined }>,
  ): Promise<Listed> => {
    const found: StoredInspection[] = []
    let { cursor } = input
    for (let pages = 0; pages < mostPages; pages++) {
      const options = { limit: pageLength, cursor, reverse: true }
      const page = await store.inspections.list(`D#${actor.district}#INSPECTIONS`, options)
      found.push(...page.items.filter((inspection) => concerns(actor, inspection)))
      cursor = page.cursor
      if (!cursor || found.length >= pageLength) break
    }
    return { inspections: found.map(lineOf), ...(cursor && { cursor }) }
  },
)

const concerns = (actor: Actor, inspection: StoredInspection) => may.seeAsStaff(actor, inspection, inspection)
