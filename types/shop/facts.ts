import * as z from 'zod'
import { Day, Instant, Words } from '../platform/contract'
import { businessTraits, locationSources, longestTag, mostTags, sizeClasses } from './values'

/** A month of the year, 1 to 12. */
const Month = z.number().int().min(1).max(12)

/** GCJ-02, degrees, as Chinese maps and phones give them; the box is China's. */
const Point = { longitude: z.number().min(73).max(136), latitude: z.number().min(3).max(54) }

/** Where a shop lies, as somebody says it: `onSite` was measured standing there. */
export const LocationGiven = z.strictObject({ ...Point, source: z.enum(locationSources).exclude(['import']) })

/** Where a shop lies, and how that is known; staff only. */
export const ShopLocation = z.object({
  ...Point,
  source: z.enum(locationSources),
  setAt: Instant,
  /** Who set it; an import names itself. */
  setBy: z.string(),
})
export type ShopLocation = z.infer<typeof ShopLocation>

/** What somebody may say of any shop, besides who and where it is. */
export const factsGiven = {
  traits: z.array(z.enum(businessTraits)).max(businessTraits.length).optional(),
  /** Free words of the bureau; kept in one spelling, each once. */
  tags: z.array(Words(longestTag)).max(mostTags).optional(),
  /** Months in which a seasonal shop is open; asked for with `seasonal`. */
  openMonths: z.array(Month).min(1).max(12).optional(),
  /** Where a shop that moved has gone; asked for with `moved`. Published. */
  movedTo: Words(200).optional(),
  /** The day from which the status holds; without it, the day of the change. Never a later one. */
  statusSince: Day.optional(),
}

/** One shop's facts beside its name and address, as staff and merchant see them. */
export const factsShown = {
  sizeClass: z.enum(sizeClasses).optional(),
  traits: z.array(z.enum(businessTraits)).optional(),
  tags: z.array(z.string()).optional(),
  openMonths: z.array(Month).optional(),
}

/** Facts that a public card shows where the status asks for them. */
export const statusShown = {
  openMonths: z.array(Month).optional(),
  movedTo: z.string().optional(),
  statusSince: Day.optional(),
}

/** One field of a shop that changed, in people's words as they were that day; absent: there was, or is, nothing. */
export const FieldChange = z.object({ field: z.string(), from: z.string().optional(), to: z.string().optional() })
export type FieldChange = z.infer<typeof FieldChange>

/** What somebody changed about a shop, when and why; staff only. */
export const ShopChange = z.object({
  /** The shop's revision that the change led to, nine digits. */
  changeId: z.string(),
  at: Instant,
  /** Who: a person's name, or the job that did it. */
  by: z.string(),
  /** What was done, as an operation: `shop.changeShop`. */
  operation: z.string(),
  reason: z.string().optional(),
  fields: z.array(FieldChange),
})
export type ShopChange = z.infer<typeof ShopChange>
