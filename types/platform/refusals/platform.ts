import type { RefusalTable } from './refusal-table'

/** Refusals of asking at all: form, sign-in, permission, files. */
export const platformRefusals = {
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
  'district.unknown': { status: 404, message: '没有这个辖区', next: '请核对网址或扫码重进。' },
  'access.secondFactorDue': {
    status: 403,
    message: '还差一步：要用通行密钥验证',
    next: '请在后台按提示用通行密钥验证，或先登记一把。',
  },
  'access.consoleNeeded': {
    status: 403,
    message: '管理员的事不能在手机上办',
    next: '请在电脑上登录后台，用通行密钥验证后办理。',
  },
  'upload.unknown': { status: 404, message: '没有收到这个文件', next: '请重新上传。' },
  'upload.tooLarge': {
    status: 422,
    message: '这个文件太大',
    next: '登记表最大 20 MB，请按监管所拆成几个文件分别导入；照片最大 2 MB，请重拍。',
  },
  'upload.tooMany': { status: 429, message: '今天传的照片太多了', next: '请明天再传，填过的内容都还在。' },
  'upload.notAllowed': { status: 422, message: '不能上传这种文件', next: '请换一个文件。' },
  'export.unknown': { status: 404, message: '没有这次导出', next: '请从导出记录重新进入。' },
  'export.nothing': { status: 422, message: '这些条件下没有可导出的行', next: '请放宽条件再导出。' },
  'export.tooMany': { status: 422, message: '一张表最多 100 万行', next: '请按监管所或日期分几次导出。' },
  'gateway.answerTooLarge': { status: 413, message: '内容太多，一次取不完', next: '请缩小范围再试。' },
  'gateway.unreachable': { status: 599, message: '连不上服务器', next: '请检查网络，稍后再试。填过的内容都在手机里。' },
  'lease.unknown': { status: 404, message: '没有这次领取', next: '请重新领取。' },
} as const satisfies RefusalTable
