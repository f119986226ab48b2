import { dayOf } from '@app/rules/time/day'
import { employmentToken, invitationIdIn } from '../identity/public'
import { type Actor, grantOf } from '../platform/actor'
import type { Write } from '../platform/ports/records'
import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../platform/verb'
import { owns } from '../shop/public'
import type { EmployeeDeps } from './deps'
import { invitationVoid, type Kept, kept } from './keep-employee'
import { type Loaded, loadInService, subjectOf } from './load-employee'
import type { StoredEmployee, StoredEmployeeInvitation } from './store'
import { employeeShown } from './views'

type Named = { readonly shopId: string; readonly employeeId: string }
type Invited = { readonly token: string; readonly expiresAt: string; readonly picture: string }

/** A code for one person; whichever was made before is void. */
export const inviteEmployee = given(
  async (
    deps: EmployeeDeps,
    { actor, input, at }: Asked<Named & { readonly expiresInDays: number }>,
  ): Promise<Changed<Invited> | Refused> => {
    const loaded = await loadInService(deps, actor, input)
    if (isRefused(loaded)) return loaded
    const { employee } = loaded
    if (employee.personId) return refuse('employee.bound')
    const { district, shopId, employeeId } = employee
    const invitationId = deps.newId()
    const expiresAt = new Date(at.getTime() + input.expiresInDays * 86_400_000).toISOString()
    const token = employmentToken(deps.secret, district, invitationId)
    const row = { revision: 1, district, invitationId, shopId, employeeId, state: 'open' as const, expiresAt }
    return {
      answer: {
        token,
        expiresAt,
        picture: await deps.drawCode(`${deps.publicUrl}/employment/${token}?district=${district}`),
      },
      writes: [
        deps.store.employees.replace({ ...employee, invitation: { invitationId, expiresAt } }),
        deps.store.invitations.insert(row),
        ...(await invitationVoid(deps, employee)),
      ],
      subject: subjectOf(employee),
    }
  },
)

const invitationBy = async ({ store, secret }: EmployeeDeps, district: string, token: string) => {
  const invitationId = invitationIdIn(secret, district, token)
  return invitationId ? await store.invitations.get({ district, invitationId }) : undefined
}

const stateOf = ({ state, expiresAt }: StoredEmployeeInvitation, at: Date) =>
  state === 'open' && expiresAt <= at.toISOString() ? ('expired' as const) : state

export const previewEmployment = given(
  async (deps: EmployeeDeps, { actor, input, at }: Asked<{ readonly token: string }>) => {
    const { district } = actor
    const invitation = await invitationBy(deps, district, input.token)
    const employee = invitation && (await deps.store.employees.get(invitation))
    const shop = invitation && (await deps.shops.shop(district, invitation.shopId))
    if (!invitation || !employee || !shop) return refuse('invitation.unknown')
    return { name: employee.name, shopName: shop.name, state: stateOf(invitation, at) }
  },
)

type Joined = Named & { readonly shopName: string }

/** Binds the WeChat user who holds the token; asked again by the same, the answer is the same. */
export const acceptEmployment = given(
  async (
    deps: EmployeeDeps,
    { actor, input, at }: Asked<{ readonly token: string }>,
  ): Promise<Changed<Joined> | Refused> => {
    const openid = openidOf(actor)
    if (isRefused(openid)) return openid
    const loaded = await loadInvited(deps, actor, input.token)
    if (isRefused(loaded)) return loaded
    const { invitation, employee, shop } = loaded
    const { shopId, employeeId } = employee
    const known = await deps.seats.personOf(actor.district, openid)
    const answered = { answer: { shopId, employeeId, shopName: shop.name }, subject: subjectOf(employee) }
    if (known && invitation.usedBy === known.personId) return { ...answered, writes: [], idle: true }
    const state = stateOf(invitation, at)
    if (state !== 'open') return refuse(`invitation.${state}`)
    const bound = await seated(deps, loaded, { openid, actor, at })
    if (isRefused(bound)) return bound
    const { invitation: _, ...rest } = employee
    return {
      ...answered,
      writes: [
        deps.store.employees.replace({ ...rest, personId: bound.personId, boundAt: at.toISOString() }),
        deps.store.invitations.replace({ ...invitation, state: 'used', usedBy: bound.personId }),
        ...bound.writes,
      ],
    }
  },
)

