import { ulid } from 'ulid'
import type { ChangeName, InputOf } from '../../operations'
import { got } from '../ask'
import type { Fresh } from '../fresh'
import { caterer } from '../make-register'
import type { TestWorld } from '../open-test-world'
import type { Voice } from '../voices'

/** Makes a fresh change of one operation. */
export type Maker<N extends ChangeName> = (world: TestWorld) => Promise<Fresh<N>>
export type Makers<D extends string> = { readonly [N in Extract<ChangeName, `${D}.${string}`>]: Maker<N> }

export const byOffice =
  <N extends ChangeName>(make: (world: TestWorld) => InputOf<N> | Promise<InputOf<N>>): Maker<N> =>
  async (world) => ({ voice: world.home.office, input: await make(world), other: await make(world) })

/** Nothing about the input can differ, so what differs is how it is written. */
export const alike = async <N extends ChangeName>(voice: Voice, input: InputOf<N>): Promise<Fresh<N>> => ({
  voice,
  input,
  other: input,
})

/** A shop that only this change is about. */
export const newShop = async ({ ask, home }: TestWorld): Promise<string> => {
  const asked = await ask(home.office, 'shop.registerShop', caterer(`面馆${ulid()}`, {}))
  return got<{ shopId: string }>(asked).shopId
}
