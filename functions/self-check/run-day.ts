import { addDays, type Day, dayOf } from '@app/rules/time/day'
import * as z from 'zod'
import type { SendMessage } from '../platform/ports/queue'
import type { Worker } from '../platform/reaction'
import type { SelfCheckWorkDeps } from './deps'
import { markShop } from './mark-missed'
import { plansPk, type SelfCheckPlan } from './store'

const DayMessage = z.object({ district: z.string(), day: z.iso.date(), cursor: z.string().optional() })

/** Shops looked at in one message. */
const mostAtOnce = 50

type Deps = SelfCheckWorkDeps & { readonly send: SendMessage }

const markAll = async (deps: Deps, plans: readonly SelfCheckPlan[], through: Day): Promise<void> => {
  const [first] = plans
  if (!first) return
  const heads = await deps.heads(first.district)
  for (const plan of plans) await markShop(deps, { plan, through, heads })
}

/**
 * Marks what the shops of a district missed until the day before, a page of shops a message: those that owe self-checks,
 * the ones that were looked at longest ago first. However often it runs, and after however long: every period that ended
 * unsettled is marked once.
 */
export const runSelfCheckDay =
  (deps: Deps): Worker =>
  async (message) => {
    const { district, day, cursor } = DayMessage.parse(message)
    // a day that has not ended is never marked, whatever the message says
    const today = dayOf(deps.clock().toISOString())
    const through = addDays(day < today ? day : today, -1)
    const page = await deps.store.plans.list(plansPk(district), { limit: mostAtOnce, cursor })
    const behind = page.items.filter(({ checkedThrough }) => checkedThrough < through)
    await markAll(deps, behind, through)
    if (page.cursor && behind.length === page.items.length)
      await deps.send('self-check-day', { district, day, cursor: page.cursor })
  }
