import { addFigures, nothingCounted } from '@app/rules/self-check/completion'
import type { CompletionPlace } from '@app/types/self-check/completion'
import type { CompletionKind } from '@app/types/self-check/values'
import type { Actor } from '../../platform/actor'
import { seesAt, seesDistrict, stationsOf } from '../../platform/reach'
import { type Asked, given } from '../../platform/verb'
import type { SelfCheckDeps } from '../deps'
import type { SelfCheckTally } from './store'

type Input = { readonly month: string; readonly kind: CompletionKind; readonly from?: number | undefined }
type Deps = { readonly store: Pick<SelfCheckDeps['store'], 'talliesOf'> } & Pick<SelfCheckDeps, 'shops'>
type Names = ReadonlyMap<string, string>
type Sum = Pick<CompletionPlace, 'shops' | 'behind' | 'figures'>

/** Lines of one answer. */
const pageOfPlaces = 100

const named = <N extends string>(name: N, names: Names, id: string | undefined) => {
  const found = id === undefined ? undefined : names.get(id)
  return found === undefined ? {} : ({ [name]: found } as Record<N, string>)
}

const sumOf = (tallies: readonly SelfCheckTally[]): Sum =>
  tallies.reduce<Sum>(
    (sum, { shops, behind, figures }) => ({
      shops: sum.shops + shops,
      behind: sum.behind + behind,
      figures: addFigures(sum.figures, figures),
    }),
    { shops: 0, behind: 0, figures: nothingCounted },
  )

const gridLine = ({ stationId, gridId, ...tally }: SelfCheckTally, names: Names): CompletionPlace => ({
  level: 'grid',
  ...(stationId && { stationId, ...named('stationName', names, stationId) }),
  ...(gridId && { gridId, ...named('gridName', names, gridId) }),
  ...sumOf([tally]),
})

const seesWhole = (actor: Actor, stationId: string) => seesDistrict(actor) || stationsOf(actor).includes(stationId)

const stationLines = (stationId: string, actor: Actor, { tallies, names }: Known): readonly CompletionPlace[] => {
  const lines = tallies.map((tally) => gridLine(tally, names))
  const place = {
    level: 'station' as const,
    ...(stationId && { stationId, ...named('stationName', names, stationId) }),
  }
  return seesWhole(actor, stationId) ? [{ ...place, ...sumOf(tallies) }, ...lines] : lines
}
type Known = { readonly tallies: readonly SelfCheckTally[]; readonly names: Names }

const namesIn = async ({ shops }: Pick<Deps, 'shops'>, district: string): Promise<Names> =>
  new Map(
    (await shops.stations(district)).flatMap(({ stationId, name, grids }) => [
      [stationId, name] as const,
      ...grids.map((grid) => [grid.gridId, grid.name] as const),
    ]),
  )

/** Completion by station and grid, as far as the asker supervises them: sums that were kept, no shop is looked at. */
export const listCompletionPlaces = given(async (deps: Deps, { actor, input }: Asked<Input>) => {
  const { month, kind, from = 0 } = input
  const { district } = actor
  const [kept, names] = await Promise.all([deps.store.talliesOf({ district, month, kind }), namesIn(deps, district)])
  const seen = kept.filter((tally) => tally.shops > 0 && seesAt(actor, tally))
  const stationIds = [...new Set(seen.map(({ stationId = '' }) => stationId))].toSorted()
  const lines = stationIds.flatMap((id) =>
    stationLines(id, actor, { tallies: seen.filter(({ stationId = '' }) => stationId === id), names }),
  )
  const next = from + pageOfPlaces
  return { month, kind, places: lines.slice(from, next), ...(next < lines.length && { next }) }
})
