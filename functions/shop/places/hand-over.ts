import { type Holding, handedOver, holdsGrid, left } from '@app/rules/shop/places/grid-holding'
import { mostGrids } from '@app/types/identity/values'
import type { StaffBook, StoredPerson } from '../../identity/public'
import { type Actor, deciderOf, grantOf } from '../../platform/actor'
import type { Write } from '../../platform/ports/records'
import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../../platform/verb'
import type { ShopDeps } from '../deps'
import type { StoredGrid, StoredStation } from '../store'
import { inspectorsBy } from './appoint-holders'
import { gridsHeldBy, holdOtherwise } from './seat-holder'
import { stationsPk } from './store'

type Input = {
  readonly personId: string
  readonly successors: readonly { readonly gridId: string; readonly personId: string }[]
  readonly endsAccount: boolean
  readonly reason: string
}
type Answer = { readonly personId: string; readonly grids: number; readonly ended: boolean; readonly revision: number }

/** What a hand-over rests on. */
type Facts = {
  readonly leaver: StoredPerson
  readonly places: readonly StoredStation[]
  /** By grid. */
  readonly successors: ReadonlyMap<string, StoredPerson>
}

/**
 * Passes everything that somebody answers for to others, grid by grid, and ends the account if asked to: one
 * transaction, so no grid is without a responsible person in between. Ending is the security administrator's.
 */
export const handOver = given(
  async (deps: ShopDeps, { actor, input, at }: Asked<Input>): Promise<Changed<Answer> | Refused> => {
    const { personId, reason, endsAccount } = input
    if (endsAccount && !mayEnd(actor, personId)) return refuse('access.denied', undefined, `person:${personId}`)
    const facts = await factsOf(deps, actor.district, input)
    if (isRefused(facts)) return facts
    const { leaver, places, successors } = facts
    const decided = { by: deciderOf(actor), at, reason }
    const held = places.flatMap((station) => holdOtherwise(deps, station, passedOn(personId, successors), decided))
    const granted = successorsGrants(deps, facts)
    if (isRefused(granted)) return granted
    const gone = endsAccount ? await deps.staff.ended(leaver, at) : deps.staff.withGrids(leaver, [])
    return {
      answer: {
        personId,
        grids: gridsHeldBy(places, personId).length,
        ended: endsAccount,
        revision: leaver.revision + 1,
      },
      writes: [...held, ...granted, ...gone],
      subject: `person:${personId}`,
      reason,
    }
  },
)

const mayEnd = (actor: Actor, personId: string): boolean =>
  grantOf(actor, 'security') !== undefined && !(actor.kind === 'person' && actor.personId === personId)

const factsOf = async ({ store, staff }: ShopDeps, district: string, input: Input): Promise<Facts | Refused> => {
  const { personId } = input
  const leaver = await staff.inspector(district, personId)
  if (!leaver) return refuse('person.unknown')
  const places = await store.stations.within(stationsPk(district), '')
  const open = gridsWithout(places, input)
  if (open.length > 0) return refuse('handOver.gridOpen', open)
  const successors = new Map<string, StoredPerson>()
  for (const station of places) {
    const following = await followingIn(staff, station, input)
    if (isRefused(following)) return following
    for (const [gridId, person] of following) successors.set(gridId, person)
  }
  return { leaver, places, successors }
}

/** Who follows in the grids of one station; nobody follows on themselves. */
const followingIn = async (
  staff: StaffBook,
  station: StoredStation,
  { personId, successors }: Input,
): Promise<(readonly [string, StoredPerson])[] | Refused> => {
  const wanted = successors.filter(({ gridId }) => station.grids.some((grid) => grid.gridId === gridId))
  const people = await inspectorsBy(staff, station, [...new Set(wanted.map((one) => one.personId))])
  if (isRefused(people)) return people
  return wanted.flatMap((one) => {
    const person = people.find((found) => found.personId === one.personId)
    return person && person.personId !== personId ? [[one.gridId, person] as const] : []
  })
}

/** Grids that the leaver answers for and that would have nobody. */
const gridsWithout = (places: readonly StoredStation[], { personId, successors }: Input): string[] =>
  places
    .flatMap(({ grids }) => grids)
    .filter((grid) => grid.responsible?.personId === personId)
    .filter(({ gridId }) => !successors.some((one) => one.gridId === gridId && one.personId !== personId))
    .map(({ name }) => name)

/** A grid that the leaver holds goes to whoever follows; as a deputy nobody need follow. */
const passedOn =
  (personId: string, successors: Facts['successors']) =>
  (grid: StoredGrid): Holding => {
    if (!holdsGrid(grid, personId)) return grid
    const next = successors.get(grid.gridId)
    return next ? handedOver(grid, personId, { personId: next.personId, name: next.name }) : left(grid, personId)
  }

const successorsGrants = ({ staff }: ShopDeps, { leaver, places, successors }: Facts): readonly Write[] | Refused => {
  const mine = new Set(gridsHeldBy(places, leaver.personId))
  const byPerson = new Map([...successors.values()].map((person) => [person.personId, person]))
  const writes: Write[] = []
  for (const person of byPerson.values()) {
    const before = gridsHeldBy(places, person.personId)
    const gained = [...successors].filter(([gridId, one]) => one.personId === person.personId && mine.has(gridId))
    const after = [...new Set([...before, ...gained.map(([gridId]) => gridId)])]
    if (after.length > mostGrids) return refuse('holder.tooManyGrids')
    if (after.length > before.length) writes.push(...staff.withGrids(person, after))
  }
  return writes
}
