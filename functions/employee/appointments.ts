import { mustHaveDirector, owesControl } from '@app/rules/employee/responsible'
import type { Day } from '@app/rules/time/day'
import type { Post } from '@app/types/employee/values'
import type { StoredShop } from '../shop/public'
import { holdsOn } from './posts'
import type { StoredEmployee, StoredScale } from './store'

type Standing = {
  readonly scale: StoredScale | undefined
  readonly inService: readonly StoredEmployee[]
  readonly today: Day
}

/** Whom a shop has to appoint, and which of these posts nobody fills on this day. */
export const appointmentsOf = (shop: StoredShop, { scale, inService, today }: Standing) => {
  const facts = { ...shop, ...scale }
  const [control, director] = [owesControl(facts), mustHaveDirector(facts)]
  const owed: readonly Post[] = [
    ...(control.owes === 'required' ? (['principal', 'foodSafetyOfficer'] as const) : []),
    ...(director.owes === 'required' ? (['foodSafetyDirector'] as const) : []),
  ]
  const vacant = owed.filter((post) => !inService.some((one) => holdsOn(one, post, today)))
  return { control, director, vacant }
}
