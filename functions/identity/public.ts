import { personKinds } from '@app/types/identity/values'
import type { Write } from '../platform/ports/records'
import { inspectorIn, withGrids } from './grants'
import { headsOf, officeOf } from './heads-of'
import { personWrites } from './person-writes'
import { placesNamed } from './places-named'
import { sessionsOf } from './sessions'
import type { IdentityStore, StoredPerson } from './store'

export { inviterOf } from './access'
export { certificateNumbersOf, inspectorSince } from './formerly'
export { inspectorIn } from './grants'
export { askShopPeople } from './seat-at-shop'
export { employmentToken, invitationIdIn } from './secrets'
export { inWechat, whoAsks } from './who-asks'

/** What other domains may ask of identity. */
export const askIdentity = (store: IdentityStore) => ({
  district: (districtId: string) => store.districts.get({ districtId }),
  /** Every district of the deployment, a page at a time. */
  districts: (cursor?: string) => store.districts.list('DISTRICTS', { limit: 100, cursor }),
  person: (district: string, personId: string) => store.people.get({ district, personId }),
  /** Everyone with an account, staff or merchants, a page at a time. */
  peopleAmong: (district: string, among: (typeof personKinds)[number], cursor?: string) =>
    store.people.list(`D#${district}#PEOPLE#${among}`, { limit: 100, cursor }),
  /** Merchants bound to a shop, with the WeChat user each is. */
  merchantsOf: (district: string, shopId: string) => store.members.within(`D#${district}#MEMBERS#${shopId}`, 'MEMBER#'),
  /** The active heads of a station; the office where it has none. */
  headsOf: (district: string, stationId: string | undefined) => headsOf(store, district, stationId),
  /** Everybody of the office: whoever may publish results and see that objections are answered. */
  officeOf: (district: string) => officeOf(store, district),
  /** Stations and grids that grants or open invitations speak of. */
  placesNamed: (district: string) => placesNamed(store, district),
})
export type AskIdentity = ReturnType<typeof askIdentity>

/** What the register asks about staff who hold grids, and the writes by which their grants follow. */
export const staffFor = (store: IdentityStore) => ({
  /** The person while active and an inspector. */
  inspector: async (district: string, personId: string): Promise<StoredPerson | undefined> => {
    const person = await store.people.get({ district, personId })
    return person?.state === 'active' && inspectorIn(person.grants) ? person : undefined
  },
  /** An inspector's grant names these grids and no other; the register writes who holds them beside it. */
  withGrids: (person: StoredPerson, gridIds: readonly string[]): readonly Write[] =>
    personWrites(store, person, { ...person, grants: withGrids(person.grants, gridIds) }),
  /** The account ends, and every session of it; the register writes who holds the grids beside it. */
  ended: async (person: StoredPerson, at: Date): Promise<readonly Write[]> => {
    const sessions = await sessionsOf(store, person, 20)
    return [
      ...personWrites(store, person, { ...person, state: 'ended', endedAt: at.toISOString() }),
      ...sessions.map((session) => store.sessions.remove(session)),
    ]
  },
})
export type StaffBook = ReturnType<typeof staffFor>

export type { AskRegister } from './deps'
export type { StoredPerson } from './store'

/** Under what the index lists everyone with an account. */
export const peoplePartitions = async (district: string): Promise<readonly string[]> =>
  personKinds.map((kind) => `D#${district}#PEOPLE#${kind}`)
