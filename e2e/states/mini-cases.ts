import { press, reads, write } from '../phone-app'
import {
  type About,
  behindCode,
  type Cell,
  type Draft,
  local,
  type MiniRow,
  none,
  onPhone,
  reading,
  type Seen,
  tapped,
} from './mini-row'

/** As much as an inspector writes down of a long talk. */
const longTalk = '讲明逾期不改的法律后果；商户说明了进货台账没有登记的经过，表示三天内补齐并培训全体人员。'.repeat(20)

const shopAndInspection = ({ shopId, inspectionId }: About) => `shopId=${shopId}&inspectionId=${inspectionId}`
const ofRecused = ({ recused: { shopId, inspectionId } }: About) => `shopId=${shopId}&inspectionId=${inspectionId}`
const ofOrder = ({ shopId, rectificationId }: About) => `shopId=${shopId}&rectificationId=${rectificationId}`
const ofOtherOrder = ({ otherOrder: { shopId, rectificationId } }: About) =>
  `shopId=${shopId}&rectificationId=${rectificationId}`
const ofShop = ({ shopId }: About) => `shopId=${shopId}`
const ofPerson = ({ shopId, employeeId }: About) => `shopId=${shopId}&employeeId=${employeeId}`
const ofLearner = (about: About) => `${ofPerson(about)}&name=${encodeURIComponent('王小满')}`
const ofCourse = (about: About) => `${ofLearner(about)}&courseId=${about.training.courseId}`
const ofExam = (about: About) => `${ofLearner(about)}&examId=${about.training.examId}`
const ofFailedExam = (about: About) => `${ofLearner(about)}&examId=${about.training.failedExamId}&marked=yes`
const ofTask = ({ shopId, taskId }: About) => `shopId=${shopId}&taskId=${taskId}`
const ofSentCheck = ({ shopId, selfCheckId }: About) => `shopId=${shopId}&selfCheckId=${selfCheckId}`
const ofDailyControl = ({ shopId }: About) => `shopId=${shopId}&control=dailyControl`
const ofSelfCheck = ({ shopId, selfCheck: { tableId, version, period, day } }: About) =>
  `shopId=${shopId}&tableId=${tableId}&version=${version}&period=${period}&day=${day}`
const ofLedger = (kind: string) => (about: About) => `${ofShop(about)}&kind=${kind}`
const ofEntry =
  (which: 'plain' | 'objected' | 'answered') =>
  ({ shopId, ledger }: About) =>
    `shopId=${shopId}&kind=sampleRetention&day=${ledger.day}&entryId=${ledger[which]}`
const ofApplication = ({ applicationId }: About) => `applicationId=${applicationId}`
const ofDraft = ({ draftId }: About) => `inspectionId=${draftId}`
const unknownDraft: Cell = {
  who: 'inspector',
  says: '这部手机里没有这次检查',
  query: () => 'inspectionId=nothing',
}
const drafting = (draft: Draft, says: string): Seen => ({ who: 'inspector', draft, says, query: ofDraft })

