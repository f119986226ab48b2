import * as z from 'zod'
import { Checklist } from './checklist'

/** Where a page begins: what the page before it said in `next`; absent for the first. */
export const fromAsked = { from: z.coerce.number<number>().int().min(0).max(10_000_000).optional() }

/** Where the next page begins, absent on the last. */
export const nextPage = z.number().int().optional()

/**
 * A page of what one answer cannot carry: a piece of a text, then whole tables, then what else there is, in this order.
 * Every page names the same thing.
 */
export const ofPage = {
  text: z.string(),
  tables: z.array(Checklist),
  next: nextPage,
}
