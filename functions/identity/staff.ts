import type { Me } from '@app/types/identity/contract'
import { administratorRoles } from '@app/types/identity/values'
import { grantOf, type PersonActor, type UnprovenActor } from '../platform/actor'
import { type Asked, type Refused, refuse } from '../platform/verb'
import type { IdentityDeps } from './deps'
import { isAdministrating, passkeyDue, passkeysOf } from './passkeys/factor'
import type { IdentityStore, StoredDistrict } from './store'

export const showMe =
  ({ store }: IdentityDeps) =>
  async ({ actor }: Asked<unknown>): Promise<Me | Refused> => {
    const district = await store.districts.get({ districtId: actor.district })
    if (!district) return refuse('district.unknown')
    const { districtId, name, bureauName } = district
    const home = { districtId, name, bureauName }
    if (actor.kind === 'unproven') return { district: home, ...unprovenMe(actor) }
    return { district: home, ...(actor.kind === 'person' && (await personMe(store, district, actor))) }
  }

/** Of whom nothing but the name is told, for the page that asks for the passkey. */
const unprovenMe = ({ personId, name, step }: UnprovenActor) => ({
  person: { personId, name, grants: [] },
  passkey: { state: step },
})

const personMe = async (store: IdentityStore, district: StoredDistrict, actor: PersonActor) => {
  const { personId, name, grants } = actor
  const passkey = await passkeyOf(store, district, actor)
  return { person: { personId, name, grants: [...grants] }, ...(passkey && { passkey }) }
}

const passkeyOf = async (
  store: IdentityStore,
  district: StoredDistrict,
  actor: PersonActor,
): Promise<Me['passkey']> => {
  const { withheld } = actor
  if (withheld) {
    return { state: 'atConsole', roles: administratorRoles.filter((one) => withheld.some(({ role }) => role === one)) }
  }
  const by = await makeBy(store, district, actor)
  return by === undefined ? undefined : { state: 'makeBy', by }
}

/** When an administrator at a console without a passkey has to have one. */
const makeBy = async (store: IdentityStore, district: StoredDistrict, actor: PersonActor) => {
  if (actor.sessionId === undefined) return undefined
  if (!district.passkeyRule || !isAdministrating(actor.grants)) return undefined
  if ((await passkeysOf(store, actor)).length > 0) return undefined
  const person = await store.people.get(actor)
  return person && passkeyDue(district, person)
}

/** Active inspectors of the district, whose certificate is for the caller to judge on the day. */
const inspectorsOf = async (store: IdentityStore, district: string) => {
  const found = []
  for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
    const page = await store.people.list(`D#${district}#PEOPLE#staff`, { limit: 200, cursor })
    for (const { personId, name, grants, state } of page.items) {
      const grant = grants.find((one) => one.role === 'inspector')
      if (grant && state === 'active') found.push({ personId, name, ...grant })
    }
    cursor = page.cursor
  }
  return found
}

export const listColleagues =
  ({ store }: IdentityDeps) =>
  async ({ actor }: Asked<unknown>) => {
    const self = actor.kind === 'person' ? actor.personId : ''
    const station = (grantOf(actor, 'inspector') ?? grantOf(actor, 'stationHead'))?.stationId
    const others = (await inspectorsOf(store, actor.district)).filter(({ personId }) => personId !== self)
    const near = (colleague: { stationId: string }) => (colleague.stationId === station ? 0 : 1)
    return { colleagues: others.sort((a, b) => near(a) - near(b) || a.name.localeCompare(b.name, 'zh-CN')) }
  }
