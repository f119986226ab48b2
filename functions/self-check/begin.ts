import * as z from 'zod'
import { runJobStep } from '../platform/job-step'
import type { Worker } from '../platform/reaction'
import { type Changed, type Refused, refuse } from '../platform/verb'
import type { SelfCheckWorkDeps } from './deps'
import { newPlan } from './new-plan'

const BeginMessage = z.object({ district: z.string(), shopId: z.string(), day: z.iso.date() })
type BeginMessage = z.infer<typeof BeginMessage>

/** Somebody runs the shop here: it owes its self-checks from the next day on, once, whoever comes after. */
export const beginSelfChecks =
  (deps: SelfCheckWorkDeps): Worker =>
  async (message) => {
    const asked = BeginMessage.parse(message)
    const { district, shopId } = asked
    const step = { district, operation: 'selfCheck.begin', key: `self-check-begin-${shopId}`, at: deps.clock() }
    await runJobStep(deps.kernel)(step, async () => await begun(deps, asked))
  }

const begun = async (
  { shops, store, people }: SelfCheckWorkDeps,
  { district, shopId: asked, day }: BeginMessage,
): Promise<Changed<object> | Refused> => {
  const entry = await shops.shop(district, asked)
  if (!entry) return refuse('shop.unknown')
  const { shopId } = await shops.united(entry)
  const [known, merchants] = await Promise.all([
    store.plans.get({ district, shopId }),
    people.merchantsOf(district, asked),
  ])
  if (known || merchants.length === 0) return refuse('selfCheck.unknown')
  return {
    answer: {},
    writes: [store.plans.insert(newPlan({ district, shopId }, day))],
    subject: `shop:${shopId}`,
  }
}
