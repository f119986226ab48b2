import type { publicationContract } from '@app/types/inspection/publication'
import type { Relation } from '../../policy'
import type { ExampleWorld } from '../prepare-examples'
import { abroadOr, type Examples } from './example'

type PublicationName = `inspection.${keyof typeof publicationContract & string}`

const publishedIn = ({ inspections }: ExampleWorld, relation: Relation) =>
  inspections[relation as keyof typeof inspections] ?? inspections.own

/** The disputed one of the own shop; where the relation is about another shop, its result. */
const disputedIn = (world: ExampleWorld, relation: Relation) => {
  if (relation === 'otherGrid') return { ...world.inspections.otherGrid, writtenAt: world.home.disputed.writtenAt }
  return abroadOr(
    relation,
    { ...world.abroad.concluded.own, writtenAt: '2026-03-18T02:00:00.000Z' },
    world.home.disputed,
  )
}

const visitIn = (world: ExampleWorld, relation: Relation) => {
  const { shopId, inspectionId } = disputedIn(world, relation)
  return { shopId, inspectionId }
}

/** How results become public, and what is said to them. */
export const publicationExamples: Pick<Examples<'inspection'>, PublicationName> = {
  'inspection.showPublicationSetting': () => undefined,
  'inspection.setPublicationSetting': () => ({
    effectiveFrom: '2099-01-01',
    mode: 'afterReview',
    objectWithin: 10,
    answerWithin: 15,
    reason: '先审后公示',
  }),
  'inspection.listPublications': () => ({ queue: 'objections' }),
  'inspection.showPublication': publishedIn,
  'inspection.publishResult': (world, relation) => ({
    ...visitIn(world, relation),
    version: 1,
    reason: '核实过，可以公示',
  }),
  'inspection.holdResult': (world, relation) => ({ ...publishedIn(world, relation), version: 1, reason: '正在调查' }),
  'inspection.returnResult': (world, relation) => ({ ...publishedIn(world, relation), version: 1, reason: '漏了一项' }),
  'inspection.withdrawResult': (world, relation) => ({
    ...publishedIn(world, relation),
    version: 1,
    reason: '查错了店',
  }),
  'inspection.writeReply': (world, relation) => ({
    ...publishedIn(world, relation),
    version: 1,
    text: '当天已经改好。',
  }),
  'inspection.withdrawReply': visitIn,
  'inspection.approveReply': disputedIn,
  'inspection.returnReply': (world, relation) => ({ ...disputedIn(world, relation), reason: '请去掉手机号' }),
  'inspection.objectToResult': (world, relation) => ({
    ...publishedIn(world, relation),
    version: 1,
    text: '第三项当时是合格的。',
  }),
  'inspection.assignObjection': (world, relation) => ({
    ...visitIn(world, relation),
    personId: world.home.personIds.stationHead,
  }),
  'inspection.answerObjection': (world, relation) => ({
    ...visitIn(world, relation),
    outcome: 'upheld',
    reasons: '现场照片和记录一致。',
  }),
}
