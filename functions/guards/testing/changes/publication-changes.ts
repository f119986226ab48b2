import { concludedVisit, disputed, replied } from '../make-publications'
import type { TestWorld } from '../open-test-world'
import { alike, byOffice, type Makers } from './maker'

const kitOf = ({ ask, home: { speak, visits, pairs, shops, personIds } }: TestWorld) => ({
  ask,
  speak,
  visits,
  pair: pairs.own,
  shopId: shops.own,
  reviewerId: personIds.office,
})

const fresh = async (world: TestWorld) => ({ ...(await concludedVisit(kitOf(world))), version: 1 })

const visitOf = async (world: TestWorld) => {
  const { writtenAt: _, ...visit } = await disputed(kitOf(world))
  return visit
}

/** How results become public, and what is said to them. */
export const publicationChanges = {
  'inspection.setPublicationSetting': byOffice(() => ({
    effectiveFrom: '2099-01-01',
    mode: 'afterReview',
    objectWithin: 10,
    answerWithin: 15,
    reason: '先审后公示',
  })),
  'inspection.publishResult': byOffice(async (world) => {
    const visit = await visitOf(world)
    // it was public for a while, as the log says: at the same instant the same leaf cannot wait there twice
    world.clock.set({ plusSeconds: 1 })
    return { ...visit, version: 1, reason: '核实过，可以公示' }
  }),
  'inspection.holdResult': byOffice(async (world) => ({ ...(await fresh(world)), reason: '正在调查' })),
  'inspection.returnResult': byOffice(async (world) => ({ ...(await fresh(world)), reason: '漏了一项' })),
  'inspection.withdrawResult': byOffice(async (world) => ({ ...(await fresh(world)), reason: '查错了店' })),
  'inspection.writeReply': async (world) => {
    const visit = await fresh(world)
    const voice = world.home.speak('merchant')
    return { voice, input: { ...visit, text: '已经改好。' }, other: { ...visit, text: '另写一句。' } }
  },
  'inspection.withdrawReply': async (world) => {
    const { writtenAt: _, ...visit } = await replied(kitOf(world))
    return await alike(world.home.speak('merchant'), visit)
  },
  'inspection.approveReply': byOffice(async (world) => await replied(kitOf(world))),
  'inspection.returnReply': byOffice(async (world) => ({ ...(await replied(kitOf(world))), reason: '请去掉手机号' })),
  'inspection.objectToResult': async (world) => {
    const visit = await fresh(world)
    const voice = world.home.speak('merchant')
    return { voice, input: { ...visit, text: '第三项合格。' }, other: { ...visit, text: '另写一句。' } }
  },
  'inspection.assignObjection': byOffice(async (world) => ({
    ...(await visitOf(world)),
    personId: world.home.personIds.stationHead,
  })),
  'inspection.answerObjection': byOffice(async (world) => ({
    ...(await visitOf(world)),
    outcome: 'upheld',
    reasons: '现场照片和记录一致。',
  })),
} satisfies Partial<Makers<'inspection'>>
