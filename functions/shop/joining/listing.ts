import { initialsOf } from '../../platform/lists/initials'
import type { ListedRow, Listing } from '../../platform/lists/listing'
import type { RowChange } from '../../platform/reaction'
import { StoredApplication } from './store'

const rowOf = ({ kind, before, after }: RowChange): ListedRow | undefined => {
  if (kind !== 'Application') return undefined
  const application = StoredApplication.parse(after ?? before)
  const { district, applicationId: id, revision, name, creditCode, address } = application
  if (!after) return { district, id, revision: revision + 1 }
  const { state, aim, businessTypes, stationId, submittedAt, changedAt } = application
  return {
    district,
    id,
    revision,
    cells: { name, state, aim, businessTypes, address, stationId, submittedAt, changedAt },
    search: [name, initialsOf(name), creditCode, address],
  }
}

/** Applications to join; nobody's name, telephone or photograph is in a list. */
export const applicationListing: Listing = {
  name: 'applications',
  columns: {
    name: 'text',
    state: 'code',
    aim: 'code',
    businessTypes: 'set',
    address: 'code',
    stationId: 'code',
    submittedAt: 'code',
    changedAt: 'code',
  },
  rowOf,
}
