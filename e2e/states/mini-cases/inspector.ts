import { press, reads, write } from '../../phone-app'
import { type Cell, type Draft, local, type MiniRow, none, onPhone, reading, type Seen, tapped } from '../mini-row'
import {
  ofApplication,
  ofDraft,
  ofEntry,
  ofOrder,
  ofOtherOrder,
  ofRecused,
  ofSentCheck,
  ofShop,
  ofTask,
  ofUnclaimed,
  shopAndInspection,
} from './about'

/** As much as an inspector writes down of a long talk. */
const longTalk = '讲明逾期不改的法律后果；商户说明了进货台账没有登记的经过，表示三天内补齐并培训全体人员。'.repeat(20)

const unknownDraft: Cell = {
  who: 'inspector',
  says: '这部手机里没有这次检查',
  query: () => 'inspectionId=nothing',
}
const drafting = (draft: Draft, says: string): Seen => ({ who: 'inspector', draft, says, query: ofDraft })

/** What an inspector, a station or the office does on the phone. */
export const inspectorRows: Readonly<Record<string, MiniRow>> = {
  // read as the merchant's are, and drawn of the same parts
  'inspector/ledgers/index': tapped({ who: 'inspector', query: ofShop, says: '要记的台账' }),
  'inspector/ledger-record/index': tapped({ who: 'inspector', query: ofEntry('answered'), says: '认可答复' }),
  'inspector/ledger-record/index#object': tapped({
    who: 'inspector',
    query: ofEntry('plain'),
    says: '告诉商户',
    act: (app) => press(app, '提异议'),
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
  'inspector/dossier/index#claim': tapped({
    who: 'inspector',
    query: ofUnclaimed,
    says: /^看过执照/,
    act: (app) => press(app, /^请店主认领这家店/),
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
  'inspector/task/index': reading({
    who: 'inspector',
    query: ofTask,
    shows: '这家店的自查',
    what: '这一项',
    empty: none('a task says what was found'),
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
