import { addDays, type Day, dayOf } from '@app/rules/time/day'
import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../platform/verb'
import type { SelfCheckDeps } from './deps'
import { shopToAct } from './load-shop'
import { newPlan } from './new-plan'
import { openDaysShown } from './open-days'
import type { SelfCheckPlan } from './store'

type Closure = SelfCheckPlan['closures'][number]
type Input = {
  readonly shopId: string
  readonly closedWeekdays: readonly number[]
  readonly closures: readonly Closure[]
}

/** A closure that no period still to be shown lies in goes. */
const keptDays = 400

/** Changes that stay in the plan; the audit log has them all. */
const mostKept = 40

/** A closure that lies behind, or the days of one that do, stay as they were said: nobody closes yesterday. */
const behind = (closures: readonly Closure[], today: Day): readonly Closure[] =>
  closures.flatMap((one) => {
    if (one.lastDay < today) return one.lastDay < addDays(today, -keptDays) ? [] : [one]
    return one.firstDay < today ? [{ ...one, lastDay: addDays(today, -1) }] : []
  })

const ahead = ({ closures }: Input, known: readonly Closure[], today: Day): readonly Closure[] | undefined => {
  const isGoingOn = ({ firstDay }: Closure) =>
    known.some((one) => one.firstDay === firstDay && one.firstDay < today && one.lastDay >= today)
  const isSound = (one: Closure) =>
    one.firstDay <= one.lastDay && one.lastDay >= today && (one.firstDay >= today || isGoingOn(one))
  const fromToday = (one: Closure) => (one.firstDay < today ? { ...one, firstDay: today } : one)
  return closures.every(isSound) ? closures.map(fromToday) : undefined
}

/** From today on; what was said of a weekday on the same day before takes no effect. */
const weekdaysFrom = ({ weekdays }: SelfCheckPlan, closed: readonly number[], today: Day) => [
  ...weekdays.filter(({ sinceDay }) => sinceDay < today),
  { sinceDay: today, closed: [...new Set(closed)].sort((a, b) => a - b) },
]

type Said = { readonly at: Date; readonly by: string; readonly personId: string }

/** The plan with what is said now; undefined where that cannot be. */
const changed = (plan: SelfCheckPlan, input: Input, { at, by, personId }: Said): SelfCheckPlan | undefined => {
  const today = dayOf(at.toISOString())
  const next = ahead(input, plan.closures, today)
  if (!next || new Set(input.closedWeekdays).size > 6) return undefined
  const closures = [...behind(plan.closures, today), ...next]
  const { closedWeekdays } = input
  const one = { at: at.toISOString(), by, personId, closedWeekdays: [...closedWeekdays], closures: [...next] }
  return {
    ...plan,
    weekdays: weekdaysFrom(plan, closedWeekdays, today),
    closures,
    history: [one, ...plan.history].slice(0, mostKept),
  }
}

/** The shop says when it is closed; periods that ended stay as they stand. */
export const setOpenDays = given(
  async (deps: SelfCheckDeps, asked: Asked<Input>): Promise<Changed<ReturnType<typeof openDaysShown>> | Refused> => {
    const loaded = await shopToAct(deps, asked, 'runs')
    if (isRefused(loaded)) return loaded
    const { shop, actor } = loaded
    const { district, shopId } = shop
    const known = await deps.store.plans.get({ district, shopId })
    const before = known ?? newPlan({ district, shopId }, dayOf(asked.at.toISOString()))
    const next = changed(before, asked.input, { at: asked.at, by: actor.name, personId: actor.personId })
    if (!next) return refuse('selfCheck.openDaysInvalid')
    return {
      answer: openDaysShown(next, shop),
      writes: [known ? deps.store.plans.replace(next) : deps.store.plans.insert(next)],
      subject: `shop:${shopId}`,
    }
  },
)
