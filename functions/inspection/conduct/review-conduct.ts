import { conductHintsOf, type Hinted, type Visit } from '@app/rules/inspection/conduct/hints'
import { daysBetween } from '@app/rules/time/day'
import type { ConductPerson, ConductVisit } from '@app/types/inspection/conduct'
import type { ConductHint } from '@app/types/inspection/conduct/values'
import { type Actor, grantOf } from '../../platform/actor'
import { among, askAll, pageLength } from '../../platform/lists/ask-page'
import type { RowVersion } from '../../platform/lists/listing'
import type { Condition } from '../../platform/lists/question'
import { type Asked, given, type Refused, refuse } from '../../platform/verb'
import { may } from '../access'
import type { InspectionDeps } from '../deps'
import { inspectionLine, scopeForInspections, shownOfInspections } from '../list-inspections'
import { inspectionIdOf, inspectionListing } from '../listing'

type Wanted = {
  readonly from: string
  readonly to: string
  readonly stationId?: string | undefined
  readonly inspectorId?: string | undefined
  readonly hint?: ConductHint | undefined
  readonly page?: number | undefined
}

type Answer = {
  readonly visits: ConductVisit[]
  readonly people: ConductPerson[]
  readonly total: number
  readonly page: number
  readonly pages: number
  readonly isBehind: boolean
}

const mostDays = 92

/** What hints rest on, beside what a list of inspections shows. */
const shownOfConduct = ['began', 'minutes', 'items', 'metres', 'remarks', 'answers', 'inspectorIds', 'finding']

/** Inspections of a period that are worth a look, the newest first, and their inspectors; out of the list's columns. */
export const reviewConduct = given(
  async ({ lists }: Pick<InspectionDeps, 'lists'>, { actor, input }: Asked<Wanted>): Promise<Answer | Refused> => {
    if (daysBetween(input.from, input.to) >= mostDays) return refuse('conduct.periodTooLong')
    const { rows } = await askAll(lists, {
      listing: inspectionListing,
      district: actor.district,
      input: {},
      scope: scopeForConduct(actor),
      conditions: conditionsIn(input),
      sort: { column: 'began', descending: true },
      shown: [...shownOfInspections, ...shownOfConduct],
    })
    return answerFrom([...rows], input)
  },
)

/** Inspectors have the hints of their own visits before them, as is fair, and not their colleagues'. */
const scopeForConduct = (actor: Actor): readonly Condition[] =>
  actor.kind === 'person' && !seesOthers(actor)
    ? [{ column: 'inspectorIds', anyOf: [actor.personId] }]
    : scopeForInspections(actor)

const seesOthers = (actor: Actor): boolean =>
  may.settle(actor) || grantOf(actor, 'stationHead') !== undefined || grantOf(actor, 'leader') !== undefined

const conditionsIn = ({ from, to, stationId, inspectorId }: Wanted): readonly Condition[] => [
  { column: 'state', anyOf: ['submitted'] },
  { column: 'day', atLeast: from, atMost: to },
  ...among('stationId', stationId),
  ...among('inspectorIds', inspectorId),
]

const visitOf = ({ id, cells = {} }: RowVersion): Visit => ({ ...(cells as unknown as Omit<Visit, 'id'>), id })

const answerFrom = (rows: readonly RowVersion[], { hint, page = 0 }: Wanted): Answer => {
  const hints = conductHintsOf(rows.map(visitOf))
  const wanted = rows.filter(({ id }) => hints.get(id)?.some((one) => hint === undefined || one.hint === hint))
  const byId = new Map(rows.map((row) => [row.id, row]))
  const shown = wanted.slice(page * pageLength, (page + 1) * pageLength)
  return {
    visits: shown.map((row) => conductVisit(row, hints.get(row.id) ?? [], byId)),
    people: peopleIn(rows, hints),
    total: wanted.length,
    page,
    pages: Math.ceil(wanted.length / pageLength),
    isBehind: false,
  }
}

type Rows = ReadonlyMap<string, RowVersion>

const conductVisit = (row: RowVersion, hints: readonly Hinted[], byId: Rows): ConductVisit => {
  const finding = row.cells?.['finding']
  return {
    ...inspectionLine(row),
    hints: hints.map((one) => ({ ...one, others: one.others.map((id) => otherOf(id, byId)) })),
    ...(typeof finding === 'string' && { finding }),
  }
}

const otherOf = (id: string, byId: Rows) => {
  const { shopId, shopName } = (byId.get(id)?.cells ?? {}) as { shopId?: string; shopName?: string }
  return { shopId: shopId ?? '', shopName: shopName ?? '', inspectionId: inspectionIdOf(id) }
}

type Seen = {
  readonly inspectorIds: readonly string[]
  readonly inspectors: readonly string[]
  readonly failing: number
}

/** Everybody who inspected, who inspected most first. */
const peopleIn = (rows: readonly RowVersion[], hints: ReadonlyMap<string, unknown>): ConductPerson[] => {
  const people = new Map<string, ConductPerson>()
  for (const { id, cells } of rows) {
    const { inspectorIds = [], inspectors = [], failing } = cells as unknown as Seen
    inspectorIds.forEach((personId, at) => {
      const { visits, withFailing, hinted } = people.get(personId) ?? { visits: 0, withFailing: 0, hinted: 0 }
      people.set(personId, {
        personId,
        name: inspectors[at] ?? '',
        visits: visits + 1,
        withFailing: withFailing + (failing > 0 ? 1 : 0),
        hinted: hinted + (hints.has(id) ? 1 : 0),
      })
    })
  }
  return [...people.values()].sort((a, b) => b.visits - a.visits || (a.personId < b.personId ? -1 : 1))
}
