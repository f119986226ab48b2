import type { PolicyOf } from './row'
import { anyoneInWechat, here, inThisDistrict, order49, staff, withAccount } from './words'

/** People, invitations and signing in: who may. */
export const identityPolicy = {
  'identity.me': { does: '看自己是谁', relations: here, may: { ...anyoneInWechat, ended: 'always' } },
  'identity.listColleagues': {
    does: '选第二名执法人员',
    basis: `${order49} 第二十三条：两名以上`,
    relations: here,
    may: { inspector: 'always' },
  },
  'identity.createInvitation': {
    does: '发邀请：业务管理员请商户、执法人员、站所负责人和分管领导，安全管理员请三员',
    basis: '三员分立',
    relations: ['forMerchant', 'forInspector', 'forStationHead', 'forLeader', 'forAdministrator', 'otherDistrict'],
    may: {
      office: ['forMerchant', 'forInspector', 'forStationHead', 'forLeader'],
      security: ['forAdministrator'],
    },
    refused: { otherDistrict: { code: 'shop.unknown', to: ['office'] } },
  },
  'identity.listInvitations': {
    does: '看邀请名单，不含邀请码',
    relations: here,
    may: { office: 'always', security: 'always' },
  },
  'identity.revokeInvitation': {
    does: '撤回邀请：谁能发，谁能撤',
    basis: '三员分立',
    relations: ['forMerchant', 'forInspector', 'forStationHead', 'forLeader', 'forAdministrator', 'otherDistrict'],
    may: {
      office: ['forMerchant', 'forInspector', 'forStationHead', 'forLeader'],
      security: ['forAdministrator'],
    },
    refused: { otherDistrict: 'invitation.unknown' },
  },
  'identity.previewInvitation': {
    does: '接受前看邀请写了什么',
    relations: inThisDistrict,
    may: { ...anyoneInWechat, ended: 'always' },
    only: 'inWechat',
    refused: { otherDistrict: 'invitation.unknown' },
  },
  'identity.acceptInvitation': {
    does: '用自己的微信接受邀请；停用过的账号凭停用以后发的邀请可以回来',
    relations: inThisDistrict,
    may: { ...anyoneInWechat, ended: 'always' },
    only: 'inWechat',
    refused: { otherDistrict: 'invitation.unknown' },
  },
  'identity.listStaff': {
    does: '看人员名单；站所负责人只看本所的',
    relations: here,
    may: { office: 'always', security: 'always', stationHead: 'always', leader: 'always' },
  },
  'identity.changeGrant': {
    does: '改人的执法证、网格和所；新角色要发邀请',
    relations: inThisDistrict,
    may: { office: 'always' },
    refused: { otherDistrict: 'person.unknown' },
  },
  'identity.endGrant': {
    does: '收回角色：谁能请，谁能收回',
    relations: inThisDistrict,
    may: { office: 'always' },
    refused: { otherDistrict: 'person.unknown' },
  },
  'identity.endAccount': {
    does: '停用账号',
    basis: '三员分立：安全管理员管账号',
    relations: inThisDistrict,
    may: { security: 'always' },
    refused: { otherDistrict: 'person.unknown' },
  },
  'identity.listMembers': {
    does: '看一家店有哪些商户',
    relations: inThisDistrict,
    may: { office: 'always' },
  },
  'identity.endMembership': {
    does: '解除商户与一家店的关系：谁能请商户，谁能解除',
    relations: inThisDistrict,
    may: { office: 'always' },
    refused: { otherDistrict: 'person.unknown' },
  },
  'identity.startSignIn': {
    does: '在电脑上出登录码；有人在手机上确认了才记入审计',
    relations: here,
    may: { anonymous: 'always' },
    event: 'none',
  },
  'identity.pollSignIn': {
    does: '电脑等手机确认',
    relations: inThisDistrict,
    may: { anonymous: 'always' },
    refused: { otherDistrict: 'signIn.unknown' },
  },
  'identity.reviewSignIn': {
    does: '在手机上看是哪台电脑要登录',
    relations: inThisDistrict,
    may: staff,
    only: 'inWechat',
    refused: { otherDistrict: 'signIn.unknown' },
  },
  'identity.decideSignIn': {
    does: '在手机上确认或拒绝登录',
    relations: inThisDistrict,
    may: staff,
    only: 'inWechat',
    refused: { otherDistrict: 'signIn.unknown' },
  },
  'identity.redeemSignIn': {
    does: '电脑凭自己的密钥换登录',
    relations: inThisDistrict,
    may: { anonymous: 'always' },
    refused: { otherDistrict: 'signIn.unknown' },
  },
  'identity.listMySessions': { does: '看自己在哪些电脑上登录着', relations: here, may: withAccount },
  'identity.endMySession': { does: '让自己的一台电脑退出', relations: here, may: withAccount },
  'identity.listSessionsOf': {
    does: '看别人在哪些电脑上登录着',
    basis: '三员分立：安全管理员管账号',
    relations: inThisDistrict,
    may: { security: 'always' },
    refused: { otherDistrict: 'person.unknown' },
  },
  'identity.endSessionsOf': {
    does: '让别人的电脑退出',
    basis: '三员分立：安全管理员管账号',
    relations: inThisDistrict,
    may: { security: 'always' },
    refused: { otherDistrict: 'person.unknown' },
  },
  'identity.endSession': { does: '退出登录', relations: here, may: withAccount },
  'identity.endAllSessions': { does: '在所有电脑上退出', relations: here, may: withAccount },
} as const satisfies PolicyOf<'identity'>
