import { rectificationTerms } from '@app/rules/rectification/terms'
import { addDays, type Day, dayOf } from '@app/rules/time/day'
import type { RectificationLine } from '@app/types/rectification/contract'
import type { rectificationFilter } from '@app/types/rectification/rectification-filter'
import type { Standing } from '@app/types/rectification/values'
import type * as z from 'zod'
import { type Actor, grantOf } from '../platform/actor'
import { among, askPage, type PageInput, sortBy } from '../platform/lists/ask-page'
import type { RowVersion } from '../platform/lists/listing'
import type { Condition } from '../platform/lists/question'
import { scopeWords } from '../platform/reach'
import { type Asked, given } from '../platform/verb'
import { may } from './access'
import type { RectificationDeps } from './deps'
import { orderIdOf, rectificationListing } from './listing'
import { type AsOf, datedOn } from './views'

type Filter = z.output<z.ZodObject<typeof rectificationFilter>>
type Wanted = Filter & PageInput

/** Orders by any filter, first due first unless said, as they are or as they were known on a past day. */
export const listRectifications = given(async (deps: RectificationDeps, { actor, input, at }: Asked<Wanted>) => {
  const asOf = { day: dayOf(input.asOf ?? at.toISOString()), holidays: deps.holidays }
  const { rows, ...standing } = await askPage(deps.lists, {
    listing: rectificationListing,
    district: actor.district,
    input,
    scope: scopeFor(actor),
    conditions: [...(await ofShop(deps, actor, input)), ...conditionsIn(input, asOf.day)],
    sort: sortBy(input.sort ?? 'dueDay'),
    shown,
  })
  return { rectifications: rows.map((row) => lineIn(row, asOf)), ...standing }
})

/** The district, or what `scopeOf` says of somebody's grids, stations and own visits. */
const scopeFor = (actor: Actor): readonly Condition[] => {
  if (may.seeAll(actor)) return []
  const own = grantOf(actor, 'inspector') && actor.kind === 'person' ? [`person:${actor.personId}`] : []
  return [{ column: 'scope', anyOf: [...scopeWords(actor), ...own] }]
}

/** A shop's are also those of entries merged into it. */
const ofShop = async ({ shops }: RectificationDeps, { district }: Actor, { shopId }: Filter) =>
  shopId === undefined ? [] : [{ column: 'shopId', anyOf: await shops.unitedIds(district, shopId) }]

const merchantsTurn: Condition = { column: 'state', anyOf: ['open', 'returned'] }

const conditionsIn = (filter: Filter, day: Day): readonly Condition[] => [
  ...among('state', filter.state),
  ...(filter.turn === undefined ? [] : [merchantsTurn]),
  ...among('inspectorIds', filter.inspectorId),
  ...among('stationId', filter.stationId),
  ...among('gridId', filter.gridId),
  ...among('isRepeated', filter.repeated),
  ...among('extensionAsked', filter.extensionAsked),
  ...(filter.escalated === undefined ? [] : [{ column: 'escalatedOn', isEmpty: filter.escalated === 'no' }]),
  ...(filter.from === undefined ? [] : [{ column: 'dueDay', atLeast: filter.from }]),
  ...(filter.to === undefined ? [] : [{ column: 'dueDay', atMost: filter.to }]),
  ...(filter.standing === undefined ? [] : standingIs(filter.standing, day)),
]

const asks = (is: 'yes' | 'no'): Condition => ({ column: 'extensionAsked', anyOf: [is] })
const running = [merchantsTurn, asks('no')]

/** `standingOn` of `rules/rectification/due.ts`, said as conditions. */
const standingIs = (standing: Standing, day: Day): readonly Condition[] => {
  const soon = addDays(day, rectificationTerms.remindDays)
  const is: Readonly<Record<Standing, readonly Condition[]>> = {
    overdue: [...running, { column: 'dueDay', atMost: addDays(day, -1) }],
    dueToday: [...running, { column: 'dueDay', anyOf: [day] }],
    dueSoon: [...running, { column: 'dueDay', atLeast: addDays(day, 1), atMost: soon }],
    running: [...running, { column: 'dueDay', atLeast: addDays(soon, 1) }],
    toExtend: [merchantsTurn, asks('yes')],
    toVerify: among('state', 'answered'),
    toRecheck: among('state', 'verified'),
    closed: among('state', 'closed'),
  }
  return is[standing]
}

const shown = [
  'shopId',
  'shopName',
  'state',
  'day',
  'dueDay',
  'findings',
  'settled',
  'answered',
  'repeated',
  'extensionAsked',
  'withoutVisit',
  'escalatedOn',
  'remindedOn',
]

type Listed = Omit<RectificationLine, 'rectificationId' | 'extensionAsked' | 'withoutVisit'> & {
  readonly extensionAsked: string
  readonly withoutVisit?: string
}

const lineIn = ({ id, cells = {} }: RowVersion, asOf: AsOf): RectificationLine => {
  const { shopId, shopName, state, day, dueDay, findings, settled, answered, repeated, ...row } =
    cells as unknown as Listed
  const extensionAsked = row.extensionAsked === 'yes'
  return {
    rectificationId: orderIdOf(id),
    shopId,
    shopName,
    state,
    day,
    dueDay,
    ...datedOn({ state, dueDay, escalatedOn: row.escalatedOn, extensionAsked }, asOf),
    findings,
    settled,
    answered,
    repeated,
    extensionAsked,
    ...(row.withoutVisit === 'yes' && { withoutVisit: true as const }),
    ...(row.escalatedOn && { escalatedOn: row.escalatedOn }),
    ...(row.remindedOn && { remindedOn: row.remindedOn }),
  }
}
