import { controlRules, mayRecord, owersOf } from '@app/rules/self-check/controls'
import type { Day } from '@app/rules/time/day'
import { type Post, postNames } from '@app/types/employee/values'
import type { Control } from '@app/types/self-check/values'
import type { PersonActor } from '../../platform/actor'
import { type Refused, refuse } from '../../platform/verb'
import type { StoredShop } from '../../shop/public'
import type { SelfCheckDeps } from '../deps'

type Asked = {
  readonly actor: PersonActor
  /** Acts for the whole shop, and so for whoever has no WeChat of their own. */
  readonly isRunning: boolean
  readonly control: Control
  readonly day: Day
  readonly employeeId?: string | undefined
}
export type Signer = {
  readonly employeeId: string
  readonly by: string
  readonly post: Post
  readonly personId: string
}

const postsOf = (control: Control) => controlRules[control].posts.map((post) => postNames[post]).join('、')

/** The one of the shop's people whose record it is: named by whoever runs the shop, or the one who asks. */
const employeeIn = async ({ employees }: Pick<SelfCheckDeps, 'employees'>, shop: StoredShop, asked: Asked) => {
  const { district, shopId } = shop
  const own = await employees.byPerson(district, shopId, asked.actor.personId)
  if (asked.employeeId === undefined || asked.employeeId === own?.employeeId) return own
  return asked.isRunning ? await employees.of(district, shopId, asked.employeeId) : undefined
}

/**
 * Who signs a statutory record: whoever holds the post on that day (Order 60 art. 10–12), not who may do what here; an
 * owner who is not the officer does not sign the officer's record.
 */
export const signerOf = async (
  deps: Pick<SelfCheckDeps, 'employees'>,
  shop: StoredShop,
  asked: Asked,
): Promise<Signer | Refused> => {
  const { control, day, actor } = asked
  const [employee, holdings] = await Promise.all([
    employeeIn(deps, shop, asked),
    deps.employees.holdings(shop.district, shop.shopId),
  ])
  const owers = owersOf(control, holdings, day)
  if (!employee || !owers || !mayRecord(control, { holdings, employeeId: employee.employeeId, day }))
    return refuse('selfCheck.notYourPost', [postsOf(control)])
  return { employeeId: employee.employeeId, by: employee.name, post: owers.post, personId: actor.personId }
}
