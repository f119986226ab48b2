import { addDays } from '@app/rules/time/day'
import { putOrders } from '../make-orders'
import { putSelfCheck } from '../make-self-checks'
import type { TestWorld } from '../open-test-world'
import { type Makers, newShop } from './maker'

/** Orders of a shop that only this change is about. */
const freshOrders = async (world: TestWorld) =>
  await putOrders(world, world.home.districtId, { shopId: await newShop(world), pair: world.home.pairs.own })

let checks = 0

/** Orders of the merchant's own shop. */
const merchantsOrders = async (world: TestWorld) =>
  await putOrders(world, world.home.districtId, { shopId: world.home.shops.own, pair: [] })

const key = 'c.7.2'

/** Rectification orders. */
export const rectificationChanges = {
  'rectification.answerFinding': async (world) => {
    const { answerable } = await merchantsOrders(world)
    const input = { ...answerable, key, words: '盖好了', photos: [] }
    return { voice: world.home.speak('merchant'), input, other: { ...input, words: '换了新的' } }
  },
  'rectification.submitRectification': async (world) => ({
    voice: world.home.speak('merchant'),
    input: (await merchantsOrders(world)).answerable,
    other: (await merchantsOrders(world)).answerable,
  }),
  'rectification.askExtension': async (world) => {
    const input = { ...(await merchantsOrders(world)).answerable, until: '2026-03-30', reason: '等配件' }
    return { voice: world.home.speak('merchant'), input, other: { ...input, reason: '等师傅' } }
  },
  'rectification.decideExtension': async (world) => {
    const input = { ...(await freshOrders(world)).sentIn, granted: true }
    return { voice: world.home.office, input, other: { ...input, granted: false, reason: '期限够用' } }
  },
  'rectification.orderFromSelfCheck': async (world) => {
    const { home } = world
    const made = async () => {
      checks += 1
      return await putSelfCheck(world, home.districtId, home.shops.own, addDays('2026-02-28', -checks))
    }
    const items = [{ key: 'zc.3.1', words: '照片上没有戴帽子' }]
    return {
      voice: home.speak('inspector'),
      input: { ...(await made()), items },
      other: { ...(await made()), items },
    }
  },
  'rectification.judgeFindings': async (world) => {
    const { sentIn } = await freshOrders(world)
    const input = { ...sentIn, judgements: [{ key, verified: true }] }
    return {
      voice: world.home.office,
      input,
      other: { ...sentIn, judgements: [{ key, verified: false, reason: '没拍全' }] },
    }
  },
  'rectification.recordInterview': async (world) => {
    const { sentIn } = await freshOrders(world)
    const input = { ...sentIn, with: '贺青禾', at: '2026-03-17T02:00:00.000Z', said: '讲明后果', refusalToSign: '不签' }
    return { voice: world.home.office, input, other: { ...input, said: '另说一句' } }
  },
  'rectification.endRectification': async (world) => {
    const input = { ...(await freshOrders(world)).sentIn, reason: '店已关门' }
    return { voice: world.home.office, input, other: { ...input, reason: '重复了' } }
  },
} satisfies Partial<Makers<'rectification'>>
