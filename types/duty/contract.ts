import * as z from 'zod'
import { posts } from '../employee/values'
import { Day, Id, Instant, reads, refusing, ShopId } from '../platform/contract'
import { fromAsked, nextPage } from '../platform/in-pages'
import { dutyKinds, dutyReaders, dutyStandings } from './values'

/** One thing that is owed, with what is needed to open the page where it is done. */
export const Duty = z.object({
  kind: z.enum(dutyKinds),
  /** The paper, person, order, table … that it is about. */
  subjectId: z.string(),
  /** In people's words: `王小满的健康证`. */
  title: z.string(),
  /** What is so, where the title and the day do not say it. */
  words: z.string().optional(),
  dueDay: Day.optional(),
  standing: z.enum(dutyStandings),
  /** Whose it is, where it is one person's. */
  employeeId: Id.optional(),
  /** Whoever holds one of these posts hears of it too, beside whoever runs the shop. */
  posts: z.array(z.enum(posts)).optional(),
})
export type Duty = z.infer<typeof Duty>

/** Something that happened at a shop. */
const Change = z.object({
  at: Instant,
  kind: z.enum(['inspection', 'judged', 'joined', 'claimed', 'chain']),
  subjectId: z.string(),
  title: z.string(),
})
export type Change = z.infer<typeof Change>

const Workplace = z.object({
  shopId: ShopId,
  name: z.string(),
  as: z.enum(dutyReaders),
  overdue: z.number().int(),
  due: z.number().int(),
})
export type Workplace = z.infer<typeof Workplace>

/** A shop of a chain, as its head office sees it: how much presses, and of what; nobody by name. */
const Store = z.object({
  shopId: ShopId,
  name: z.string(),
  address: z.string(),
  overdue: z.number().int(),
  due: z.number().int(),
  kinds: z.array(z.object({ kind: z.enum(dutyKinds), overdue: z.number().int(), due: z.number().int() })),
})
export type Store = z.infer<typeof Store>

export const dutyContract = {
  /** The shops of a chain for whoever runs its head office; `next` is where the following page begins. */
  listChain: reads('/shops/{shopId}/stores')
    .input(z.object({ shopId: ShopId, ...fromAsked }))
    .output(z.object({ name: z.string(), stores: z.array(Store), next: nextPage }))
    .errors(refusing('shop.unknown')),
  /** The shops that the asker runs or works in, and what is due in each; `next` is where the following page begins. */
  listWorkplaces: reads('/workplaces')
    .input(z.object(fromAsked))
    .output(z.object({ workplaces: z.array(Workplace), next: nextPage })),
  /**
   * What is due at a shop today, overdue or coming up, for whoever asks: everything for whoever runs it, the own for an
   * employee, everything without the people for the head office of its chain. With `since` also what happened from then on.
   */
  showToday: reads('/shops/{shopId}/today')
    .input(z.object({ shopId: ShopId, since: Instant.optional() }))
    .output(
      z.object({
        shopId: ShopId,
        name: z.string(),
        day: Day,
        as: z.enum(dutyReaders),
        /** As whom the shop keeps the asker, and the posts held today. */
        employee: z.object({ employeeId: Id, name: z.string(), posts: z.array(z.enum(posts)) }).optional(),
        duties: z.array(Duty),
        /** Other shops let this one see how they stand. */
        isHeadOffice: z.boolean(),
        changes: z.array(Change),
      }),
    )
    .errors(refusing('shop.unknown')),
}
