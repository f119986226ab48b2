import { addDays } from '@app/rules/time/day'
import { controlSent, mendedPhoto, putTask, sendableSelfCheck } from '../make-self-checks'
import type { TestWorld } from '../open-test-world'
import { pictureOrder } from '../picture-order'
import type { Makers } from './maker'

const photoOrder = (shopId: string, stroke: number) => {
  const { inspectionId: selfCheckId, purpose: _, ...facts } = pictureOrder(stroke, 'photo')
  return { shopId, selfCheckId, ...facts }
}

const sendable = async (world: TestWorld) => await sendableSelfCheck(world, world.home.districtId, world.home.shops.own)

const newTask = async (world: TestWorld) => {
  const { home, selfChecks } = world
  const employeeId = selfChecks.home.officers.get('own') ?? ''
  return await putTask(world, home.districtId, { shopId: home.shops.own, employeeId })
}

let weeks = 0

/** Self-checks. */
export const selfCheckChanges = {
  'selfCheck.prepareSelfCheckPhoto': async ({ home }) => ({
    voice: home.speak('merchant'),
    input: photoOrder(home.shops.own, 53),
    other: photoOrder(home.shops.own, 54),
  }),
  'selfCheck.prepareTaskPhoto': async (world) => {
    const { shopId, taskId } = await newTask(world)
    const of = (stroke: number) => {
      const { selfCheckId: _, ...facts } = photoOrder(shopId, stroke)
      return { ...facts, taskId }
    }
    return { voice: world.home.speak('merchant'), input: of(56), other: of(57) }
  },
  'selfCheck.finishTask': async (world) => {
    const { districtId } = world.home
    const input = await mendedPhoto(world, districtId, await newTask(world))
    return {
      voice: world.home.speak('merchant'),
      input,
      other: await mendedPhoto(world, districtId, await newTask(world)),
    }
  },
  'selfCheck.assignTask': async (world) => {
    const employeeId = world.selfChecks.home.officers.get('own') ?? ''
    const input = { ...(await newTask(world)), employeeId, dueDay: '2026-03-25' }
    return { voice: world.home.speak('merchant'), input, other: { ...input, dueDay: '2026-03-26' } }
  },
  'selfCheck.reportTask': async (world) => ({
    voice: world.home.speak('merchant'),
    input: { ...(await newTask(world)), words: '停电一天，冷库化了' },
    other: { ...(await newTask(world)), words: '来了老鼠' },
  }),
  'selfCheck.submitSelfCheck': async (world) => ({
    voice: world.home.speak('merchant'),
    input: await sendable(world),
    other: await sendable(world),
  }),
  'selfCheck.saveControlList': async ({ home }) => {
    const items = [{ key: 'own.1', text: '油烟管道着火' }]
    const input = { shopId: home.shops.revoked, version: 0, items }
    return { voice: home.speak('merchant'), input, other: { ...input, items: [{ key: 'own.2', text: '断电' }] } }
  },
  'selfCheck.recordControl': async (world) => {
    const { home, selfChecks } = world
    const officer = selfChecks.home.officers.get('own') ?? ''
    weeks = (weeks + 1) % 4
    const day = addDays('2026-03-11', -7 * weeks)
    return {
      voice: home.speak('merchant'),
      input: controlSent(home.shops.own, officer, day),
      other: controlSent(home.shops.own, officer, day),
    }
  },
  'selfCheck.setOpenDays': async ({ home }) => {
    const input = { shopId: home.shops.own, closedWeekdays: [1], closures: [] }
    return { voice: home.speak('merchant'), input, other: { ...input, closedWeekdays: [2] } }
  },
} satisfies Partial<Makers<'selfCheck'>>
