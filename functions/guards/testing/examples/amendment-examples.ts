import type { Relation } from '../../policy'
import type { AmendmentPlace } from '../make-amendments'
import type { ExampleWorld } from '../prepare-examples'
import type { Examples } from './example'

const amendmentIn = ({ home, abroad }: ExampleWorld, relation: Relation): AmendmentPlace => {
  if (relation === 'otherDistrict') return abroad.amendments.own
  return home.amendments[relation as keyof typeof home.amendments] ?? home.amendments.own
}

const placeIn = (world: ExampleWorld, relation: Relation) => {
  const { shopId, amendmentId } = amendmentIn(world, relation)
  return { shopId, amendmentId }
}

export const amendmentExamples: Examples<'amendment'> = {
  'amendment.listAmendments': () => ({}),
  'amendment.listShopAmendments': ({ shopIn }, relation) => ({ shopId: shopIn(relation) }),
  'amendment.showAmendment': placeIn,
  'amendment.requestAmendment': ({ shopIn }, relation) => ({
    shopId: shopIn(relation),
    amendmentId: '01KKZZZZZZZZZZZZZZZZZZZZZ2',
    change: { fact: 'operator', value: '柳小满' },
    reason: '换了经营者',
    photos: [],
  }),
  'amendment.withdrawAmendment': placeIn,
  'amendment.acceptAmendment': (world, relation) => ({ ...amendmentIn(world, relation), revision: 1 }),
  'amendment.refuseAmendment': (world, relation) => ({
    ...placeIn(world, relation),
    revision: 1,
    words: '照片看不清',
  }),
}
