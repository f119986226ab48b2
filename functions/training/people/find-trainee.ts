import { type Day, dayOf } from '@app/rules/time/day'
import type { Post } from '@app/types/employee/values'
import type { Actor } from '../../platform/actor'
import { isRefused, type Refused, refuse } from '../../platform/verb'
import { owns, type StoredShop, worksAt } from '../../shop/public'
import type { Employee, TrainingDeps } from '../deps'

export type TraineeAsked = { readonly shopId: string; readonly employeeId?: string | undefined }
export type Trainee = { readonly shop: StoredShop; readonly employee: Employee; readonly posts: readonly Post[] }

type Deps = Pick<TrainingDeps, 'people' | 'shops'>

export const postsOn = ({ posts }: Employee, day: Day): readonly Post[] =>
  posts.filter(({ from, to }) => from <= day && (to === undefined || day <= to)).map(({ post }) => post)

/** A shop, and entries that were merged into it: its people stay where they were recorded. */
export const entriesOf = ({
  shopId,
  mergedFrom = [],
}: Pick<StoredShop, 'shopId' | 'mergedFrom'>): readonly string[] => [shopId, ...mergedFrom]

const entryOf = async ({ people }: Deps, shop: StoredShop, employeeId: string): Promise<Employee | Refused> => {
  for (const shopId of entriesOf(shop)) {
    const found = await people.of(shop.district, shopId, employeeId)
    if (found) return found
  }
  return refuse('training.employeeUnknown')
}

/** The asker's own entry in the shop's register of people, by the WeChat that is bound to it. */
const ownEntry = async ({ people }: Deps, actor: Actor, shop: StoredShop): Promise<Employee | undefined> => {
  if (actor.kind !== 'person') return undefined
  for (const shopId of entriesOf(shop)) {
    const found = await people.byPerson(actor.district, shopId, actor.personId)
    if (found) return found
  }
  return undefined
}

/** The merchant acts for everybody of the shop, by name; an employee for nobody but herself. */
const entryAsked = async (
  deps: Deps,
  actor: Actor,
  shop: StoredShop,
  employeeId: string | undefined,
): Promise<Employee | Refused> => {
  if (employeeId !== undefined && owns(actor, shop)) return await entryOf(deps, shop, employeeId)
  const own = await ownEntry(deps, actor, shop)
  if (employeeId !== undefined && own?.employeeId !== employeeId)
    return refuse('access.denied', undefined, `shop:${shop.shopId}`)
  return own ?? refuse('training.employeeNeeded')
}

const stillThere = (shop: StoredShop, employee: Employee, at: Date): Trainee | Refused => {
  const today = dayOf(at.toISOString())
  if (employee.leftOn !== undefined && employee.leftOn <= today) return refuse('training.employeeLeft')
  return { shop, employee, posts: postsOn(employee, today) }
}

/** Whoever learns or sits an exam: known to the shop, and still there. */
export const findTrainee = async (
  deps: Deps,
  actor: Actor,
  { shopId, employeeId }: TraineeAsked,
  at: Date,
): Promise<Trainee | Refused> => {
  const shop = await deps.shops.shop(actor.district, shopId)
  if (!shop) return refuse('shop.unknown')
  if (!worksAt(actor, shop)) return refuse('access.denied', undefined, `shop:${shopId}`)
  const employee = await entryAsked(deps, actor, shop, employeeId)
  return isRefused(employee) ? employee : stillThere(shop, employee, at)
}

/** Somebody of the shop's people, whoever asks. */
export const traineeOf = async (
  deps: Deps,
  shop: StoredShop,
  employeeId: string,
  at: Date,
): Promise<Trainee | Refused> => {
  const employee = await entryOf(deps, shop, employeeId)
  return isRefused(employee) ? employee : stillThere(shop, employee, at)
}

/** Under whose name records lie. */
export const whoseOf = ({ shop: { district }, employee: { shopId, employeeId } }: Trainee) => ({
  district,
  shopId,
  employeeId,
})

/** What decides which courses, questions and exams concern somebody. */
export const sitterOf = ({ shop, posts }: Trainee) => ({ businessTypes: shop.businessTypes, posts })
