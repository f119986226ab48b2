import { type Day, dayOf } from '@app/rules/time/day'
import type { Post } from '@app/types/employee/values'
import type { Write } from '../platform/ports/records'
import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../platform/verb'
import type { EmployeeDeps } from './deps'
import { type Loaded, loadEmployee, loadInService, subjectOf } from './load-employee'
import { endedBy, holdsOn } from './posts'
import { goneOnOf, type StoredEmployee } from './store'

type Named = { readonly shopId: string; readonly employeeId: string }
export type Kept = Changed<{ employeeId: string }> | Refused

type Keeping = {
  readonly next: StoredEmployee
  readonly subject: string
  readonly writes?: readonly Write[]
}

/** What is written when somebody's facts change: the row, and the shop, so that its card is made anew. */
export const kept = (
  { store, shops }: Pick<EmployeeDeps, 'store' | 'shops'>,
  { shop }: Loaded,
  { next, subject, writes = [] }: Keeping,
): Kept => ({
  answer: { employeeId: next.employeeId },
  writes: [store.employees.replace(next), shops.touch(shop), ...writes],
  subject,
})

type Facts = Named & {
  readonly name: string
  readonly phone?: string | undefined
  readonly handlesReadyToEat: boolean
}

/** Another name, telephone or kind of work. A telephone that is not the same is not what was consented to. */
export const changeEmployee = given(async (deps: EmployeeDeps, { actor, input, at }: Asked<Facts>): Promise<Kept> => {
  const loaded = await loadInService(deps, actor, input)
  if (isRefused(loaded)) return loaded
  const { phone: before, ...rest } = loaded.employee
  const { name, phone, handlesReadyToEat } = input
  const changed = [...(name === rest.name ? [] : ['name']), ...(phone === before ? [] : ['phone'])]
  const consents = withdrawn(rest.consents, at.toISOString(), ({ fact }) => changed.includes(fact))
  const next = { ...rest, name, ...(phone && { phone }), handlesReadyToEat, consents }
  return kept(deps, loaded, { next, subject: subjectOf(next) })
})

type Consents = StoredEmployee['consents']

/** The consents that stand no more from now on. */
export const withdrawn = (
  consents: Consents,
  at: string,
  which: (one: Consents[number]) => boolean = () => true,
): Consents => consents.map((one) => (one.withdrawnAt || !which(one) ? one : { ...one, withdrawnAt: at }))

type Assigned = Named & { readonly post: Post; readonly from: Day }

export const assignPost = given(async (deps: EmployeeDeps, { actor, input, at }: Asked<Assigned>): Promise<Kept> => {
  const loaded = await loadInService(deps, actor, input)
  if (isRefused(loaded)) return loaded
  const { employee } = loaded
  const { post, from } = input
  if (from > dayOf(at.toISOString()) || from < employee.since) return refuse('employee.dayInvalid', ['from'])
  const meets = employee.posts.some((held) => held.post === post && (held.to === undefined || held.to >= from))
  if (meets) return refuse('employee.hasPost')
  const next = { ...employee, posts: [...employee.posts, { post, from }] }
  return kept(deps, loaded, { next, subject: subjectOf(next) })
})

type Ended = Named & { readonly post: Post; readonly to: Day }

export const endPost = given(async (deps: EmployeeDeps, { actor, input, at }: Asked<Ended>): Promise<Kept> => {
  const loaded = await loadEmployee(deps, actor, input)
  if (isRefused(loaded)) return loaded
  const { employee } = loaded
  const { post, to } = input
  if (to > dayOf(at.toISOString())) return refuse('employee.dayInvalid', ['to'])
  const isHeld = employee.posts.some((held) => held.post === post && held.to === undefined)
  if (!isHeld) return refuse('employee.hasNoPost')
  if (!holdsOn(employee, post, to)) return refuse('employee.dayInvalid', ['to'])
  const posts = employee.posts.map((held) => (held.post === post && held.to === undefined ? { ...held, to } : held))
  return kept(deps, loaded, { next: { ...employee, posts }, subject: subjectOf(employee) })
})

type Leaving = Named & { readonly leftOn: Day }

/** Whoever leaves has no access from this moment on: the binding, the invitation and the consents end with it. */
export const endEmployee = given(async (deps: EmployeeDeps, { actor, input, at }: Asked<Leaving>): Promise<Kept> => {
  const loaded = await loadInService(deps, actor, input)
  if (isRefused(loaded)) return loaded
  const { employee } = loaded
  const { leftOn } = input
  if (leftOn > dayOf(at.toISOString()) || leftOn < employee.since) return refuse('employee.dayInvalid', ['leftOn'])
  const { invitation: _, ...rest } = employee
  const next = {
    ...rest,
    leftOn,
    posts: endedBy(employee.posts, leftOn),
    consents: withdrawn(employee.consents, at.toISOString()),
  }
  const writes = [
    ...(await unseated(deps, employee)),
    ...(await invitationVoid(deps, employee)),
    ...(await pictureGoes(deps, next)),
  ]
  return kept(deps, loaded, { next, subject: subjectOf(next), writes })
})

const unseated = async ({ seats }: EmployeeDeps, { district, shopId, personId }: StoredEmployee) =>
  personId ? await seats.unseat({ district, personId, shopId, role: 'employee' }) : []

/** The write that makes the last invitation void; none where there is none to make void. */
export const invitationVoid = async (
  { store }: Pick<EmployeeDeps, 'store'>,
  { district, invitation }: StoredEmployee,
): Promise<readonly Write[]> => {
  const last = invitation && (await store.invitations.get({ district, invitationId: invitation.invitationId }))
  return last?.state === 'open' ? [store.invitations.replace({ ...last, state: 'revoked' })] : []
}

/** The day on which the picture goes may move to an earlier one. */
const pictureGoes = async ({ store }: EmployeeDeps, next: StoredEmployee): Promise<readonly Write[]> => {
  const goneOn = goneOnOf(next)
  const picture = goneOn && (await store.pictures.get(next))
  return picture && goneOn ? [store.pictures.replace({ ...picture, goneOn })] : []
}
