import * as z from 'zod'

/** What every list may be asked beside its filter: the page from 0; one beyond the last is empty. */
export const pageAsked = { page: z.coerce.number<number>().int().min(0).max(100_000).optional() }

/** Where an answer of a list stands. `isBehind`: what the asker knew of had not come within 2 s. */
export const listStanding = {
  total: z.number().int(),
  page: z.number().int(),
  pages: z.number().int(),
  isBehind: z.boolean(),
}
