import { dayOf } from '@app/rules/time/day'
import type { TaskPhoto, TaskShown } from '@app/types/self-check/tasks'
import type { Actor } from '../../platform/actor'
import { type Asked, given, isRefused, type Refused } from '../../platform/verb'
import type { StoredShop } from '../../shop/public'
import { may } from '../access'
import type { SelfCheckDeps } from '../deps'
import { shopToRead } from '../load-shop'
import { usedBefore } from '../used-before'
import { taskIn, taskLine } from './load-task'
import type { ShopTask, StoredTaskPhoto } from './store'
import { mayAssign } from './who-assigns'

type Input = { readonly shopId: string; readonly taskId: string }
type Deps = Pick<SelfCheckDeps, 'store' | 'shops' | 'employees' | 'objects' | 'photos'>
type People = Awaited<ReturnType<SelfCheckDeps['employees']['ofShop']>>

/** Seconds that an address of a photograph answers. */
const addressLife = 600

const photosOf = async (
  { objects }: Pick<Deps, 'objects'>,
  photos: readonly StoredTaskPhoto[],
  used: ReadonlySet<string> = new Set(),
): Promise<TaskPhoto[]> =>
  await Promise.all(
    photos.map(async ({ sha256, objectKey, spot, takenAt, marks }) => ({
      ...{ sha256, spot, takenAt, marks: [...marks, ...(used.has(sha256) ? (['usedBefore'] as const) : [])] },
      url: await objects.downloadUrl({
        key: objectKey,
        ...{ fileName: 'photo.jpg', expiresInSeconds: addressLife, inline: true },
      }),
    })),
  )

const doneOf = async (deps: Deps, { district, shopId, taskId, done }: ShopTask, isStaff: boolean) => {
  if (!done) return {}
  const used = await usedBefore(deps, { district, shopId, selfCheckId: taskId, photos: done.photos }, isStaff)
  const { personId: _, photos, ...said } = done
  return { done: { ...said, photos: await photosOf(deps, photos, used) } }
}

const assignableBy = (actor: Actor, shop: StoredShop, people: People, today: string) =>
  mayAssign(actor, shop, { people, today })
    ? {
        assignable: people.filter(({ leftOn }) => !leftOn).map(({ employeeId, name }) => ({ employeeId, name })),
      }
    : {}

/** A task whole: what was found, where and by whom, whose it is, and how it was mended. */
export const showTask = given(async (deps: Deps, asked: Asked<Input>): Promise<TaskShown | Refused> => {
  const shop = await shopToRead(deps, asked)
  if (isRefused(shop)) return shop
  const task = await taskIn(deps, shop, asked.input.taskId)
  if (isRefused(task)) return task
  const today = dayOf(asked.at.toISOString())
  const people = await deps.employees.ofShop(shop.district, shop.shopId)
  const { foundAt, foundBy, source, reported, history } = task
  return {
    ...taskLine(task, { people, today }),
    ...{ shopName: shop.name, foundAt, foundBy, history: [...history] },
    ...(source.selfCheckId && { selfCheckId: source.selfCheckId }),
    before: await photosOf(deps, task.before),
    ...(await doneOf(deps, task, may.seeAsStaff(asked.actor, shop))),
    ...(reported && { reported: reportOf(reported) }),
    ...assignableBy(asked.actor, shop, people, today),
  }
})

const reportOf = ({ at, by, words, told }: NonNullable<ShopTask['reported']>) => ({
  ...{ at, by, told },
  ...(words && { words }),
})