/** One row for every page of the mini-program; the home page has one for each door, a code's page for each code. */
export const miniRows: Readonly<Record<string, MiniRow>> = {
  'pages/home/index': local({ who: 'consumer', says: '扫店里墙上的码，看四样' }, none('nothing looked at: normal')),
  'pages/home/index#merchant': reading({
    who: 'merchant',
    shows: '看这家店',
    what: '您的店',
    empty: '名下还没有店',
  }),
  'pages/home/index#inspector': reading({
    who: 'inspector',
    shows: /青石01网格/,
    what: '网格里的商户',
    empty: '网格里还没有店',
  }),
  'pages/home/index#stationHead': reading({
    who: 'stationHead',
    shows: /管理所商户$/,
    what: '本所的商户',
    empty: '本所还没有店',
  }),
  'pages/shop/index': reading({
    who: 'consumer',
    query: ({ code }) => `code=${code}`,
    shows: '本局签发的码，已核验',
    what: '这家店',
    empty: '还没有检查过',
  }),
  'pages/shop/index#closed': behindCode('closed', /这家店.*已注销。下面是注销前的记录。/),
  'pages/shop/index#suspended': behindCode('suspended', /起登记为停业。/),
  'pages/shop/index#superseded': behindCode('superseded', '这张码已换新'),
  'pages/shop/index#revoked': behindCode('revoked', '这张码已停用'),
  'pages/shop/index#forged': behindCode('forged', '这张码不是本局签发的'),
  'pages/scan/index': local(
    { who: 'consumer', says: '扫店里墙上的码' },
    { who: 'consumer', says: '这里还没有码。请扫一扫，或把码下面的字输进来。', act: (app) => press(app, '打开') },
  ),
  'pages/mine/index': local({ who: 'inspector', says: '现在用哪个身份' }, none('a visitor: offline row of home')),
  'pages/sign-in/index': {
    ...reading({
      who: 'office',
      query: ({ signInId }) => `signInId=${signInId}`,
      shows: '电脑上应该显示这四个字，一个不差',
      what: '这次登录',
      empty: { who: 'office', says: '没有登录码' },
    }),
    // What the phone kept of a sign-in is of no use: it must be confirmed now.
    offline: { who: 'office', query: ({ signInId }) => `signInId=${signInId}`, says: '没有网络' },
  },
  'pages/invitation/index': reading({
    who: 'consumer',
    query: ({ token }) => `token=${token}`,
    shows: '请您担任商户',
    what: '这份邀请',
    empty: { who: 'consumer', says: '邀请里的字或链接' },
  }),
  'merchant/people/index': reading({
    who: 'merchant',
    query: ofShop,
    shows: '在职人员',
    what: '店里的人',
    empty: '还没有登记人员',
  }),
  'merchant/people/index#add': tapped({
    who: 'merchant',
    query: ofShop,
    says: '担任什么职务',
    act: (app) => press(app, '添加人员'),
  }),
  'merchant/person/index': reading({
    who: 'merchant',
    query: ofPerson,
    shows: '微信和在职',
    what: '这名人员',
    empty: '没有这名在职人员',
  }),
  'merchant/person/index#health': tapped({
    who: 'merchant',
    query: ofPerson,
    says: /^照片封存/,
    act: (app) => press(app, '登记健康证'),
  }),
  'merchant/person/index#leave': tapped({
    who: 'merchant',
    query: ofPerson,
    says: '最后一天',
    act: (app) => press(app, /^.*入职/),
  }),
  'merchant/employment/index': reading({
    who: 'consumer',
    query: ({ employmentToken }) => `token=${employmentToken}`,
    shows: '店里请您绑定微信',
    what: '这份邀请',
    empty: { who: 'consumer', says: '没有邀请码' },
  }),
  'merchant/consents/index': reading({
    who: 'merchant',
    shows: '同意公示',
    what: '您的公示',
    empty: '店里的人里还没有您',
  }),
  'merchant/self-check/index': reading({
    who: 'merchant',
    query: ofShop,
    shows: '现在要做',
    what: '自查',
    empty: '没有要做的自查',
  }),
  'merchant/controls/index': reading({
    who: 'merchant',
    query: ofShop,
    shows: '现在要填',
    what: '记录',
    empty: '没有要填的记录',
  }),
  // both are filled in without a network as with one
  'merchant/control/index': {
    ...reading({
      who: 'merchant',
      query: ofDailyControl,
      shows: '其余都没问题',
      what: '记录',
      empty: '没有要填的记录',
    }),
    offline: { who: 'merchant', query: ofDailyControl, says: '其余都没问题' },
  },
  'merchant/tasks/index': reading({
    who: 'merchant',
    query: ofShop,
    shows: '要改的',
    what: '店内整改',
    empty: '没有要改的',
  }),
  'merchant/task/index': reading({
    who: 'merchant',
    query: ofTask,
    shows: '自己改不了，或者很严重？',
    what: '这一项',
    empty: none('a task says what was found'),
  }),
  'merchant/task/index#assign': tapped({
    who: 'merchant',
    query: ofTask,
    says: '哪天前改好',
    act: (app) => press(app, /换人或改期/),
  }),
  'merchant/fill/index': {
    ...reading({
      ...{ who: 'merchant', query: ofSelfCheck, shows: '做到了', what: '自查表' },
      empty: none('a table has items'),
    }),
    offline: { who: 'merchant', query: ofSelfCheck, says: '做到了' },
  },
  'merchant/trainees/index': reading({
    who: 'merchant',
    query: ofShop,
    shows: '选一个人',
    what: '店里的人',
    empty: '还没有登记人员',
  }),
  'merchant/training/index': reading({
    who: 'merchant',
    query: ofPerson,
    shows: '考过的',
    what: '学习',
    empty: '还没有要学的',
  }),
  'merchant/training/index#certificate': tapped({
    who: 'merchant',
    query: ofPerson,
    says: '校验码',
    act: (app) => press(app, /^从业人员考核 编号/),
  }),
  // time in sight is counted once the server knows that the page is open
  'merchant/course/index': {
    ...reading({
      ...{ who: 'merchant', query: ofCourse, shows: '结束学习', what: '课程' },
      empty: none('a course has lessons'),
    }),
    offline: { who: 'merchant', query: ofCourse, says: '没有网络，学习时间还没有开始算。' },
  },
  // a paper lies at the server: without a network none is opened
  'merchant/exam/index': {
    ...reading({
      ...{ who: 'merchant', query: ofExam, shows: /^答题卡/, what: '考卷' },
      empty: none('a paper has questions'),
    }),
    offline: { who: 'merchant', query: ofExam, says: '没有网络' },
  },
  'merchant/exam/index#result': tapped({ who: 'merchant', query: ofFailedExam, says: '答错的' }),
  'merchant/practice/index': {
    ...reading({
      ...{ who: 'merchant', query: ofLearner, shows: '看对不对', what: '练习题' },
      empty: '还没有可以练的题',
    }),
    offline: { who: 'merchant', query: ofLearner, says: '看对不对' },
  },
  'merchant/mistakes/index': reading({
    ...{ who: 'merchant', query: ofLearner, shows: '练这些题', what: '错题本' },
    empty: '错题本是空的',
  }),
  'merchant/ledgers/index': reading({
    who: 'merchant',
    query: ofShop,
    shows: '要记的台账',
    what: '台账',
    empty: '没有要记的台账',
  }),
  'merchant/ledgers/index#month': tapped({ who: 'merchant', query: ofLedger('sampleRetention'), says: /^按时/ }),
  'merchant/ledger-entry/index': local(
    { who: 'merchant', query: ofLedger('goodsReceived'), says: '供货者名称' },
    none('a form is empty: normal'),
  ),
  'merchant/ledger-entry/index#limit': tapped({
    who: 'merchant',
    query: ofLedger('temperature'),
    says: /^温度偏高/,
    act: async (app) => {
      await press(app, '冷藏', 'radio')
      await app.top().getByRole('spinbutton', { name: '温度（℃）' }).fill('12')
    },
  }),
  'merchant/ledger-entry/index#morning': tapped({
    who: 'merchant',
    query: ofLedger('morningCheck'),
    says: /^不适合上岗的人/,
    act: async (app) => {
      await reads(app, '王小满')
      await press(app, '都适合上岗')
      await press(app, '不适合', 'radio')
      await press(app, '还在岗', 'radio')
    },
  }),
  'merchant/ledger-record/index': reading({
    who: 'merchant',
    query: ofEntry('objected'),
    shows: '写给执法人员',
    what: '这条记录',
    empty: none('an entry says something'),
  }),
  'merchant/ledger-record/index#label': tapped({
    who: 'merchant',
    query: ofEntry('objected'),
    says: /^网页打不了标签/,
    act: (app) => press(app, '留样标签'),
  }),
  // read as the merchant's are, and drawn of the same parts
  'inspector/ledgers/index': tapped({ who: 'inspector', query: ofShop, says: '要记的台账' }),
  'inspector/ledger-record/index': tapped({ who: 'inspector', query: ofEntry('answered'), says: '认可答复' }),
  'inspector/ledger-record/index#object': tapped({
    who: 'inspector',
    query: ofEntry('plain'),
    says: '告诉商户',
    act: (app) => press(app, '提异议'),
  }),
  'merchant/shop/index': reading({
    who: 'merchant',
    query: ofShop,
    shows: '公众看到的样子',
    what: '您的店',
    empty: '还没有检查过',
  }),
  'merchant/result/index': reading({
    who: 'merchant',
    query: shopAndInspection,
    shows: '看文书',
    what: '这次检查',
    empty: none('an inspection has items'),
  }),
  'inspector/ticket/index': reading({
    who: 'inspector',
    query: shopAndInspection,
    shows: '网页打不了小票',
    what: '小票',
    empty: none('a ticket always says something'),
  }),
  'inspector/proof/index': reading({
    who: 'inspector',
    query: shopAndInspection,
    shows: '谁都能查验',
    what: '凭证',
    empty: none('a document without a proof is refused'),
  }),
  'merchant/proof/index': reading({
    who: 'merchant',
    query: shopAndInspection,
    shows: '谁都能查验',
    what: '凭证',
    empty: none('a document without a proof is refused'),
  }),
  'merchant/joining/index': reading({
    who: 'consumer',
    shows: '我的申请',
    what: '您的申请',
    empty: '还没有交过申请',
  }),
  'merchant/join/index': local({ who: 'consumer', says: '统一社会信用代码' }, none('a form is empty: normal')),
  'merchant/application/index': reading({
    who: 'consumer',
    query: ofApplication,
    shows: '等监管所看',
    what: '这份申请',
    empty: none('an application is filled in'),
  }),
  'merchant/rectification/index': reading({
    who: 'merchant',
    query: ofOrder,
    shows: '逐项整改',
    what: '这份整改单',
    empty: none('an order has findings'),
  }),
  'inspector/rectifications/index': reading({
    who: 'inspector',
    shows: /逾期/,
    what: '整改台账',
    empty: '没有逾期的整改',
  }),
  'inspector/rectification/index': reading({
    who: 'inspector',
    query: ofOrder,
    shows: '逐项核对',
    what: '这份整改单',
    empty: none('an order has findings'),
  }),
  'inspector/rectification/index#interview': tapped({
    who: 'inspector',
    query: ofOtherOrder,
    says: '执法人员签字',
    act: async (app) => {
      await reads(app, '逐项核对')
      await press(app, '记约谈')
      await write(app, '和谁谈的', '贺青禾')
      await write(app, '谈了什么', longTalk)
      await press(app, '去签字')
    },
  }),
  'inspector/applications/index': reading({
    who: 'inspector',
    shows: '等监管所看',
    what: '入驻申请',
    empty: '没有要看的申请',
  }),
  'inspector/application/index': reading({
    who: 'inspector',
    query: ofApplication,
    shows: '分到哪个网格',
    what: '这份申请',
    empty: none('an application is filled in'),
  }),
  'inspector/recusal/index': reading({
    who: 'office',
    query: ofRecused,
    shows: '一、谁回避',
    what: '这份回避申请',
    empty: none('a request names who was asked to step aside'),
  }),
  'inspector/recusal/index#picked': tapped({
    who: 'office',
    query: ofRecused,
    says: /^二、另派/,
    act: async (app) => {
      await reads(app, '一、谁回避')
      await press(app, /回避$/, 'radio')
    },
  }),
  'inspector/recusal/index#reject': tapped({
    who: 'office',
    query: ofRecused,
    says: '驳回回避申请',
    act: async (app) => {
      await reads(app, '一、谁回避')
      await press(app, '驳回')
    },
  }),
  'inspector/dossier/index': reading({
    who: 'inspector',
    query: ofShop,
    shows: '监管经过',
    what: '这家店',
    empty: '还没有检查过',
  }),
  'inspector/dossier/index#stationHead': reading({
    who: 'stationHead',
    query: ofShop,
    shows: '监管经过',
    what: '这家店',
    empty: '还没有检查过',
  }),
  'inspector/completion/index': reading({
    who: 'inspector',
    shows: '每日自查',
    what: '完成情况',
    empty: '这个月还没有到期的',
  }),
  'inspector/self-checks/index': reading({
    who: 'inspector',
    query: ofShop,
    shows: /这个月/,
    what: '自查',
    empty: '这个月还没有自查',
  }),
  'inspector/self-check/index': {
    ...reading({
      ...{ who: 'inspector', query: ofSentCheck, shows: '凭照片要求整改', what: '这次自查' },
      empty: none('a self-check has items'),
    }),
  },
  'inspector/notify/index': reading({
    who: 'inspector',
    query: ofShop,
    shows: '二、问回避',
    what: '要点表',
    empty: none('a table has items'),
  }),
  'inspector/check/index': local(drafting('begun', '下一项未查'), unknownDraft),
  'inspector/conclude/index': local(drafting('answered', '处理意见（可选多项）'), unknownDraft),
  'inspector/sign/index': {
    ...local(drafting('concluded', '您签的就是下面这份结果'), unknownDraft),
    loading: onPhone,
  },
  'inspector/outbox/index': local(
    { who: 'inspector', draft: 'posted', says: '收到回执前，手机里的原件不会删除。' },
    { who: 'inspector', says: '发件箱是空的' },
  ),
  'inspector/spot/index': reading({
    who: 'inspector',
    query: ofShop,
    shows: '抽谁',
    what: '店里的人',
    empty: '还没有登记人员',
  }),
  'inspector/spot/index#hand': tapped({
    who: 'inspector',
    query: ofShop,
    says: '请把手机交给',
    act: async (app) => {
      await reads(app, '抽谁')
      await press(app, /^贺青禾/, 'radio')
      await press(app, /^从业人员考核/, 'radio')
      await press(app, '出题')
    },
  }),
  'inspector/correct/index': reading({
    who: 'inspector',
    query: shopAndInspection,
    shows: '为什么更正',
    what: '签过字的内容',
    empty: none('what was signed is never empty'),
  }),
  'inspector/record/index': reading({
    who: 'inspector',
    query: shopAndInspection,
    shows: '看文书',
    what: '这次检查',
    empty: none('an inspection has items'),
  }),
}
