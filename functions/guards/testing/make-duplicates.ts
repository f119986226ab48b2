import { pairIdOf } from '@app/rules/shop/duplicates/find-pairs'
import { ulid } from 'ulid'
import { type Ask, got } from './ask'
import { caterer } from './make-register'
import type { Voice } from './voices'

export type Twins = { readonly shopId: string; readonly otherId: string }
type Kit = { readonly ask: Ask; readonly office: Voice; readonly idle: () => Promise<void> }

/** One shop that stands twice in the register: as on its door, and as on its licence. */
export const makeTwins = async ({ ask, office }: Pick<Kit, 'ask' | 'office'>): Promise<Twins> => {
  const number = ulid()
  const register = async (name: string, address: string) =>
    got<{ shopId: string }>(await ask(office, 'shop.registerShop', { ...caterer(name, {}), address })).shopId
  return {
    shopId: await register(`双桥面馆${number}`, '双桥巷 99 号'),
    otherId: await register(`云溪区双桥面馆${number}（个体工商户）`, '双桥巷99号'),
  }
}

export const mergeOf = (twins: Twins) => ({ ...twins, fields: { name: 'kept' as const }, reason: '同一家店录了两次' })

/** A suspected pair that waits for the office. */
export const makeSuspects = async (kit: Kit): Promise<string> => {
  const twins = await makeTwins(kit)
  got(await kit.ask(kit.office, 'shop.findDuplicates', {}))
  await kit.idle()
  return pairIdOf(twins.shopId, twins.otherId)
}

/** Two entries that were united. */
export const makeMerged = async (kit: Pick<Kit, 'ask' | 'office'>): Promise<Twins> => {
  const twins = await makeTwins(kit)
  got(await kit.ask(kit.office, 'shop.mergeShops', mergeOf(twins)))
  return twins
}

/** A pair that waits, two entries that nobody looked at yet, and two that were united. */
export const makeDuplicates = async (kit: Kit) => ({
  suspected: await makeSuspects(kit),
  twins: await makeTwins(kit),
  merged: await makeMerged(kit),
})
