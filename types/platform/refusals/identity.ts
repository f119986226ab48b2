import type { RefusalTable } from './refusal-table'

/** Refusals about people, their accounts, invitations and passkeys. */
export const identityRefusals = {
  'account.ended': { status: 403, message: '这个账号已停用', next: '有疑问请找本局安全管理员。' },
  'account.own': { status: 409, message: '不能停用自己的账号', next: '请让另一位安全管理员来办，或先由同事接任。' },
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
  'invitationSheet.unreadable': { status: 422, message: '这张表读不出', next: '请照样表改好再传。' },
  'invitationSheet.unknown': { status: 404, message: '没有这张表', next: '请重新上传。' },
  'invitationSheet.problems': { status: 409, message: '表里还有要改的行', next: '请在表里改好，重新上传。' },
  'passkey.none': { status: 409, message: '您还没有通行密钥', next: '请先在“我的账号”里登记一把。' },
  'passkey.unknown': { status: 404, message: '没有这把通行密钥', next: '请刷新“我的账号”再看。' },
  'passkey.proofNeeded': {
    status: 409,
    message: '要先用已有的通行密钥验证',
    next: '请退出，重新扫码登录并验证，再登记新的。',
  },
  'passkey.tooMany': { status: 409, message: '一个人最多登记 10 把通行密钥', next: '请先移除不用的，再登记新的。' },
  'passkey.tooLate': { status: 410, message: '这次验证已过时', next: '请再点一次，两分钟内完成。' },
  'passkey.refused': {
    status: 422,
    message: '通行密钥没有通过验证',
    next: '请用在本系统登记过的那把再试；丢了请找安全管理员重置。',
  },
  'passkey.anotherNeeded': {
    status: 409,
    message: '移除一把，要用另一把验证',
    next: '请先登记另一把，或请安全管理员重置。',
  },
  'passkey.own': { status: 409, message: '不能重置自己的通行密钥', next: '请让另一位安全管理员来办。' },
  'grant.unknown': { status: 409, message: '这个人现在没有这个角色', next: '请刷新人员名单再看；要加角色请发邀请。' },
  'membership.unknown': { status: 409, message: '这个人现在不管这家店', next: '请刷新人员名单再看。' },
  'holder.notInspector': {
    status: 422,
    message: '只有本所在岗的执法人员才能管本所的网格',
    next: '请换一位本所在岗的执法人员；要从别的所调人，先在“人员与邀请”里改到本所。',
  },
  'holder.tooManyGrids': { status: 409, message: '一个人最多管 100 个网格', next: '请把网格分给另一位同事。' },
  'handOver.gridOpen': { status: 422, message: '还有网格没有人接', next: '请给下列网格各选一位接任的责任人。' },
} as const satisfies RefusalTable
