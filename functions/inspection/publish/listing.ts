import { initialsOf } from '../../platform/lists/initials'
import type { Cells, ListedRow, Listing } from '../../platform/lists/listing'
import type { RowChange } from '../../platform/reaction'
import { objectionStateOf } from './open-objection'
import { standingIn } from './publication'
import { owedPk, StoredPublication, settledPk } from './store'

const cellsOf = (publication: StoredPublication): Cells => {
  const { shopId, about, dueOn, reply, objection } = publication
  const { shopName, kind, verdict, scale, day, stationId } = about
  return {
    shopId,
    shopName,
    kind,
    verdict,
    scale,
    day,
    stationId,
    standing: standingIn(publication),
    dueOn,
    reply: reply?.state,
    repliedAt: reply?.writtenAt,
    objection: objection && objectionStateOf(objection),
    objectionDueOn: objection?.dueOn,
    assigneeId: objection?.assignee?.personId,
    assigneeName: objection?.assignee?.name,
  }
}

const rowOf = ({ kind, before, after }: RowChange): ListedRow | undefined => {
  if (kind !== 'Publication') return undefined
  const publication = StoredPublication.parse(after ?? before)
  const { district, shopId, inspectionId, revision, about } = publication
  const id = `${shopId}.${inspectionId}`
  if (!after) return { district, id, revision: revision + 1 }
  const { shopName } = about
  return { district, id, revision, cells: cellsOf(publication), search: [shopName, initialsOf(shopName)] }
}

/** Results whose publication somebody has to look at, or has looked at; what a shop wrote is in no list. */
export const publicationListing: Listing = {
  name: 'publications',
  columns: {
    shopId: 'code',
    shopName: 'text',
    kind: 'code',
    verdict: 'code',
    scale: 'code',
    day: 'code',
    stationId: 'code',
    standing: 'code',
    dueOn: 'code',
    reply: 'code',
    repliedAt: 'code',
    objection: 'code',
    objectionDueOn: 'code',
    assigneeId: 'code',
    assigneeName: 'text',
  },
  rowOf,
}

/** Under what the index lists the district's publications. */
export const publicationPartitions = async (district: string): Promise<readonly string[]> => [
  owedPk(district),
  settledPk(district),
]
