/**
 * Every refusal the product can answer with, in one place: HTTP status, what is said to people, and what they can do
 * next. A code is `<domain>.<reason>`; clients match on it, people read `message` and `next`.
 */
export const refusals = {
  'request.invalid': { status: 400, message: '填写的内容有误', next: '请按提示改好再提交，填过的内容都还在。' },
  'request.controlCharacters': {
    status: 400,
    message: '文字里有看不见的控制字符',
    next: '请把那一处删掉重新打，不要整段粘贴；填过的内容都还在。',
  },
  'request.keyMissing': { status: 400, message: '这次提交缺少编号', next: '请刷新页面后重试。' },
  'request.keyReused': { status: 422, message: '同一编号已用于另一次提交', next: '请重新打开这一页再提交。' },
  'request.busy': { status: 409, message: '有人刚刚改过这条记录', next: '请重新打开，看过最新内容再改。' },
  'request.tooMany': { status: 429, message: '操作太频繁', next: '请等一分钟再试。' },
  'request.tooLarge': { status: 413, message: '一次提交的内容太多', next: '请少填一些，分几次提交。' },
  'route.unknown': { status: 404, message: '没有这个地址', next: '请从首页重新进入。' },
  'access.signInNeeded': { status: 401, message: '还没有登录', next: '请用微信扫码登录。' },
  'access.denied': { status: 403, message: '您没有办理这件事的权限', next: '需要权限请找本局业务管理员。' },
  'access.assertionRefused': { status: 401, message: '身份凭据无效或已过期', next: '请重新打开小程序再试。' },
  'account.ended': { status: 403, message: '这个账号已停用', next: '有疑问请找本局安全管理员。' },
  'account.own': { status: 409, message: '不能停用自己的账号', next: '请让另一位安全管理员来办，或先由同事接任。' },
  'district.unknown': { status: 404, message: '没有这个辖区', next: '请核对网址或扫码重进。' },
  'invitation.unknown': { status: 404, message: '没有这份邀请', next: '请让邀请您的人重新发一份。' },
  'invitation.expired': { status: 410, message: '这份邀请已过期', next: '请让邀请您的人重新发一份。' },
  'invitation.used': { status: 410, message: '这份邀请已用过', next: '每份邀请只能用一次，请让邀请您的人重新发一份。' },
  'invitation.revoked': { status: 410, message: '这份邀请已撤回', next: '有疑问请找邀请您的人。' },
  'invitation.personTaken': {
    status: 409,
    message: '三名管理员必须是三个人',
    next: '请换一位同事用他自己的微信接受。',
  },
  'invitation.tooManyShops': {
    status: 409,
    message: '一个人最多管 50 家店',
    next: '请让店里另一位同事用自己的微信接受，或先解除不再管的店。',
  },
  'signIn.unknown': { status: 404, message: '没有这次登录', next: '请在电脑上刷新二维码再扫。' },
  'signIn.expired': { status: 410, message: '二维码已过期', next: '请在电脑上刷新二维码再扫。' },
  'signIn.used': { status: 410, message: '这个二维码已用过', next: '请在电脑上刷新二维码再扫。' },
  'signIn.notConfirmed': { status: 409, message: '手机上还没有确认', next: '请在手机上点“确认登录”。' },
  'person.unknown': { status: 404, message: '没有这个人', next: '请核对名单。' },
  'grant.unknown': { status: 409, message: '这个人现在没有这个角色', next: '请刷新人员名单再看；要加角色请发邀请。' },
  'membership.unknown': { status: 409, message: '这个人现在不管这家店', next: '请刷新人员名单再看。' },
  'shop.unknown': { status: 404, message: '没有这家店', next: '请核对店名或重新扫码。' },
  'shop.exists': { status: 409, message: '这家店已在册', next: '请打开已有的店，在那里补充证照或业态。' },
  'shop.personalNumber': {
    status: 422,
    message: '店名、地址、经营者里写了手机号或身份证号',
    next: '这几项向公众公开，请去掉号码；手机号填在联系电话里。',
  },
  'shop.closed': { status: 409, message: '这家店已注销，不能办理', next: '如仍在营业，请先在后台恢复登记。' },
  'shop.applied': { status: 409, message: '这家店的登记还没有审核通过', next: '审核通过后再办理。' },
  'shop.moved': { status: 409, message: '这家店已经搬走', next: '如已搬回，请先在后台恢复登记。' },
  'shop.statusChange': {
    status: 409,
    message: '现在的状态不能这样改',
    next: '请刷新商户资料，看它现在的状态能改成哪些。',
  },
  'shop.statusIncomplete': {
    status: 422,
    message: '改成这个状态还缺内容',
    next: '季节性营业要选营业月份，已搬走要写搬到哪里，日期不能晚于今天。',
  },
  'shop.traitForeign': { status: 422, message: '这项特征不属于所选的业态', next: '请先选对应的业态，或去掉这项特征。' },
  'shop.typeDisabled': {
    status: 422,
    message: '所选的业态或特征本局已停用',
    next: '请选别的业态；需要启用的，请业务管理员在“业态”里打开。',
  },
  'shop.typesInvalid': {
    status: 422,
    message: '这份业态设置不能用',
    next: '每种业态都要写明，至少启用一种，生效日期从今天起。',
  },
  'place.unknown': { status: 404, message: '没有这个监管所或网格', next: '请先在“所与网格”里添加。' },
  'place.exists': { status: 409, message: '同名的所或网格已存在', next: '请直接选用已有的。' },
  'holder.notInspector': {
    status: 422,
    message: '只有在岗的执法人员才能管网格',
    next: '请换一位在岗的执法人员；刚停用账号的，请刷新名单再选。',
  },
  'holder.tooManyGrids': { status: 409, message: '一个人最多管 100 个网格', next: '请把网格分给另一位同事。' },
  'code.forged': { status: 404, message: '这张码不是本局签发的', next: '请看店里有没有另一张码，或拨打 12315。' },
  'code.superseded': { status: 410, message: '这张码已换新', next: '请扫店里新贴的码。' },
  'code.revoked': { status: 410, message: '这张码已停用', next: '请看店里有没有另一张码，或拨打 12315。' },
  'code.exhausted': { status: 409, message: '这家店的码已换满', next: '请联系系统运维人员。' },
  'upload.unknown': { status: 404, message: '没有收到这个文件', next: '请重新上传。' },
  'upload.tooLarge': {
    status: 422,
    message: '这个文件太大',
    next: '登记表最大 20 MB，请按监管所拆成几个文件分别导入；照片最大 2 MB，请重拍。',
  },
  'upload.notAllowed': { status: 422, message: '不能上传这种文件', next: '请换一个文件。' },
  'import.unknown': { status: 404, message: '没有这次导入', next: '请从导入列表重新进入。' },
  'import.unreadable': {
    status: 422,
    message: '读不出这个文件',
    next: '请用 .xlsx 或 .csv（UTF-8、GB18030）保存后再传。',
  },
  'import.notWaiting': { status: 409, message: '这次导入现在不用确认', next: '请看导入进度。' },
  'import.columnsUnclear': {
    status: 422,
    message: '列的对应说不通',
    next: '商户名称一定要有一列，一列只能当作一项。请改好再重看。',
  },
  'import.undoRunning': { status: 409, message: '这次导入正在撤销', next: '请看撤销的进度。' },
  'import.undoUnseen': { status: 409, message: '还没有看过会撤销哪些商户', next: '请先看一遍，再确认撤销。' },
  'import.nothingToUndo': { status: 409, message: '这次导入没有可撤销的商户', next: '不用再撤销。' },
  'import.notFinished': { status: 409, message: '这次导入还没有做完', next: '请等进度走完再下载。' },
  'sign.unknown': { status: 404, message: '没有这次制码', next: '请重新制码。' },
  'sign.nothing': { status: 422, message: '这里没有可制码的店', next: '请换一个网格，或先登记商户。' },
  'sign.noPhone': {
    status: 422,
    message: '监管所还没有电话，码牌上会空着',
    next: '请先在“所与网格”里给这个所填电话，再制码。',
  },
  'sign.tooMany': { status: 422, message: '一次最多制 45,000 张码', next: '请按监管所分几次制码。' },
  'export.unknown': { status: 404, message: '没有这次导出', next: '请从导出记录重新进入。' },
  'export.nothing': { status: 422, message: '这些条件下没有可导出的行', next: '请放宽条件再导出。' },
  'export.tooMany': { status: 422, message: '一张表最多 100 万行', next: '请按监管所或日期分几次导出。' },
  'licence.unknown': { status: 404, message: '没有这张证照', next: '请刷新商户资料再看。' },
  'licence.numberInvalid': { status: 422, message: '证号不对', next: '请对照证照原件再核一遍。' },
  'inspection.noChecklist': {
    status: 409,
    message: '这种业态还没有要点表',
    next: '请先请本局发布要点表，或核对这家店的业态。',
  },
  'inspection.unknown': { status: 404, message: '没有这次检查', next: '请从检查记录重新进入。' },
  'inspection.exists': { status: 409, message: '这次检查已经开始', next: '请继续原来的检查。' },
  'inspection.sameInspector': { status: 422, message: '检查要有两名执法人员', next: '请选另一位同事，不能是您自己。' },
  'inspection.certificateInvalid': {
    status: 422,
    message: '执法证已过期或没有登记',
    next: '请换一位持有效执法证的同事。',
  },
  'inspection.recused': { status: 409, message: '被检查单位申请了回避，检查已停止', next: '请等所里另派人员。' },
  'inspection.recusedBefore': {
    status: 409,
    message: '被检查单位对下列人员申请了回避',
    next: '请由所里另派人员检查。核实后认为不用回避的，请业务管理员先解除。',
  },
  'inspection.notRecused': {
    status: 409,
    message: '这次检查没有要解除的回避',
    next: '请刷新这次检查，看现在的情况。',
  },
  'inspection.submitted': { status: 409, message: '这次检查已提交，不能再改', next: '要更正请另作一次检查。' },
  'inspection.checklistChanged': {
    status: 409,
    message: '要点表已有新版本',
    next: '请重新打开检查，已填的内容会保留。',
  },
  'inspection.incomplete': { status: 422, message: '还有项目没有查完', next: '请把没查的项目查完再结束。' },
  'inspection.dispositionInvalid': { status: 422, message: '处理意见与结果对不上', next: '请改好处理意见再提交。' },
  'inspection.reasonNeeded': {
    status: 422,
    message: '一项重点项不符合、一般项全部符合，要写明判定理由',
    next: '请在说明里写一句理由。',
  },
  'inspection.signatureMissing': {
    status: 422,
    message: '签字不齐',
    next: '两名执法人员和被检查单位都要签字，拒签要写原因。',
  },
  'inspection.signatureUnreadable': {
    status: 422,
    message: '签字图片不完整',
    next: '请下列的人在手机上重写签字，再提交。别的内容都还在手机里。',
  },
  'inspection.photoUnreadable': {
    status: 422,
    message: '照片打不开或太大',
    next: '请删去下列照片，重拍后再提交。别的内容都还在手机里。',
  },
  'inspection.photosTooMany': {
    status: 422,
    message: '一次检查最多 60 张照片',
    next: '请删去几张再提交。别的内容都还在手机里。',
  },
  'inspection.timesInvalid': { status: 422, message: '检查时间不合理', next: '请核对手机时间。' },
  'document.notReady': { status: 409, message: '文书正在生成', next: '请稍等几秒再打开。' },
  'gateway.answerTooLarge': { status: 413, message: '内容太多，一次取不完', next: '请缩小范围再试。' },
  'gateway.unreachable': { status: 599, message: '连不上服务器', next: '请检查网络，稍后再试。填过的内容都在手机里。' },
  'lease.unknown': { status: 404, message: '没有这次领取', next: '请重新领取。' },
} as const satisfies Readonly<Record<string, { status: number; message: string; next: string }>>

export type RefusalCode = keyof typeof refusals

/** What a client receives instead of an answer. `detail` names fields or items when that helps to mend the input. */
export type Refusal = {
  readonly code: RefusalCode
  readonly message: string
  readonly next: string
  readonly detail?: readonly string[]
}
