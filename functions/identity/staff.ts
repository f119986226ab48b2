import type { Me } from '@app/types/identity/contract'
import { grantOf } from '../platform/actor'
import { type Asked, type Refused, refuse } from '../platform/verb'
import type { IdentityDeps } from './deps'
import type { IdentityStore } from './store'

export const showMe =
  ({ store }: IdentityDeps) =>
  async ({ actor }: Asked<unknown>): Promise<Me | Refused> => {
    const district = await store.districts.get({ districtId: actor.district })
    if (!district) return refuse('district.unknown')
    const { districtId, name, bureauName } = district
    const home = { districtId, name, bureauName }
    if (actor.kind !== 'person') return { district: home }
    return { district: home, person: { personId: actor.personId, name: actor.name, grants: [...actor.grants] } }
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
    const station = grantOf(actor, 'inspector')?.stationId
    const others = (await inspectorsOf(store, actor.district)).filter(({ personId }) => personId !== self)
    const near = (colleague: { stationId: string }) => (colleague.stationId === station ? 0 : 1)
    return { colleagues: others.sort((a, b) => near(a) - near(b) || a.name.localeCompare(b.name, 'zh-CN')) }
  }