const openidOf = (actor: Actor): string | Refused => {
  if (actor.kind === 'consumer') return actor.ended ? refuse('account.ended') : actor.openid
  return (actor.kind === 'person' && actor.openid) || refuse('access.denied')
}

type Invitation = Loaded & { readonly invitation: StoredEmployeeInvitation }

const loadInvited = async (deps: EmployeeDeps, actor: Actor, token: string): Promise<Invitation | Refused> => {
  const { district } = actor
  const invitation = await invitationBy(deps, district, token)
  const employee = invitation && (await deps.store.employees.get(invitation))
  const entry = invitation && (await deps.shops.shop(district, invitation.shopId))
  if (!invitation || !employee || !entry) return refuse('invitation.unknown')
  return { invitation, employee, shop: await deps.shops.united(entry) }
}

type Comer = { readonly openid: string; readonly actor: Actor; readonly at: Date }

/** The person, and what is written so that they may; whoever runs the shop may already, and is only named. */
const seated = async (
  deps: EmployeeDeps,
  { employee, shop }: Loaded,
  { openid, actor, at }: Comer,
): Promise<{ readonly personId: string; readonly writes: readonly Write[] } | Refused> => {
  const { district, shopId, name } = employee
  const person = await deps.seats.personOf(district, openid)
  if (person && (await isAnother(deps, { shop, employee }, person.personId))) return refuse('employee.personTaken')
  if (person && owns(actor, shop)) return { personId: person.personId, writes: [] }
  const seat = await deps.seats.seat({ district, openid, name, shopId, at, role: 'employee' })
  if (seat !== 'isOne') return seat
  return person ? { personId: person.personId, writes: [] } : refuse('access.denied')
}

/** Whether a person is somebody else of the shop already. */
const isAnother = async (
  { store }: EmployeeDeps,
  { shop: { district, shopId, mergedFrom = [] }, employee }: Loaded,
  personId: string,
): Promise<boolean> =>
  (await store.ofUnited(district, [shopId, ...mergedFrom])).some(
    (one) => one.personId === personId && !one.leftOn && one.employeeId !== employee.employeeId,
  )

export const bindMyself = given(async (deps: EmployeeDeps, { actor, input, at }: Asked<Named>): Promise<Kept> => {
  const loaded = await loadInService(deps, actor, input)
  if (isRefused(loaded)) return loaded
  if (actor.kind !== 'person') return refuse('access.denied')
  if (loaded.employee.personId) return refuse('employee.bound')
  if (await isAnother(deps, loaded, actor.personId)) return refuse('employee.personTaken')
  const { invitation: _, ...rest } = loaded.employee
  const next: StoredEmployee = { ...rest, personId: actor.personId, boundAt: at.toISOString() }
  const writes = await invitationVoid(deps, loaded.employee)
  return kept(deps, loaded, { next, subject: subjectOf(next), writes })
})

/** Where the asker works: in the shops that they run or are an employee of, as whom the shop keeps them. */
export const showMyEmployments = given(async ({ store, shops }: EmployeeDeps, { actor, at }: Asked<unknown>) => {
  if (actor.kind !== 'person') return refuse('access.denied')
  const { district, personId } = actor
  const shopIds = (['merchant', 'employee'] as const).flatMap((role) => grantOf(actor, role)?.shopIds ?? [])
  const mine = (await store.ofUnited(district, [...new Set(shopIds)])).filter(
    (one) => one.personId === personId && !one.leftOn,
  )
  const when = { today: dayOf(at.toISOString()), now: at.toISOString() }
  const employments = await Promise.all(
    mine.map(async (one) => {
      const entry = await shops.shop(district, one.shopId)
      const name = entry && (await shops.united(entry)).name
      return { shopName: name ?? '', employee: employeeShown(one, when) }
    }),
  )
  return { employments }
})
