import type { DutyPeriod } from '@app/types/duty/values'
import type { Post } from '@app/types/employee/values'
import type { Control } from '@app/types/self-check/values'
import type { Day } from '../time/day'

/** Somebody's post in a shop, from and to a day, both within; without `to` it goes on. */
export type Holding = {
  readonly employeeId: string
  readonly post: Post
  readonly from: Day
  readonly to?: Day | undefined
}

/** Whose duty each is and how often; the second post stands in where the first is not filled (Order 60 art. 10–12). */
export const controlRules: Readonly<Record<Control, { readonly every: DutyPeriod; readonly posts: readonly Post[] }>> =
  {
    dailyControl: { every: 'daily', posts: ['foodSafetyOfficer'] },
    weeklyReview: { every: 'weekly', posts: ['foodSafetyDirector', 'foodSafetyOfficer'] },
    monthlyMeeting: { every: 'monthly', posts: ['principal'] },
  }

const holdsOn = ({ from, to }: Holding, day: Day): boolean => from <= day && (to === undefined || day <= to)

/**
 * Who has to make a record on a day: the post it falls to, and whoever fills it; nobody where no such post is filled,
 * which is then the thing to mend.
 */
export const owersOf = (
  control: Control,
  holdings: readonly Holding[],
  day: Day,
): { readonly post: Post; readonly employeeIds: readonly string[] } | undefined => {
  const now = holdings.filter((one) => holdsOn(one, day))
  for (const post of controlRules[control].posts) {
    const employeeIds = now.filter((one) => one.post === post).map(({ employeeId }) => employeeId)
    if (employeeIds.length > 0) return { post, employeeIds: [...new Set(employeeIds)] }
  }
  return undefined
}

/** Whether a record of that day may be made by this person: by the post, not by what else the person may do here. */
export const mayRecord = (
  control: Control,
  {
    holdings,
    employeeId,
    day,
  }: { readonly holdings: readonly Holding[]; readonly employeeId: string; readonly day: Day },
): boolean => owersOf(control, holdings, day)?.employeeIds.includes(employeeId) ?? false
