import * as z from 'zod'
import { Day, Id, Instant, ShopId, Text } from '../platform/contract'
import { orderStates, rectificationSorts, standings } from './values'

/** What the list of orders is asked by; conditions add up. `from` and `to` are due days, both within. */
export const rectificationFilter = {
  q: Text(60).optional(),
  shopId: ShopId.optional(),
  inspectorId: Id.optional(),
  state: z.enum(orderStates).optional(),
  /** Whose turn it is: open, or sent back. */
  turn: z.enum(['merchant']).optional(),
  /** As of today. */
  standing: z.enum(standings).optional(),
  stationId: Id.optional(),
  gridId: Id.optional(),
  /** The head of the station was told. */
  escalated: z.enum(['yes', 'no']).optional(),
  /** At least one finding is repeated within twelve months. */
  repeated: z.enum(['yes', 'no']).optional(),
  /** The merchant asked for more time and waits for the answer. */
  extensionAsked: z.enum(['yes', 'no']).optional(),
  from: Day.optional(),
  to: Day.optional(),
  sort: z.enum(rectificationSorts).optional(),
  asOf: Instant.optional(),
}
