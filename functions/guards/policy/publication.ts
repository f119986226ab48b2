import type { publicationContract } from '@app/types/inspection/publication'
import type { PolicyOf } from './row'
import { here, office, order49, readers } from './words'

type PublicationName = `inspection.${keyof typeof publicationContract & string}`

const byOffice = {
  basis: `${order49} 第三十九条`,
  relations: ['own', 'otherDistrict'],
  may: office,
  refused: { otherDistrict: 'shop.unknown' },
} as const

/** The shop's own merchant, and nobody of the bureau in its name. */
const byMerchant = {
  relations: ['own', 'otherGrid', 'otherDistrict'],
  may: { merchant: ['own'] },
  refused: { otherDistrict: 'shop.unknown' },
} as const

/** Results and the public: who may. */
export const publicationPolicy = {
  'inspection.showPublicationSetting': { does: '看公示设置', relations: here, may: readers },
  'inspection.setPublicationSetting': { does: '改公示设置', relations: here, may: office },
  'inspection.listPublications': {
    does: '看待公示、已扣住、回复和异议；不是业务管理员的只看指派给自己复核的',
    relations: here,
    may: readers,
  },
  'inspection.showPublication': {
    does: '看一次检查的公示情况；商户看自己的',
    relations: ['own', 'asSecond', 'otherGrid', 'otherStation', 'closed', 'otherDistrict'],
    may: {
      office: 'always',
      leader: 'always',
      stationHead: ['own', 'otherGrid', 'closed'],
      inspector: ['own', 'asSecond', 'closed'],
      merchant: ['own', 'closed'],
    },
    refused: { otherDistrict: 'shop.unknown' },
  },
  'inspection.publishResult': { does: '公示检查结果', ...byOffice },
  'inspection.holdResult': { does: '扣住检查结果', ...byOffice },
  'inspection.returnResult': { does: '退回更正', ...byOffice },
  'inspection.withdrawResult': { does: '撤回检查结果', ...byOffice },
  'inspection.writeReply': { does: '商户回复检查结果', ...byMerchant },
  'inspection.withdrawReply': { does: '商户撤下回复', ...byMerchant },
  'inspection.approveReply': { does: '公开商户的回复', ...byOffice },
  'inspection.returnReply': { does: '退回商户的回复', ...byOffice },
  'inspection.objectToResult': { does: '商户对检查结果提异议', ...byMerchant },
  'inspection.assignObjection': { does: '指派没有参加检查的人复核', ...byOffice },
  'inspection.answerObjection': {
    does: '答复异议；被指派的人也可以，参加检查的人不行',
    ...byOffice,
    may: { ...office, inspector: [], stationHead: [], leader: [] },
  },
} as const satisfies Pick<PolicyOf<'inspection'>, PublicationName>
