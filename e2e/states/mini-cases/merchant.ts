import { press, reads, write } from '../../phone-app'
import { local, type MiniRow, none, reading, tapped } from '../mini-row'
import {
  ofAmendment,
  ofApplication,
  ofDailyControl,
  ofEntry,
  ofLedger,
  ofLicence,
  ofOrder,
  ofPerson,
  ofSelfCheck,
  ofShop,
  ofTask,
  shopAndInspection,
} from './about'

/** What a merchant does besides learning: people, self-checks, tasks, ledgers, rectifications, joining. */
export const merchantRows: Readonly<Record<string, MiniRow>> = {
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
  'merchant/people-import/index': local(
    { who: 'merchant', query: ofShop, says: '接触直接入口食品' },
    none('before a sheet is chosen: normal'),
  ),
  'merchant/chain/index': reading({
    who: 'merchant',
    query: ofShop,
    shows: '还没有门店让总部看',
    what: '连锁门店',
    empty: none('normal shows it: the demo has no chain'),
  }),
  'merchant/chain-store/index': reading({
    who: 'merchant',
    query: ofShop,
    shows: '总部只看，要办的由门店自己办。',
    what: '这家门店',
    empty: none('what is due there is shown'),
  }),
  'merchant/open-days/index': reading({
    who: 'merchant',
    query: ofShop,
    shows: '每周哪天休息',
    what: '休业日',
    empty: none('a month has days'),
  }),
  'merchant/open-days/index#stretch': tapped({
    who: 'merchant',
    query: ofShop,
    says: '到哪天（含这天）',
    act: (app) => press(app, /^休一段时间/),
  }),
  'merchant/first-day/index': reading({
    who: 'merchant',
    query: ofShop,
    shows: '头几天要办的',
    what: '这家店',
    empty: none('the steps are always the same'),
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
  'merchant/shop/index': reading({
    who: 'merchant',
    query: ofShop,
    shows: '公众看到的样子',
    what: '您的店',
    empty: '还没有检查过',
  }),
  'merchant/licences/index': reading({
    who: 'merchant',
    query: ofShop,
    shows: '登记内容有误',
    what: '证照',
    empty: '没有登记证照',
  }),
  'merchant/licence/index': reading({
    who: 'merchant',
    query: ofLicence,
    shows: '登记内容有误',
    what: '这张证照',
    empty: '没有这张证照',
  }),
  'merchant/amend/index': reading({
    who: 'merchant',
    query: ofShop,
    shows: '哪一项要改',
    what: '登记的内容',
    empty: none('a shop has a name'),
  }),
  'merchant/amend/index#licence': tapped({
    who: 'merchant',
    query: ofLicence,
    says: '证上的编号',
    act: (app) => write(app, '证上的编号', 'JY1'),
  }),
  'merchant/amendment/index': reading({
    who: 'merchant',
    query: ofAmendment,
    shows: '等监管部门看',
    what: '这份更正申请',
    empty: none('a request says what is to be corrected'),
  }),
  'merchant/result/index': reading({
    who: 'merchant',
    query: shopAndInspection,
    shows: '看文书',
    what: '这次检查',
    empty: none('an inspection has items'),
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
  'merchant/claim/index': local({ who: 'consumer', says: '认领这家店' }, none('a form is empty: normal')),
  'merchant/claim/index#wrong': tapped({
    who: 'consumer',
    query: () => 'code=00000000',
    says: /^认领码和号码对不上/,
    act: async (app) => {
      await app.top().getByRole('textbox', { name: '执照上的号码' }).fill('JY20000000000001')
      await app.top().getByRole('textbox', { name: '您的姓名' }).fill('叶知秋')
      await press(app, '认领这家店')
    },
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
}
