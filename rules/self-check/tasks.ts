import type { Post } from '@app/types/employee/values'
import { addDays, type Day } from '../time/day'

/** No law says how many days a shop gives itself; an inspection's key items cannot wait. */
export const taskTerms = { keyItemDays: 1, days: 3, mostDays: 30, standing: '待本局确认' } as const

/** By when somebody has to have dealt with what was found on a day, until the shop says another. */
export const firstDueDay = (foundOn: Day, isKeyItem: boolean): Day =>
  addDays(foundOn, isKeyItem ? taskTerms.keyItemDays : taskTerms.days)

/** Another day may be set from today on, and no further away than the terms say. */
export const mayBeDue = (dueDay: Day, today: Day): boolean =>
  today <= dueDay && dueDay <= addDays(today, taskTerms.mostDays)

export type TaskPerson = {
  readonly employeeId: string
  readonly name: string
  readonly leftOn?: Day | undefined
  readonly posts: readonly { readonly post: Post; readonly from: Day; readonly to?: Day | undefined }[]
}

const standIns: readonly Post[] = ['foodSafetyOfficer', 'foodSafetyDirector', 'principal']

const holdsOn = ({ posts }: TaskPerson, post: Post, day: Day) =>
  posts.some((one) => one.post === post && one.from <= day && (one.to === undefined || day <= one.to))

export type TaskOwner = { readonly employeeId: string; readonly name: string; readonly isStandIn: boolean }

/** Whose a task is today: of somebody who left, or of nobody, it is the responsible person's (officer, director, principal). */
export const ownerOn = (
  ownerId: string | undefined,
  people: readonly TaskPerson[],
  today: Day,
): TaskOwner | undefined => {
  const inService = people.filter(({ leftOn }) => leftOn === undefined || today <= leftOn)
  const own = inService.find(({ employeeId }) => employeeId === ownerId)
  if (own) return { employeeId: own.employeeId, name: own.name, isStandIn: false }
  const [standIn] = standIns.flatMap((post) => inService.filter((one) => holdsOn(one, post, today)))
  return standIn && { employeeId: standIn.employeeId, name: standIn.name, isStandIn: true }
}
