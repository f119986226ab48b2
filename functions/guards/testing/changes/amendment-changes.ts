import { ulid } from 'ulid'
import type { InputOf } from '../../operations'
import { got } from '../ask'
import type { TestWorld } from '../open-test-world'
import type { Voice } from '../voices'
import { byOffice, type Makers, newShop } from './maker'

type Request = InputOf<'amendment.requestAmendment'>

/** A shop that only this change is about, and whoever runs it. */
const newOwner = async (world: TestWorld, shopIds: readonly string[]): Promise<Voice> => {
  const { ask, home } = world
  const owner = `owner-${ulid()}`
  const invited = await home.invite('店主', { role: 'merchant', shopIds: [...shopIds] })
  await ask(home.speak(owner), 'identity.acceptInvitation', { token: invited.token })
  return home.speak(owner)
}

const asking = (shopId: string): Request => ({
  ...{ shopId, amendmentId: ulid(), reason: '换了经营者', photos: [] },
  change: { fact: 'operator', value: '柳小满' },
})

/** One that is open in a new shop. */
const opened = async (world: TestWorld): Promise<{ readonly voice: Voice; readonly request: Request }> => {
  const shopId = await newShop(world)
  const voice = await newOwner(world, [shopId])
  const request = asking(shopId)
  got(await world.ask(voice, 'amendment.requestAmendment', request))
  return { voice, request }
}

const placeOf = ({ shopId, amendmentId }: Request) => ({ shopId, amendmentId })

/** Corrections of the register. */
export const amendmentChanges = {
  'amendment.requestAmendment': async (world) => {
    const shopIds = [await newShop(world), await newShop(world)] as const
    return { voice: await newOwner(world, shopIds), input: asking(shopIds[0]), other: asking(shopIds[1]) }
  },
  'amendment.withdrawAmendment': async (world) => {
    const { voice, request } = await opened(world)
    const other = { ...asking(request.shopId), change: { fact: 'name' as const, value: `面馆${ulid()}` } }
    got(await world.ask(voice, 'amendment.requestAmendment', other))
    return { voice, input: placeOf(request), other: placeOf(other) }
  },
  'amendment.acceptAmendment': byOffice(async (world) => {
    const { request } = await opened(world)
    const { standing } = got<{ standing: string }>(
      await world.ask(world.home.office, 'amendment.showAmendment', placeOf(request)),
    )
    return { ...placeOf(request), revision: 1, standing }
  }),
  'amendment.refuseAmendment': byOffice(async (world) => ({
    ...placeOf((await opened(world)).request),
    ...{ revision: 1, words: '照片看不清' },
  })),
} satisfies Partial<Makers<'amendment'>>
