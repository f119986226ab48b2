import { inspectorsOf } from './staff'
import type { IdentityStore } from './store'

export { inWechat, whoAsks } from './who-asks'

/** What other domains may ask of identity. */
export const askIdentity = (store: IdentityStore) => ({
  district: (districtId: string) => store.districts.get({ districtId }),
  person: (district: string, personId: string) => store.people.get({ district, personId }),
  inspectors: (district: string) => inspectorsOf(store, district),
  /** Merchants bound to a shop, with the WeChat user each is. */
  merchantsOf: async (district: string, shopId: string) => {
    const found = []
    for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
      const page = await store.people.list(`D#${district}#PEOPLE`, { limit: 200, cursor })
      found.push(
        ...page.items.filter(
          ({ state, grants }) =>
            state === 'active' && grants.some((grant) => grant.role === 'merchant' && grant.shopIds.includes(shopId)),
        ),
      )
      cursor = page.cursor
    }
    return found
  },
})
export type AskIdentity = ReturnType<typeof askIdentity>

export type { AskRegister } from './deps'
