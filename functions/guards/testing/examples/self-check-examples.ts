import type { Relation } from '../../policy'
import { controlSent, selfCheckTable } from '../make-self-checks'
import { pictureOrder } from '../picture-order'
import type { ExampleWorld } from '../prepare-examples'
import type { Examples } from './example'

const found = <T>(of: ReadonlyMap<string, T>, relation: Relation): T => {
  const one = of.get(relation) ?? of.get('own')
  if (!one) throw new Error(`no self-check for ${relation}`)
  return one
}

const selfChecksIn = ({ selfChecks }: ExampleWorld, relation: Relation) =>
  relation === 'otherDistrict' ? selfChecks.abroad : selfChecks.home

const taskIn = (world: ExampleWorld, relation: Relation) => found(selfChecksIn(world, relation).tasks, relation)

const day = '2026-03-25'

const counted = { month: '2026-03', kind: 'daily' } as const

export const selfCheckExamples: Examples<'selfCheck'> = {
  'selfCheck.listCompletionPlaces': () => counted,
  'selfCheck.listCompletion': ({ home }) => ({
    ...counted,
    stationId: home.places.near.stationId,
    gridId: home.places.near.gridIds[0],
  }),
  'selfCheck.listReportedTasks': () => ({}),
  'selfCheck.listTasks': ({ shopIn }, relation) => ({ shopId: shopIn(relation), month: '2026-03' }),
  'selfCheck.showTask': (world, relation) => taskIn(world, relation),
  'selfCheck.prepareTaskPhoto': (world, relation) => {
    const { inspectionId: _, purpose: __, ...facts } = pictureOrder(55, 'photo')
    return { ...taskIn(world, relation), ...facts }
  },
  'selfCheck.finishTask': (world, relation) => found(selfChecksIn(world, relation).mended, relation),
  'selfCheck.assignTask': (world, relation) => ({
    ...taskIn(world, relation),
    ...{ employeeId: found(selfChecksIn(world, relation).officers, relation), dueDay: day },
  }),
  'selfCheck.reportTask': (world, relation) => ({ ...taskIn(world, relation), words: '停电一天，冷库化了' }),
  'selfCheck.listSelfChecks': ({ shopIn }, relation) => ({ shopId: shopIn(relation) }),
  'selfCheck.showHonesty': ({ shopIn }, relation) => ({ shopId: shopIn(relation) }),
  'selfCheck.showSelfCheckTable': ({ shopIn }, relation) => ({ shopId: shopIn(relation), ...selfCheckTable }),
  'selfCheck.showSelfCheck': (world, relation) => found(selfChecksIn(world, relation).done, relation),
  'selfCheck.prepareSelfCheckPhoto': ({ shopIn }, relation) => {
    const { inspectionId: selfCheckId, purpose: _, ...facts } = pictureOrder(52, 'photo')
    return { shopId: shopIn(relation), selfCheckId, ...facts }
  },
  'selfCheck.submitSelfCheck': (world, relation) => found(selfChecksIn(world, relation).sendable, relation),
  'selfCheck.showControls': ({ shopIn }, relation) => ({ shopId: shopIn(relation) }),
  'selfCheck.showControlRecord': (world, relation) => ({
    shopId: found(selfChecksIn(world, relation).done, relation).shopId,
    ...{ control: 'dailyControl', period: '2026-03-17' },
  }),
  'selfCheck.saveControlList': ({ shopIn }, relation) => ({
    shopId: shopIn(relation),
    version: 0,
    items: [{ key: 'own.1', text: '油烟管道着火', measure: '每月清洗' }],
  }),
  'selfCheck.recordControl': (world, relation) =>
    controlSent(world.shopIn(relation), found(selfChecksIn(world, relation).officers, relation)),
  'selfCheck.setOpenDays': ({ shopIn }, relation) => ({
    shopId: shopIn(relation),
    closedWeekdays: [1],
    closures: [{ firstDay: day, lastDay: day, reason: '装修' }],
  }),
}
