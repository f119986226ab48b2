import { healthRate } from '@app/rules/employee/health'
import { publishedOf } from '@app/rules/employee/published'
import type { Holding } from '@app/rules/self-check/controls'
import type { Day } from '@app/rules/time/day'
import { responsiblePosts } from '@app/types/employee/values'
import { startDay } from '../platform/start-day'
import type { StoredShop } from '../shop/public'
import { appointmentsOf } from './appointments'
import { holdsOn } from './posts'
import type { EmployeeStore, StoredEmployee } from './store'

export type { StoredEmployee } from './store'

/** What other domains may ask about the people of a shop. */
export const askEmployees = (store: Pick<EmployeeStore, 'employees' | 'ofUnited' | 'scales'>) => ({
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
  /** Whether daily control and a director are owed, and posts that are owed and vacant on a day. */
  appointments: async (shop: StoredShop, people: readonly StoredEmployee[], today: Day) => {
    const { district, shopId } = shop
    const scale = await store.scales.get({ district, shopId })
    return appointmentsOf(shop, { scale, inService: people.filter(({ leftOn }) => !leftOn), today })
  },
})
export type AskEmployees = ReturnType<typeof askEmployees>

/** How many of these people passed an exam, as far as the public may read it. */
type AskTrainingRate = (
  shop: StoredShop,
  inService: readonly StoredEmployee[],
  today: Day,
) => Promise<{ readonly needed: number; readonly trained: number } | undefined>

type Responsible = {
  readonly post: (typeof responsiblePosts)[number]
  readonly name: string
  readonly phone?: string
}

/**
 * What the public may read of a shop's people on a day: the responsible persons by post, each with a masked surname
 * and what the person consented to, how many certificates hold of those that are needed, and how many passed an exam.
 * Undefined where the shop has recorded nobody.
 */
export const publicPeople =
  (store: Pick<EmployeeStore, 'ofUnited'>, rateOf: AskTrainingRate) => async (shop: StoredShop, today: Day) => {
    const { district, shopId, mergedFrom = [] } = shop
    const everybody = await store.ofUnited(district, [shopId, ...mergedFrom])
    const inService = everybody.filter(({ leftOn }) => !leftOn)
    if (inService.length === 0) return undefined
    const responsible: Responsible[] = responsiblePosts.flatMap((post) =>
      inService
        .filter((one) => holdsOn(one, post, today))
        .map((one) => ({ post, ...publishedOf({ ...one, phone: one.phone }) })),
    )
    const training = await rateOf(shop, inService, today)
    return { responsible, health: healthRate(inService, today), ...(training && { training }) }
  }

/** Who bound the own WeChat at a shop since an instant. */
export const joinedSince =
  (store: Pick<EmployeeStore, 'ofUnited'>) =>
  async ({ shop, since }: { readonly shop: StoredShop; readonly since: string }) =>
    (await store.ofUnited(shop.district, [shop.shopId, ...(shop.mergedFrom ?? [])]))
      .filter(({ boundAt }) => boundAt !== undefined && boundAt > since)
      .map(({ employeeId, name, boundAt = '' }) => ({
        at: boundAt,
        kind: 'joined' as const,
        subjectId: employeeId,
        title: `${name}绑定了微信`,
      }))

/** Shortly after midnight: certificates that ended are counted no more, pictures whose time is over go. */
export const startEmployeeDay = startDay('employee-day')
