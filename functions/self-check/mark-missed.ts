import { daysAfter, owingOf } from '@app/rules/self-check/owing'
import type { Day } from '@app/rules/time/day'
import type { SelfCheckHeads } from '../checklist/public'
import { runJobStep } from '../platform/job-step'
import type { Write } from '../platform/ports/records'
import { type Changed, type Refused, refuse } from '../platform/verb'
import type { StoredShop } from '../shop/public'
import { countWrites, type Ended } from './completion/count'
import { type EndedPeriod, endedAt } from './completion/ended'
import type { SelfCheckWorkDeps } from './deps'
import { hintWrites } from './honesty-of'
import { missedMessage, missedTemplate } from './message-words'
import { saidBy } from './open-days'
import type { SelfCheckPlan } from './store'

type Marking = { readonly plan: SelfCheckPlan; readonly through: Day; readonly heads: SelfCheckHeads }

/** Days looked at in one step, and marks of one transaction, each with its messages. */
const mostDays = 14
const mostMarks = 6
/** A shop is told through so many who run it. */
const mostTold = 8

/** Marks a shop's missed periods, day after day, until it stands where the district does. */
export const markShop = async (deps: SelfCheckWorkDeps, { plan, through, heads }: Marking): Promise<void> => {
  for (let at: SelfCheckPlan | undefined = plan; at && at.checkedThrough < through; ) {
    const { district, shopId, checkedThrough }: SelfCheckPlan = at
    const key = `mark-${shopId}-${checkedThrough}-${at.revision}`
    const step = { district, operation: 'selfCheck.mark', key, at: deps.clock() }
    const from = checkedThrough
    await runJobStep(deps.kernel)(step, async () => await marked(deps, { district, shopId, from }, { through, heads }))
    const next: SelfCheckPlan | undefined = await deps.store.plans.get({ district, shopId })
    // somebody else marks it meanwhile, or its row of the index lagged behind
    at = next && next.checkedThrough > checkedThrough ? next : undefined
  }
}

type Of = { readonly district: string; readonly shopId: string; readonly from: Day }
/** Whole days of one month, as many as fit into one transaction; at least one. */
const gather = async (deps: SelfCheckWorkDeps, shop: StoredShop, { plan, through, heads }: Marking) => {
  const owing = owingOf(plan.since, shop, saidBy(plan))
  const missed: EndedPeriod[] = []
  const ended: Ended[] = []
  let checkedThrough = plan.checkedThrough
  for (const day of daysAfter(plan.checkedThrough, through, mostDays)) {
    const more = await endedAt(deps.store, shop, { day, owing, heads })
    if (ended.some(({ to }) => !to.startsWith(day.slice(0, 7)))) break
    if (missed.length > 0 && missed.length + more.missed.length > mostMarks) break
    missed.push(...more.missed)
    ended.push(...more.ended)
    checkedThrough = day
  }
  return { missed, ended, checkedThrough }
}

const messagesFor = async (
  deps: SelfCheckWorkDeps,
  { district, shopId, name, mergedFrom = [] }: StoredShop,
  missed: readonly EndedPeriod[],
): Promise<{ readonly told: number; readonly writes: readonly Write[] }> => {
  if (missed.length === 0) return { told: 0, writes: [] }
  const ids = [shopId, ...mergedFrom]
  const members = (await Promise.all(ids.map(async (id) => await deps.people.merchantsOf(district, id)))).flat()
  const openids = [...new Set(members.map(({ openid }) => openid))].slice(0, mostTold)
  const writes = missed.flatMap((one) =>
    openids.flatMap((recipientOpenid) =>
      deps.enqueueMessage({
        ...{ district, recipientOpenid, templateId: missedTemplate, at: deps.clock() },
        page: `merchant/self-check/index?shopId=${shopId}`,
        data: missedMessage(name, one),
        key: `${recipientOpenid}#selfCheck#${shopId}#${one.table.id}#${one.period}`,
      }),
    ),
  )
  return { told: openids.length, writes }
}

/** One step: the marks, their reminders and how far the shop was looked at, all or nothing. */
const marked = async (
  deps: SelfCheckWorkDeps,
  { district, shopId, from }: Of,
  { through, heads }: Pick<Marking, 'through' | 'heads'>,
): Promise<Changed<object> | Refused> => {
  const [plan, shop] = await Promise.all([
    deps.store.plans.get({ district, shopId }),
    deps.shops.shop(district, shopId),
  ])
  if (!plan || !shop || plan.checkedThrough !== from) return refuse('selfCheck.unknown')
  const { missed, ended, checkedThrough } = await gather(deps, shop, { plan, through, heads })
  const { told, writes } = await messagesFor(deps, shop, missed)
  const [counted, hint] = await Promise.all([countWrites(deps.store, shop, ended), hintWrites(deps, shop)])
  const at = deps.clock().toISOString()
  const marks = missed.map((one) =>
    deps.store.periods.insert({ revision: 1, district, shopId, ...one, missed: { at, told }, supplements: [] }),
  )
  const next = deps.store.plans.replace({ ...plan, checkedThrough })
  return { answer: {}, writes: [next, ...marks, ...counted, ...hint, ...writes], subject: `shop:${shopId}` }
}
