import { statusEffects } from '@app/rules/shop/facts/status'
import { tidyTag } from '@app/rules/shop/facts/tags'
import { addDays } from '@app/rules/time/day'
import type { shopFilter } from '@app/types/shop/shop-filter'
import { shopStatuses } from '@app/types/shop/values'
import type * as z from 'zod'
import type { Actor } from '../../platform/actor'
import { among, sortBy } from '../../platform/lists/ask-page'
import type { AskedRows, Condition } from '../../platform/lists/question'
import { scopeWords } from '../../platform/reach'
import { may } from '../access'

export type ShopFilter = z.output<z.ZodObject<typeof shopFilter>>

/** Which rows of the register somebody asks for, and in which order: what may be seen at all first. */
export const shopQuestion = (actor: Actor, filter: ShopFilter): AskedRows => ({
  scope: scopeFor(actor),
  conditions: [
    ...placeAndKind(filter),
    ...flagsIn(filter),
    ...signsIn(filter),
    ...scansIn(filter),
    ...visitsIn(filter),
  ],
  sort: sortBy(filter.sort ?? 'name'),
})

/** The district, or what the own stations and grids hold. */
const scopeFor = (actor: Actor): readonly Condition[] =>
  may.seeAll(actor) ? [] : [{ column: 'scope', anyOf: scopeWords(actor) }]

/** Whose sign may hang. */
const signStatuses = shopStatuses.filter((status) => statusEffects[status].getsSign)

/** An entry that was merged into another is no shop of its own. */
export const countedStatuses = shopStatuses.filter((status) => status !== 'merged')

const placeAndKind = (filter: ShopFilter): readonly Condition[] => [
  ...among('stationId', filter.stationId),
  ...among('gridId', filter.gridId),
  // an entry that was merged into another is counted with that one
  { column: 'status', anyOf: filter.status ? [filter.status] : countedStatuses },
  ...among('businessTypes', filter.businessType),
  ...among('traits', filter.trait),
  ...among('sizeClass', filter.sizeClass),
  ...among('tags', filter.tag && tidyTag(filter.tag)),
  ...filled('located', filter.located),
]

const flagsIn = ({ missing, flagged, flag }: ShopFilter): readonly Condition[] => [
  ...(missing === 'any' ? filled('missingPapers', 'yes') : among('missingPapers', missing)),
  ...filled('flags', flagged),
  ...among('flags', flag),
]

/** With or without something in a column, where that is asked. */
const filled = (column: string, wanted: 'yes' | 'no' | undefined): readonly Condition[] =>
  wanted === undefined ? [] : [{ column, isEmpty: wanted === 'no' }]

const signsIn = ({ codeState, printed, printedBefore, signable }: ShopFilter): readonly Condition[] => [
  ...among('codeState', codeState),
  ...filled('printedAt', printed),
  ...(signable === undefined
    ? []
    : [
        { column: 'status', anyOf: signStatuses },
        { column: 'codeState', anyOf: ['current'] },
      ]),
  ...(printedBefore === undefined ? [] : [{ column: 'printedAt', atMost: lastInstantBefore(printedBefore) }]),
]

const scansIn = ({ scanned, scannedSince, notScannedSince }: ShopFilter): readonly Condition[] => [
  ...filled('scannedAt', scanned),
  ...(scannedSince === undefined ? [] : [{ column: 'scannedAt', atLeast: firstInstantOf(scannedSince) }]),
  ...(notScannedSince === undefined
    ? []
    : [{ column: 'scannedAt', atMost: lastInstantBefore(notScannedSince), orEmpty: true as const }]),
]

const visitsIn = ({ inspectedSince, notInspectedSince }: ShopFilter): readonly Condition[] => [
  ...(inspectedSince === undefined ? [] : [{ column: 'lastDay', atLeast: inspectedSince }]),
  ...(notInspectedSince === undefined
    ? []
    : [{ column: 'lastDay', atMost: addDays(notInspectedSince, -1), orEmpty: true as const }]),
]

const startOf = (day: string): number => Date.parse(`${day}T00:00:00+08:00`)
const firstInstantOf = (day: string): string => new Date(startOf(day)).toISOString()
const lastInstantBefore = (day: string): string => new Date(startOf(day) - 1).toISOString()
