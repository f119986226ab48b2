import * as z from 'zod'

/** Where a page begins: what the page before it said in `next`; absent for the first. */
export const fromAsked = { from: z.coerce.number<number>().int().min(0).max(10_000_000).optional() }

/** Where the next page begins, absent on the last. */
export const nextPage = z.number().int().optional()
