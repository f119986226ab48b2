import { pressingDay } from '@app/rules/rectification/finding-days'
import type { Deed } from '@app/rules/rectification/order'
import type { Write } from '../platform/ports/records'
import { type Asked, type Changed, isRefused, type Refused } from '../platform/verb'
import { doersOf } from './access'
import { advance, refusalOf } from './advance'
import type { RectificationDeps } from './deps'
import { loadOrder, type OrderAsked } from './load-order'
import type { StoredRectification } from './store'

/** What every deed on an order answers. */
export type Moved = {
  readonly rectificationId: string
  readonly state: StoredRectification['state']
  readonly dueDay: string
}

export type Written = { readonly order: StoredRectification; readonly writes?: readonly Write[] }

type Act = {
  readonly deed: Deed
  /** What the audit event is about. */
  readonly subject: string
  /** What the deed leaves on the order beside its state: words, names, photographs. */
  readonly write: (next: StoredRectification, before: StoredRectification) => Promise<Written | Refused>
  /** Said of a refusal. */
  readonly detail?: (order: StoredRectification) => readonly string[]
  readonly reason?: string | undefined
}

/** One deed of a person on one order: loaded, allowed by the machine, written whole. */
export const act = async <I extends OrderAsked>(
  deps: RectificationDeps,
  { actor, input, at }: Asked<I>,
  { deed, subject, write, detail, reason }: Act,
): Promise<Changed<Moved> | Refused> => {
  const loaded = await loadOrder(deps, actor.district, input)
  if (isRefused(loaded)) return loaded
  const { order, shops } = loaded
  const next = advance(order, doersOf(actor, shops, order), deed, { at, holidays: deps.holidays })
  if (typeof next === 'string') return refusalOf(next, subject, detail?.(order))
  const written = await write(next, order)
  if (isRefused(written)) return written
  const { rectificationId, state } = written.order
  return {
    answer: { rectificationId, state, dueDay: pressingDay(written.order) },
    writes: [deps.store.orders.replace(written.order), ...(written.writes ?? [])],
    subject,
    ...(reason && { reason }),
  }
}
