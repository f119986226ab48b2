import * as z from 'zod'
import { nextPage } from '../platform/in-pages'
import { Checklist } from './checklist'

export { fromAsked, nextPage } from '../platform/in-pages'

/**
 * A page of what one answer cannot carry: a piece of a text, then whole tables, then what else there is, in this order.
 * Every page names the same thing.
 */
export const ofPage = {
  text: z.string(),
  tables: z.array(Checklist),
  next: nextPage,
}
