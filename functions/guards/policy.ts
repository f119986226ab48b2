import type { RefusalCode } from '@app/types/platform/values'
import type { OperationName } from './operations'

/**
 * Who asks. The console's askers are the same people as in WeChat: where the law or the design tells the two apart, the
 * row says `only: 'inWechat'`. `ended` had an inspector's account until it was ended.
 */
export type Asker =
  | 'anonymous'
  | 'gateway'
  | 'consumer'
  | 'ended'
  | 'merchant'
  | 'inspector'
  | 'office'
  | 'security'
  | 'audit'

/**
 * How what is asked about stands to the asker.
 *
 * Shops: `own` lies in the inspector's grid and is the merchant's; `ownStation` in the inspector's station, in no grid
 * yet; `otherGrid` in the same station, in a colleague's grid; `otherStation` in another one; `closed` was struck off,
 * and was `own` before; `otherDistrict` is another bureau's.
 * Inspections: `ownUnderWay` of an own shop, not concluded; `asSecond` in another station, the asker is the second
 * inspector; `colleagues` under way in the own grid, by two others.
 * Invitations: by the role they are for. Uploads: by what they are for.
 */
export type Relation =
  | 'here'
  | 'own'
  | 'ownStation'
  | 'otherGrid'
  | 'otherStation'
  | 'closed'
  | 'ownUnderWay'
  | 'asSecond'
  | 'colleagues'
  | 'forMerchant'
  | 'forInspector'
  | 'forAdministrator'
  | 'photo'
  | 'signature'
  | 'register'
  | 'otherDistrict'

export type PolicyRow = {
  /** What it does, in the bureau's words. */
  readonly does: string
  /** Where the law or the design says so. */
  readonly basis?: string
  readonly relations: readonly Relation[]
  /** Who may, and in which relations; `always` is every relation that `refused` does not name. Who is not named may not. */
  readonly may: Readonly<Partial<Record<Asker, 'always' | readonly Relation[]>>>
  readonly only?: 'inWechat'
  /**
   * What whoever may ask at all is told instead of 「没有权限」: nothing about other districts is given away. `to` names
   * whom alone it is told.
   */
  readonly refused?: Readonly<Partial<Record<Relation, RefusalCode | OnlyTo>>>
}

export type OnlyTo = { readonly code: RefusalCode; readonly to: readonly Asker[] }

const here = ['here'] as const
const shops = ['own', 'ownStation', 'otherGrid', 'otherStation', 'closed', 'otherDistrict'] as const
const order49 = '市场监督管理总局令第49号'

/** Inspectors see the shops of their grids, and those of their station that have no grid yet. */
const inspectorsShops = ['own', 'ownStation', 'closed'] as const
const merchantsShops = ['own', 'closed'] as const

/** The office keeps the register of its own district. */
const office = { office: 'always' } as const
const officeOnShops = { relations: shops, may: office, refused: { otherDistrict: 'shop.unknown' } } as const

const inspections = ['own', 'ownUnderWay', 'asSecond', 'otherGrid', 'otherStation', 'closed', 'otherDistrict'] as const
const readsConcluded = {
  relations: inspections,
  may: {
    office: 'always',
    inspector: ['own', 'ownUnderWay', 'asSecond', 'closed'],
    merchant: ['own', 'closed'],
  },
  refused: { otherDistrict: 'shop.unknown', ownUnderWay: { code: 'inspection.unknown', to: ['merchant'] } },
} as const

/** Everybody who has a WeChat; the last is somebody whose account was ended. */
const anyoneInWechat = {
  consumer: 'always',
  merchant: 'always',
  inspector: 'always',
  office: 'always',
  security: 'always',
  audit: 'always',
} as const

const staff = { inspector: 'always', office: 'always', security: 'always', audit: 'always' } as const
const withAccount = { ...staff, merchant: 'always' } as const
const inThisDistrict = ['here', 'otherDistrict'] as const

/**
 * Who may do what, kept apart from the code that decides it: what stands here is what the bureau answers for. An
 * operation of the contract without a row does not compile.
 */
