import type { Contract } from '@app/types/contract'

/** Every operation as the audit log names it, e.g. `shop.registerShop`. Reads are among them: they can be denied. */
export type OperationName = { [D in keyof Contract]: `${D}.${keyof Contract[D] & string}` }[keyof Contract]

/** What people do. An operation of the contract without words does not compile. */
const operations: Readonly<Record<OperationName, string>> = {
  'identity.me': '看自己的身份',
  'identity.listColleagues': '看同事名单',
  'identity.createInvitation': '发邀请',
  'identity.listInvitations': '看邀请名单',
  'identity.revokeInvitation': '撤回邀请',
  'identity.previewInvitation': '看邀请内容',
  'identity.acceptInvitation': '接受邀请',
  'identity.listStaff': '看人员名单',
  'identity.changeGrant': '改证件、网格或所',
  'identity.endGrant': '收回角色',
  'identity.endAccount': '停用账号',
  'identity.listMembers': '看店里的商户',
  'identity.endMembership': '解除与店的关系',
  'identity.startSignIn': '打开登录码',
  'identity.pollSignIn': '等手机确认登录',
  'identity.reviewSignIn': '核对要登录的电脑',
  'identity.decideSignIn': '在手机上答复登录',
  'identity.redeemSignIn': '登录后台',
  'identity.listMySessions': '看自己的登录',
  'identity.endMySession': '让自己的一台电脑退出',
  'identity.listSessionsOf': '看别人的登录',
  'identity.endSessionsOf': '让别人退出',
  'identity.endSession': '退出登录',
  'identity.endAllSessions': '在所有电脑上退出',
  'shop.resolveCode': '扫码找商户',
  'shop.listShops': '看商户名单',
  'shop.countFlags': '数商户名单的疑问',
  'shop.showShop': '看商户档案',
  'shop.listMyShops': '看自己的店',
  'shop.listMyGrids': '看自己的网格',
  'shop.registerShop': '登记商户',
  'shop.changeShop': '改商户登记',
  'shop.settleFlags': '看过疑问，没问题',
  'shop.listPlaces': '看所与网格',
  'shop.addStation': '加监管所',
  'shop.changeStation': '改监管所',
  'shop.addGrid': '加网格',
  'shop.appointHolders': '定网格责任人',
  'shop.listHoldingChanges': '看责任人变更',
  'shop.listBusinessTypes': '看业态',
  'shop.setBusinessTypes': '改业态设置',
  'shop.listTags': '看标签',
  'shop.prepareUpload': '上传文件',
  'shop.startImport': '导入登记表',
  'shop.mapColumns': '改登记表的列对应',
  'shop.confirmImport': '确认写入登记表',
  'shop.undoImport': '撤销导入',
  'shop.listImports': '看导入记录',
  'shop.showImport': '看一次导入',
  'shop.listImportRows': '看登记表的行',
  'shop.downloadOutcome': '下载导入结果',
  'shop.printSigns': '做码牌',
  'shop.listSigns': '看码牌',
  'shop.showSigns': '下载码牌',
  'shop.reissueCode': '换新码',
  'shop.revokeCode': '停用码',
  'licence.recordLicence': '登记证照',
  'licence.cancelLicence': '注销证照',
  'inspection.prepareInspection': '取要点表',
  'inspection.startInspection': '告知并开始检查',
  'inspection.submitInspection': '签字提交检查',
  'inspection.releaseRecusal': '解除回避',
  'inspection.showInspection': '看一次检查',
  'inspection.listInspections': '看检查记录',
  'inspection.requestDocument': '要求生成文书',
  'inspection.openDocument': '打开文书',
  'push.leaseOutbox': '领取要发的消息',
  'push.reportOutbox': '报告消息发没发出',
  'audit.listAuditEvents': '看操作记录',
  'audit.verifyDay': '核对操作记录',
}

/** What the workers do by themselves; their names are not in the contract. */
const steps = {
  'shop.tryImport': '开始导入的一步',
  'shop.readImport': '读登记表',
  'shop.storeImportChunk': '写入登记表的一段',
  'shop.finishImport': '结束导入',
  'shop.lookAtUndo': '看撤销会去掉哪些商户',
  'shop.undoImportChunk': '撤销登记表的一段',
  'shop.stopUndo': '撤销没有做完',
  'shop.failImport': '导入没有成功',
  'shop.renderSigns': '生成码牌',
  'shop.keepMismatch': '记下“不是这家”的反映',
  'inspection.renderDocument': '生成文书',
  'inspection.tellMerchants': '通知商户检查结果',
} as const satisfies Readonly<Record<string, string>>

const known: Readonly<Record<string, string>> = { ...operations, ...steps }

/** An operation in words; one of a newer version keeps its name, never hidden. */
export const operationInWords = (operation: string): string =>
  Object.hasOwn(known, operation) ? (known[operation] ?? operation) : operation

/** Done by the system, without anybody asking at that moment. */
export const isStep = (operation: string): boolean => Object.hasOwn(steps, operation)
