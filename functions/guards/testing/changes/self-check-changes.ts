import { sendableSelfCheck } from '../make-self-checks'
import type { TestWorld } from '../open-test-world'
import { pictureOrder } from '../picture-order'
import type { Makers } from './maker'

const photoOrder = (shopId: string, stroke: number) => {
  const { inspectionId: selfCheckId, purpose: _, ...facts } = pictureOrder(stroke, 'photo')
  return { shopId, selfCheckId, ...facts }
}

const sendable = async (world: TestWorld) => await sendableSelfCheck(world, world.home.districtId, world.home.shops.own)

/** Self-checks. */
export const selfCheckChanges = {
  'selfCheck.prepareSelfCheckPhoto': async ({ home }) => ({
    voice: home.speak('merchant'),
    input: photoOrder(home.shops.own, 53),
    other: photoOrder(home.shops.own, 54),
  }),
  'selfCheck.submitSelfCheck': async (world) => ({
    voice: world.home.speak('merchant'),
    input: await sendable(world),
    other: await sendable(world),
  }),
  'selfCheck.setOpenDays': async ({ home }) => {
    const input = { shopId: home.shops.own, closedWeekdays: [1], closures: [] }
    return { voice: home.speak('merchant'), input, other: { ...input, closedWeekdays: [2] } }
  },
} satisfies Partial<Makers<'selfCheck'>>
