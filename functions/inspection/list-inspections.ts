import type { InspectionLine } from '@app/types/inspection/contract'
import type { inspectionFilter } from '@app/types/inspection/inspection-filter'
import type * as z from 'zod'
import { type Actor, grantOf } from '../platform/actor'
import { among, askPage, type PageInput, sortBy } from '../platform/lists/ask-page'
import type { RowVersion } from '../platform/lists/listing'
import type { AskedRows, Condition } from '../platform/lists/question'
import { scopeWords } from '../platform/reach'
import { type Asked, given } from '../platform/verb'
import { may } from './access'
import type { InspectionDeps } from './deps'
import { inspectionIdOf, inspectionListing } from './listing'

export type InspectionFilter = z.output<z.ZodObject<typeof inspectionFilter>>

/**
 * Which inspections somebody asks for, and in which order: what may be seen at all first. A shop's are also those of
 * entries merged into it.
 */
export const inspectionQuestion =
  ({ shops }: Pick<InspectionDeps, 'shops'>) =>
  async (actor: Actor, { shopId, ...filter }: InspectionFilter): Promise<AskedRows> => ({
    scope: scopeForInspections(actor),
    conditions: [
      ...(shopId === undefined ? [] : [{ column: 'shopId', anyOf: await shops.unitedIds(actor.district, shopId) }]),
      ...conditionsIn(filter),
    ],
    sort: sortBy(filter.sort ?? '-began'),
  })

type Wanted = InspectionFilter & PageInput

/** Inspections by any filter, in any order, newest first unless said, as they are or as they were known on a past day. */
export const listInspections = given(async (deps: InspectionDeps, { actor, input }: Asked<Wanted>) => {
  const { rows, ...standing } = await askPage(deps.lists, {
    listing: inspectionListing,
    district: actor.district,
    input,
    ...(await inspectionQuestion(deps)(actor, input)),
    shown: shownOfInspections,
  })
  return { inspections: rows.map(inspectionLine), ...standing }
})

/** The district, or what `scopeOf` says of somebody's grids, stations and own visits. */
export const scopeForInspections = (actor: Actor): readonly Condition[] => {
  if (may.seeAll(actor)) return []
  const own = grantOf(actor, 'inspector') && actor.kind === 'person' ? [`person:${actor.personId}`] : []
  return [{ column: 'scope', anyOf: [...scopeWords(actor), ...own] }]
}

const conditionsIn = ({ from, to, ...asked }: Omit<InspectionFilter, 'shopId'>): readonly Condition[] => [
  ...among('inspectorIds', asked.inspectorId),
  ...among('verdict', asked.verdict),
  ...among('kind', asked.kind),
  ...among('state', asked.state),
  ...among('stationId', asked.stationId),
  ...among('gridId', asked.gridId),
  ...among('tables', asked.table),
  ...among('dispositions', asked.disposition),
  ...among('corrected', asked.corrected),
  ...among('conflict', asked.conflict),
  ...among('marks', asked.mark),
  ...among('recusal', asked.recusal),
  ...(from === undefined ? [] : [{ column: 'day', atLeast: from }]),
  ...(to === undefined ? [] : [{ column: 'day', atMost: to }]),
]

export const shownOfInspections = [
  'shopId',
  'shopName',
  'kind',
  'state',
  'day',
  'failing',
  'verdict',
  'scale',
  'documentNumber',
  'inspectors',
  'corrected',
  'conflict',
]

/** An inspection as one row of a list; for staff. */
export const inspectionLine = ({ id, cells = {} }: RowVersion): InspectionLine => {
  const { shopId, shopName, kind, state, day, failing, ...row } = cells as unknown as Listed
  const { verdict, scale, documentNumber, inspectors = [], corrected, conflict } = row
  return {
    inspectionId: inspectionIdOf(id),
    shopId,
    shopName,
    kind,
    state,
    day,
    failing,
    inspectors: [...inspectors],
    ...(verdict && { verdict }),
    ...(scale && { scale }),
    ...(documentNumber && { documentNumber }),
    ...(corrected === 'yes' && { corrected: true as const }),
    ...(conflict && { conflict }),
  }
}

type Listed = Omit<InspectionLine, 'inspectionId' | 'inspectors' | 'corrected'> & {
  readonly inspectors?: readonly string[]
  readonly corrected?: 'yes' | 'no'
}
