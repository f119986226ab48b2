import { healthRate } from '@app/rules/employee/health'
import { publishedOf } from '@app/rules/employee/published'
import type { Holding } from '@app/rules/self-check/controls'
import type { Day } from '@app/rules/time/day'
import { responsiblePosts } from '@app/types/employee/values'
import { holdsOn } from './posts'
import type { EmployeeStore, StoredEmployee } from './store'

export { startEmployeeDay } from './start-day'
export type { StoredEmployee } from './store'

/** What other domains may ask about the people of a shop. */
export const askEmployees = (store: Pick<EmployeeStore, 'employees' | 'ofUnited'>) => ({
  of: (district: string, shopId: string, employeeId: string): Promise<StoredEmployee | undefined> =>
    store.employees.get({ district, shopId, employeeId }),
  /** Everybody who works or worked there; `shopIds` names entries merged into a shop besides itself. */
  ofShop: async (district: string, ...shopIds: readonly string[]): Promise<readonly StoredEmployee[]> =>
    await store.ofUnited(district, shopIds),
  /** As whom a shop keeps a person who is bound to it and in service. */
  byPerson: async (district: string, shopId: string, personId: string): Promise<StoredEmployee | undefined> =>
    (await store.ofUnited(district, [shopId])).find((one) => one.personId === personId && !one.leftOn),
  /** Who holds or held which post, from and to a day. */
  holdings: async (district: string, shopId: string): Promise<readonly Holding[]> =>
    (await store.ofUnited(district, [shopId])).flatMap(({ employeeId, posts }) =>
      posts.map((held) => ({ employeeId, ...held })),
    ),
})
export type AskEmployees = ReturnType<typeof askEmployees>

type Responsible = {
  readonly post: (typeof responsiblePosts)[number]
  readonly name: string
  readonly phone?: string
}

/**
 * What the public may read of a shop's people on a day: the responsible persons by post, each with a masked surname
 * and what the person consented to, and how many certificates hold of those that are needed. Undefined where the shop
 * has recorded nobody.
 */
export const publicPeople =
  (store: Pick<EmployeeStore, 'ofUnited'>) => async (district: string, shopIds: readonly string[], today: Day) => {
    const inService = (await store.ofUnited(district, shopIds)).filter(({ leftOn }) => !leftOn)
    if (inService.length === 0) return undefined
    const responsible: Responsible[] = responsiblePosts.flatMap((post) =>
      inService
        .filter((one) => holdsOn(one, post, today))
        .map((one) => ({ post, ...publishedOf({ ...one, phone: one.phone }) })),
    )
    return { responsible, health: healthRate(inService, today) }
  }
