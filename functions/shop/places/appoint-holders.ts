import { type Holder, type Holding, heldBy, holdersOf } from '@app/rules/shop/places/grid-holding'
import { mostGrids } from '@app/types/identity/values'
import { inspectorIn, type StaffBook, type StoredPerson } from '../../identity/public'
import { deciderOf } from '../../platform/actor'
import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../../platform/verb'
import type { ShopDeps } from '../deps'
import type { StoredStation } from '../store'
import { gridsHeldBy, holdingOf, holdOtherwise } from './seat-holder'
import { stationsPk } from './store'

type Input = {
  readonly gridId: string
  readonly responsibleId: string
  readonly deputyIds: readonly string[]
  readonly reason: string
}
type Answer = { readonly gridId: string; readonly holding: ReturnType<typeof holdingOf> }

/** Says who answers for a grid: one inspector, and any who stand in. Their data scope follows in the same moment. */
export const appointHolders = given(
  async (deps: ShopDeps, { actor, input, at }: Asked<Input>): Promise<Changed<Answer> | Refused> => {
    const { district } = actor
    const { gridId, reason } = input
    const places = await deps.store.stations.within(stationsPk(district), '')
    const station = places.find(({ grids }) => grids.some((grid) => grid.gridId === gridId))
    const grid = station?.grids.find((one) => one.gridId === gridId)
    if (!station || !grid) return refuse('place.unknown')
    const wanted = [...new Set([input.responsibleId, ...input.deputyIds])]
    const people = await inspectorsBy(deps.staff, station, wanted)
    if (isRefused(people)) return people
    const [responsible, ...deputies] = people.map(({ personId, name }) => ({ personId, name }))
    const holding = heldBy(responsible, deputies)
    const granted = await regrant(deps.staff, { district, places, gridId, grid, holding, people })
    if (isRefused(granted)) return granted
    const held = holdOtherwise(deps, station, (one) => (one === grid ? holding : one), {
      by: deciderOf(actor),
      at,
      reason,
    })
    return {
      answer: { gridId, holding: holdingOf(holding) },
      writes: held.length > 0 ? [...held, ...granted] : [],
      subject: `grid:${gridId}`,
      reason,
    }
  },
)

/** People who may hold grids of a station: its active inspectors. */
export const inspectorsBy = async (
  staff: StaffBook,
  { district, stationId }: StoredStation,
  personIds: readonly string[],
): Promise<readonly StoredPerson[] | Refused> => {
  const people = await Promise.all(personIds.map(async (personId) => await staff.inspector(district, personId)))
  const found = people.map((one) => (one && inspectorIn(one.grants)?.stationId === stationId ? one : undefined))
  const missing = personIds.filter((_, n) => found[n] === undefined)
  return missing.length > 0 ? refuse('holder.notInspector', missing) : found.filter((one) => one !== undefined)
}

type Regrant = {
  readonly district: string
  readonly places: readonly StoredStation[]
  readonly gridId: string
  readonly grid: Holding
  readonly holding: Holding
  readonly people: readonly StoredPerson[]
}

/** Whoever comes gets the grid into the grant, whoever goes loses it. */
const regrant = async (staff: StaffBook, { district, places, gridId, grid, holding, people }: Regrant) => {
  const before = holdersOf(grid)
  const coming = people.filter(({ personId }) => !before.some((one) => one.personId === personId))
  const going = before.filter((one) => !isIn(holding, one))
  const gone = await Promise.all(going.map(async ({ personId }) => await staff.inspector(district, personId)))
  const heldNow = (personId: string) => gridsHeldBy(places, personId)
  if (coming.some(({ personId }) => heldNow(personId).length >= mostGrids)) return refuse('holder.tooManyGrids')
  return [
    ...coming.map((one) => staff.withGrids(one, [...heldNow(one.personId), gridId])),
    ...gone
      .filter((one) => one !== undefined)
      .map((one) =>
        staff.withGrids(
          one,
          heldNow(one.personId).filter((id) => id !== gridId),
        ),
      ),
  ].flat()
}

const isIn = (holding: Holding, { personId }: Holder) => holdersOf(holding).some((one) => one.personId === personId)
