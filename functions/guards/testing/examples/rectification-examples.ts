import type { Relation } from '../../policy'
import type { Orders } from '../make-orders'
import type { ExampleWorld } from '../prepare-examples'
import type { Examples } from './example'

const ordersIn = ({ home, abroad }: ExampleWorld, relation: Relation): Orders => {
  if (relation === 'otherDistrict') return abroad.orders.own
  return home.orders[relation as keyof typeof home.orders] ?? home.orders.own
}
const key = 'c.7.2'

export const rectificationExamples: Examples<'rectification'> = {
  'rectification.listShopRectifications': ({ shopIn }, relation) => ({ shopId: shopIn(relation) }),
  'rectification.showRectification': (world, relation) => ordersIn(world, relation).sentIn,
  'rectification.listRectifications': () => ({}),
  'rectification.answerFinding': (world, relation) => ({
    ...ordersIn(world, relation).answerable,
    key,
    words: '垃圾桶换成带盖的了',
    photos: [],
  }),
  'rectification.submitRectification': (world, relation) => ordersIn(world, relation).answerable,
  'rectification.askExtension': (world, relation) => ({
    ...ordersIn(world, relation).answerable,
    until: '2026-03-30',
    reason: '配件要一周到货',
  }),
  'rectification.decideExtension': (world, relation) => ({ ...ordersIn(world, relation).sentIn, granted: true }),
  'rectification.orderFromSelfCheck': ({ selfChecks }, relation) => {
    const { done } = relation === 'otherDistrict' ? selfChecks.abroad : selfChecks.home
    const check = done.get(relation) ?? done.get('own')
    if (!check) throw new Error(`no self-check for ${relation}`)
    return { ...check, items: [{ key: 'zc.3.1', words: '照片上没有戴帽子' }] }
  },
  'rectification.judgeFindings': (world, relation) => ({
    ...ordersIn(world, relation).sentIn,
    judgements: [{ key, verified: true }],
  }),
  'rectification.recordInterview': (world, relation) => ({
    ...ordersIn(world, relation).sentIn,
    with: '贺青禾',
    at: '2026-03-17T02:00:00.000Z',
    said: '说明了逾期不改的后果，负责人答应三天内改好。',
    refusalToSign: '当事人说先回去商量',
  }),
  'rectification.endRectification': (world, relation) => ({
    ...ordersIn(world, relation).sentIn,
    reason: '店已关门，不再经营',
  }),
}
