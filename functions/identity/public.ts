import type { IdentityStore } from './store'

export { inviterOf } from './access'
export { inWechat, whoAsks } from './who-asks'

/** What other domains may ask of identity. */
export const askIdentity = (store: IdentityStore) => ({
  district: (districtId: string) => store.districts.get({ districtId }),
  /** Every district of the deployment, a page at a time. */
  districts: (cursor?: string) => store.districts.list('DISTRICTS', { limit: 100, cursor }),
  person: (district: string, personId: string) => store.people.get({ district, personId }),
  /** Merchants bound to a shop, with the WeChat user each is. */
  merchantsOf: (district: string, shopId: string) => store.members.within(`D#${district}#MEMBERS#${shopId}`, 'MEMBER#'),
})
export type AskIdentity = ReturnType<typeof askIdentity>

export type { AskRegister } from './deps'
