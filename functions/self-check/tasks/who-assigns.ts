import type { Day } from '@app/rules/time/day'
import { responsiblePosts } from '@app/types/employee/values'
import type { StoredEmployee } from '../../employee/public'
import type { Actor, PersonActor } from '../../platform/actor'
import type { StoredShop } from '../../shop/public'
import { may } from '../access'

type AsOf = { readonly people: readonly StoredEmployee[]; readonly today: Day }

/** Whoever runs the shop, or holds a responsible post there today (Order 60 art. 4–12). */
export const mayAssign = (actor: Actor, shop: StoredShop, { people, today }: AsOf): boolean =>
  may.worksAt(actor, shop) && (runsIt(actor, shop) || isResponsible(actor, { people, today }))

const runsIt = (actor: Actor, shop: StoredShop): boolean => may.runs(actor, shop)

const isResponsible = ({ personId: asker }: PersonActor, { people, today }: AsOf): boolean =>
  (people.find(({ personId, leftOn }) => personId === asker && !leftOn)?.posts ?? []).some(
    ({ post, from, to }) =>
      responsiblePosts.some((one) => one === post) && from <= today && (to === undefined || today <= to),
  )
