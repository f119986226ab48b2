import { initialsOf } from '../platform/lists/initials'
import type { Cells, ListedRow, Listing } from '../platform/lists/listing'
import type { RowChange } from '../platform/reaction'
import { shopsIn } from './grants'
import { StoredPerson } from './store'

const inspectorIn = ({ grants }: StoredPerson) => grants.find((grant) => grant.role === 'inspector')
const headIn = ({ grants }: StoredPerson) => grants.find((grant) => grant.role === 'stationHead')
const leaderIn = ({ grants }: StoredPerson) => grants.find((grant) => grant.role === 'leader')

/** Stations that somebody belongs to; a leader belongs to none. */
const stationsIn = (person: StoredPerson): readonly string[] =>
  [inspectorIn(person), headIn(person)].flatMap((grant) => (grant ? [grant.stationId] : []))

/** Of what a person is, what `Person` of the contract shows: neither the WeChat user nor a telephone is in a list. */
const cellsOf = (person: StoredPerson): Cells => {
  const { name, grants, state, among: group, since, endedAt } = person
  const inspector = inspectorIn(person)
  const shopIds = shopsIn(grants)
  return {
    name,
    standing: standingOf(person),
    kind: group,
    roles: grants.map(({ role }) => role),
    state,
    since,
    endedAt,
    stationId: inspector?.stationId,
    stations: stationsIn(person),
    headOf: headIn(person)?.stationId,
    leads: leaderIn(person)?.stationIds,
    gridIds: inspector?.gridIds,
    certificateNumber: inspector?.certificateNumber,
    certificateValidUntil: inspector?.certificateValidUntil,
    shopIds,
    shops: shopIds.length,
    workplaceIds: shopsIn(grants, 'employee'),
  }
}

/** Staff stand before merchants, each by name: a few staff are never looked for among thousands of merchants. */
const standingOf = ({ among: group, name }: StoredPerson): string => (group === 'staff' ? 'a' : 'b') + name

const searchOf = (person: StoredPerson): readonly (string | undefined)[] => [
  person.name,
  initialsOf(person.name),
  inspectorIn(person)?.certificateNumber,
]

const rowOf = ({ kind, before, after }: RowChange): ListedRow | undefined => {
  if (kind !== 'Person') return undefined
  const person = StoredPerson.parse(after ?? before)
  const { district, personId: id, revision } = person
  if (!after) return { district, id, revision: revision + 1 }
  const search = searchOf(person).filter((text) => text !== undefined)
  return { district, id, revision, cells: cellsOf(person), search }
}

/** Everyone with an account in the district. */
export const peopleListing: Listing = {
  name: 'people',
  columns: {
    name: 'text',
    standing: 'text',
    kind: 'code',
    roles: 'set',
    state: 'code',
    since: 'code',
    endedAt: 'code',
    stationId: 'code',
    stations: 'set',
    headOf: 'code',
    leads: 'set',
    gridIds: 'set',
    certificateNumber: 'code',
    certificateValidUntil: 'code',
    shopIds: 'set',
    shops: 'number',
    workplaceIds: 'set',
  },
  rowOf,
}
