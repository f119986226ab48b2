import * as z from 'zod'
import { Instant, Text } from './contract'

/**
 * What every list may be asked: words to look for, the page from 0, and the instant as of which; without one, as it
 * is. A page beyond the last is empty.
 */
export const listAsked = {
  q: Text(60).optional(),
  page: z.coerce.number<number>().int().min(0).max(100_000).optional(),
  asOf: Instant.optional(),
}

/** Where an answer of a list stands. `isBehind`: what the asker knew of had not come within 2 s. */
export const listStanding = {
  total: z.number().int(),
  page: z.number().int(),
  pages: z.number().int(),
  isBehind: z.boolean(),
}
