import type { joiningContract } from '@app/types/shop/joining/contract'
import type { PolicyOf } from './row'
import { anyoneInWechat, here, shops } from './words'

type JoiningName = `shop.${keyof typeof joiningContract & string}`

const inWechat = { relations: here, may: anyoneInWechat, only: 'inWechat' } as const

const others = ['merchant', 'employee', 'inspector', 'stationHead', 'leader', 'office', 'security', 'audit'] as const

/** `own` was sent by the consumer: to everybody else it does not exist. */
const onOwn = {
  relations: ['own', 'otherDistrict'],
  may: anyoneInWechat,
  only: 'inWechat',
  refused: {
    own: { code: 'application.unknown', to: others },
    otherDistrict: 'application.unknown',
  },
} as const

const ofStation = {
  basis: 'Q42：新商户注册/入驻',
  relations: ['own', 'otherStation', 'noStation', 'otherDistrict'],
  may: { office: 'always', inspector: ['own'], stationHead: ['own'] },
  refused: { otherDistrict: 'application.unknown' },
} as const

/** Applications to join: who may. */
export const joiningPolicy = {
  'shop.prepareApplication': { does: '打开入驻申请表', ...inWechat },
  'shop.listMyApplications': { does: '看自己的入驻申请', ...inWechat },
  'shop.prepareLicencePhoto': { does: '传执照照片，一天有数', ...inWechat },
  'shop.submitApplication': {
    does: '交入驻申请，用自己传的照片；停用过的账号只凭邀请回来',
    relations: ['own'],
    may: anyoneInWechat,
    only: 'inWechat',
    refused: { own: { code: 'upload.unknown', to: others } },
  },
  'shop.showMyApplication': { does: '看自己的一份申请', ...onOwn },
  'shop.mendApplication': { does: '补改自己的申请', ...onOwn },
  'shop.withdrawApplication': { does: '撤回自己的申请', ...onOwn },
  'shop.listApplications': {
    does: '看入驻申请：业务看全区，所长和执法人员看本所',
    relations: here,
    may: { office: 'always', inspector: 'always', stationHead: 'always' },
  },
  'shop.showApplication': { does: '看一份入驻申请', ...ofStation },
  'shop.findLikeShops': { does: '看名册里像的店', ...ofStation },
  'shop.approveApplication': { does: '通过入驻申请：登记、发码、连上商户', ...ofStation },
  'shop.returnApplication': { does: '退回补改', ...ofStation },
  'shop.refuseApplication': { does: '不通过，写明原因', ...ofStation },
  'shop.createClaimCode': {
    does: '在店里给店主一个认领码：有人在管的店不给',
    relations: shops,
    may: { inspector: ['ownStation'] },
    refused: {
      own: { code: 'claim.hasMerchant', to: ['inspector'] },
      revoked: { code: 'claim.hasMerchant', to: ['inspector'] },
      closed: { code: 'shop.closed', to: ['inspector'] },
      otherDistrict: 'shop.unknown',
    },
  },
  'shop.claimShop': { does: '凭认领码和执照上的号码认领一家店', ...inWechat },
  'shop.passApplication': { does: '转给管这里的监管所', ...ofStation },
} as const satisfies Pick<PolicyOf<'shop'>, JoiningName>
