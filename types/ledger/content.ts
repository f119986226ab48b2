import * as z from 'zod'
import { Day, Instant, Text, Words } from '../platform/contract'
import { disinfectionMethods, ledgerLimits, meals, temperaturePoints } from './values'

/** Numbers are kept as they were typed; `rules/ledger/limits.ts` reads them. */
const Figure = Words(12)
/** A name on the shop's list of people. Of somebody's health only whether they may work. */
const Checked = z.strictObject({ name: Words(40), fit: z.boolean(), offPost: z.boolean() })

/** Whom goods came from or went to (FSL art. 50, 51, 53, 65). */
const Party = z.strictObject({ name: Words(100), address: Text(200), contact: Text(60) })
const Goods = z.strictObject({
  name: Words(100),
  /** Specification; farm products have none. */
  spec: Text(60),
  quantity: Words(40),
  /** Production date or lot. */
  lot: Text(60),
  /** As printed: 12 个月、2027-03-01 前. */
  shelfLife: Text(40),
  /** Licence and product certificate were looked at (FSL art. 53). */
  papersChecked: z.boolean(),
})

/** What an entry says, by its ledger. */
export const LedgerContent = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('morningCheck'), people: z.array(Checked).min(1).max(ledgerLimits.people) }),
  z.strictObject({
    kind: z.literal('disinfection'),
    what: Words(60),
    method: z.enum(disinfectionMethods),
    minutes: Figure,
    celsius: Figure.optional(),
    milligramsPerLitre: Figure.optional(),
  }),
  z.strictObject({
    kind: z.literal('sampleRetention'),
    dish: Words(60),
    meal: z.enum(meals),
    grams: Figure,
    takenAt: Instant,
    discardedAt: Instant.optional(),
  }),
  z.strictObject({
    kind: z.literal('temperature'),
    point: z.enum(temperaturePoints),
    what: Words(60),
    celsius: Figure,
  }),
  z.strictObject({
    kind: z.literal('additive'),
    substance: Words(60),
    quantity: Words(40),
    usedIn: Words(60),
  }),
  z.strictObject({
    kind: z.literal('kitchenWaste'),
    what: Words(60),
    kilograms: Figure,
    collector: Words(100),
  }),
  z.strictObject({
    kind: z.literal('accompaniedMeal'),
    meal: z.enum(meals),
    who: Words(40),
    position: Words(40),
    problems: Text(300),
  }),
  z.strictObject({ kind: z.literal('goodsReceived'), goods: Goods, supplier: Party, receivedOn: Day }),
  z.strictObject({ kind: z.literal('goodsHandedOut'), goods: Goods, buyer: Party, handedOutOn: Day }),
])
export type LedgerContent = z.infer<typeof LedgerContent>
