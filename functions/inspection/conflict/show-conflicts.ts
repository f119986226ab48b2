import { compareContents } from '@app/rules/inspection/conflict/compare-contents'
import type { ConflictShown } from '@app/types/inspection/conflict'
import type { InspectionContent } from '@app/types/inspection/content'
import { type Asked, given, isRefused, type Refused, refuse } from '../../platform/verb'
import { tablesMadeWith } from '../checklists'
import { itemsAsked } from '../deliver/delivery'
import type { InspectionDeps } from '../deps'
import { audienceOf, type InspectionAsked, loadInspection, subjectOf } from '../load-inspection'
import type { StoredConflict, StoredInspection } from '../store'

type Answer = { readonly conflicts: ConflictShown[] }

/** Every further account of one inspection beside the one that stands: who, when, and what differs. */
export const showConflicts = given(
  async (deps: InspectionDeps, { actor, input }: Asked<InspectionAsked>): Promise<Answer | Refused> => {
    const loaded = await loadInspection(deps, actor.district, input)
    if (isRefused(loaded)) return loaded
    const audience = audienceOf(actor, loaded)
    if (isRefused(audience)) return audience
    if (audience !== 'staff') return refuse('access.denied', undefined, subjectOf(loaded.inspection))
    const { inspection } = loaded
    const kept = inspection.conflicts ? await deps.store.conflictsOf(inspection) : []
    const items = kept.length > 0 ? await itemNames(deps, inspection) : new Map<string, string>()
    return { conflicts: await Promise.all(kept.map((one) => shown(deps, inspection, one, items))) }
  },
)

const itemNames = async ({ tables }: InspectionDeps, inspection: StoredInspection) => {
  const asked = itemsAsked(await tablesMadeWith(tables, inspection))
  const extra = (inspection.extraChecks ?? []).map(({ key, text }) => [key, text] as const)
  return new Map([...asked.map(({ key, number, text }) => [key, `${number} ${text}`] as const), ...extra])
}

type Names = ReadonlyMap<string, string>

const shown = async (
  deps: InspectionDeps,
  inspection: StoredInspection,
  conflict: StoredConflict,
  items: Names,
): Promise<ConflictShown> => {
  const { district } = inspection
  const { version, contentHash, against, receivedAt, deliveredBy, settled } = conflict
  const standing = await deps.store.signedContents.get({ ...inspection, version })
  const nameOf = async (personId: string) => (await deps.people.person(district, personId))?.name ?? ''
  const taken = [...(inspection.earlier ?? []), ...(inspection.delivered ? [inspection.delivered] : [])]
  const first = taken.find((one) => one.contentHash === against)
  const { scale } = inspection.result ?? {}
  const differences = standing ? compareContents(parsed(standing.content), parsed(conflict.content), scale) : []
  return {
    contentHash,
    version,
    receivedAt,
    by: await nameOf(deliveredBy),
    first: {
      contentHash: against,
      receivedAt: first?.receivedAt ?? receivedAt,
      by: first ? await nameOf(first.deliveredBy) : '',
    },
    differences: differences.map(({ key, ...said }) => ({ ...said, ...(key && { item: items.get(key) ?? key }) })),
    ...(settled && {
      settled: { decision: settled.decision, reason: settled.reason, at: settled.at, by: settled.name },
    }),
  }
}

/** A content that a signature stands under is stored as it was checked when it came. */
const parsed = (text: string): InspectionContent => JSON.parse(text) as InspectionContent