export const policy = {
  'identity.me': { does: '看自己是谁', relations: here, may: { ...anyoneInWechat, ended: 'always' } },
  'identity.listColleagues': {
    does: '选第二名执法人员',
    basis: `${order49} 第二十三条：两名以上`,
    relations: here,
    may: { inspector: 'always' },
  },
  'identity.createInvitation': {
    does: '发邀请：业务管理员请商户和执法人员，安全管理员请三员',
    basis: '三员分立',
    relations: ['forMerchant', 'forInspector', 'forAdministrator', 'otherDistrict'],
    may: { office: ['forMerchant', 'forInspector'], security: ['forAdministrator'] },
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
    relations: ['forMerchant', 'forInspector', 'forAdministrator', 'otherDistrict'],
    may: { office: ['forMerchant', 'forInspector'], security: ['forAdministrator'] },
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
    does: '用自己的微信接受邀请',
    relations: inThisDistrict,
    may: anyoneInWechat,
    only: 'inWechat',
    refused: { otherDistrict: 'invitation.unknown' },
  },
  'identity.listStaff': { does: '看人员名单', relations: here, may: { office: 'always', security: 'always' } },
  'identity.endAccount': {
    does: '停用账号',
    basis: '三员分立：安全管理员管账号',
    relations: inThisDistrict,
    may: { security: 'always' },
    refused: { otherDistrict: 'person.unknown' },
  },
  'identity.startSignIn': { does: '在电脑上出登录码', relations: here, may: { anonymous: 'always' } },
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
  'identity.endSession': { does: '退出登录', relations: here, may: withAccount },
  'identity.endAllSessions': { does: '在所有电脑上退出', relations: here, may: withAccount },

  'shop.resolveCode': {
    does: '扫码找到这家店',
    relations: shops,
    may: { office: 'always', inspector: inspectorsShops, merchant: merchantsShops },
    refused: { otherDistrict: 'code.forged' },
  },
  'shop.listShops': { does: '看全区商户名单', relations: here, may: office },
  'shop.showShop': {
    does: '看一户档案；商户看不到电话、标记和举报',
    relations: shops,
    may: { office: 'always', inspector: inspectorsShops, merchant: merchantsShops },
    refused: { otherDistrict: 'shop.unknown' },
  },
  'shop.listMyShops': { does: '商户看自己的店', relations: here, may: { merchant: 'always' } },
  'shop.listMyGrids': { does: '执法人员看自己的网格', relations: here, may: { inspector: 'always' } },
  'shop.registerShop': { does: '登记商户', relations: here, may: office },
  'shop.changeShop': { does: '改商户登记', ...officeOnShops },
  'shop.listPlaces': {
    does: '看所与网格',
    relations: here,
    may: { office: 'always', inspector: 'always', security: 'always' },
  },
  'shop.addStation': { does: '加监管所', relations: here, may: office },
  'shop.addGrid': {
    does: '加网格',
    relations: inThisDistrict,
    may: office,
    refused: { otherDistrict: 'place.unknown' },
  },
  'shop.prepareUpload': {
    does: '上传文件：执法人员传照片和签字，业务管理员传名册',
    relations: ['photo', 'signature', 'register'],
    may: { office: ['register'], inspector: ['photo', 'signature'] },
  },
  'shop.startImport': {
    does: '导入名册',
    relations: inThisDistrict,
    may: office,
    refused: { otherDistrict: 'upload.unknown' },
  },
  'shop.confirmImport': {
    does: '确认导入',
    relations: inThisDistrict,
    may: office,
    refused: { otherDistrict: 'import.unknown' },
  },
  'shop.listImports': { does: '看历次导入', relations: here, may: office },
  'shop.showImport': {
    does: '看一次导入',
    relations: inThisDistrict,
    may: office,
    refused: { otherDistrict: 'import.unknown' },
  },
  'shop.listImportRows': {
    does: '看导入的每一行',
    relations: inThisDistrict,
    may: office,
    refused: { otherDistrict: 'import.unknown' },
  },
  'shop.downloadOutcome': {
    does: '下载导入结果',
    relations: inThisDistrict,
    may: office,
    refused: { otherDistrict: 'import.unknown' },
  },
  'shop.printSigns': {
    does: '制码',
    relations: shops,
    may: office,
    refused: { otherDistrict: 'shop.unknown', closed: 'sign.nothing' },
  },
  'shop.listSigns': { does: '看历次制码', relations: here, may: office },
  'shop.showSigns': {
    does: '看一次制码并下载',
    relations: inThisDistrict,
    may: office,
    refused: { otherDistrict: 'sign.unknown' },
  },
  'shop.reissueCode': { does: '换新码', ...officeOnShops },
  'shop.revokeCode': { does: '停用码', ...officeOnShops },

  'licence.recordLicence': {
    does: '登记证照；注销的店不能办',
    relations: shops,
    may: office,
    refused: { otherDistrict: 'shop.unknown', closed: 'shop.closed' },
  },
  'licence.cancelLicence': { does: '注销证照', ...officeOnShops },

  'inspection.prepareInspection': {
    does: '检查前取要点表',
    relations: shops,
    may: { inspector: ['own', 'ownStation'] },
    refused: { otherDistrict: 'shop.unknown', closed: 'shop.closed' },
  },
  'inspection.startInspection': {
    does: '告知并开始检查',
    basis: `${order49} 第二十三、二十四条`,
    relations: shops,
    may: { inspector: ['own', 'ownStation'] },
    refused: { otherDistrict: 'shop.unknown', closed: 'shop.closed' },
  },
  'inspection.submitInspection': {
    does: '签字提交：只能是这次检查的两名执法人员',
    basis: `${order49} 第三十四、三十五条`,
    relations: ['ownUnderWay', 'asSecond', 'colleagues', 'otherStation', 'otherDistrict'],
    may: { inspector: ['ownUnderWay', 'asSecond'] },
    refused: { otherDistrict: 'shop.unknown' },
  },
  'inspection.showInspection': { does: '看一次检查；商户只看已结束的', ...readsConcluded },
  'inspection.listInspections': {
    does: '看检查记录；执法人员只看自己的',
    relations: here,
    may: { office: 'always', inspector: 'always' },
  },
  'inspection.requestDocument': {
    does: '补生成文书；没有结束的还没有',
    relations: inspections,
    may: { ...readsConcluded.may, inspector: ['own', 'asSecond', 'closed'] },
    refused: { otherDistrict: 'shop.unknown', ownUnderWay: 'inspection.unknown' },
  },
  'inspection.openDocument': {
    does: '打开已生成的文书',
    relations: ['own', 'asSecond', 'otherGrid', 'otherStation', 'closed', 'otherDistrict'],
    may: { office: 'always', inspector: ['own', 'asSecond', 'closed'], merchant: ['own', 'closed'] },
    refused: { otherDistrict: 'shop.unknown' },
  },

  'push.leaseOutbox': { does: '领取要发给微信的东西', relations: here, may: { gateway: 'always' } },
  'push.reportOutbox': {
    does: '报告微信怎么说',
    relations: inThisDistrict,
    may: { gateway: 'always' },
    refused: { otherDistrict: 'lease.unknown' },
  },

  'audit.listAuditEvents': { does: '看审计日志', basis: '三员分立', relations: here, may: { audit: 'always' } },
} as const satisfies Readonly<Record<OperationName, PolicyRow>>
