export const consoleStates = ['normal', 'loading', 'empty', 'error'] as const
export type ConsoleState = (typeof consoleStates)[number]

/** Who sits at the desk; `nobody` has not signed in. */
export type Desk = 'office' | 'audit' | 'nobody'
export type ConsoleAbout = {
  readonly shopId: string
  readonly inspectionId: string
  readonly rectificationId: string
  readonly importId: string
  readonly drawId: string
  readonly applicationId: string
  readonly courseId: string
  readonly trainedShopId: string
  readonly kitchenShopId: string
}
type Says = string | RegExp
export type ConsoleRow = {
  readonly who: Desk
  readonly at: (about: ConsoleAbout) => string
  /** What is to be read in each state, or why there is no such state. */
  readonly says: Readonly<Record<ConsoleState, Says | { readonly none: string }>>
}

const none = (why: string) => ({ none: why })

type Reading = { readonly shows: Says; readonly what: string; readonly empty: Says | { readonly none: string } }

const reading = ({ shows, what, empty }: Reading): ConsoleRow['says'] => ({
  normal: shows,
  loading: `正在读${what}`,
  empty,
  error: `${what}没读出来`,
})

const office = (path: string | ConsoleRow['at'], says: Reading): ConsoleRow => ({
  who: 'office',
  at: typeof path === 'string' ? () => path : path,
  says: reading(says),
})

/** A page that has nothing to wait for. */
const standing = (path: string, shows: Says, why: string): ConsoleRow => ({
  who: 'office',
  at: () => path,
  says: { normal: shows, loading: none(why), empty: none(why), error: none(why) },
})

/** One row for every address of the console. */
export const consoleRows: Readonly<Record<string, ConsoleRow>> = {
  '/sign-in': {
    who: 'nobody',
    at: () => '/sign-in',
    says: {
      normal: /还有/,
      loading: '正在取码',
      empty: none('a code is there or is not'),
      error: '换一个码',
    },
  },
  '/': {
    who: 'office',
    at: () => '/',
    says: {
      normal: /^共 62 户/,
      loading: none('leads to the first page'),
      empty: none('leads to the first page'),
      error: none('leads to the first page'),
    },
  },
  '/shops': office('/shops', { shows: /青石01网格/, what: '商户', empty: /还没有商户|没有/ }),
  '/shops/:shopId': office(({ shopId }) => `/shops/${shopId}`, {
    shows: '墙上的码',
    what: '这家店',
    empty: /还没有检查/,
  }),
  '/shops/new': standing('/shops/new', '登记商户', 'a blank form reads nothing of its own'),
  '/shops/:shopId/change': office(({ shopId }) => `/shops/${shopId}/change`, {
    shows: '改登记',
    what: '这家店',
    empty: none('a shop has a name'),
  }),
  '/business-types': office('/business-types', {
    shows: '食品生产企业',
    what: '业态',
    empty: none('the kinds of business are seeded'),
  }),
  '/licence-kinds': standing('/licence-kinds', '证照种类', 'a table that ships with the rules'),
  '/duplicates': office('/duplicates', {
    shows: /溪湾小面馆/,
    what: '疑似重复的商户',
    empty: '没有疑似重复的商户',
  }),
  '/imports': office('/imports', { shows: '登记表.csv', what: '导入记录', empty: '还没有导入过' }),
  '/imports/:importId': office(({ importId }) => `/imports/${importId}`, {
    shows: /一行不少/,
    what: '这次导入',
    empty: /没有.*的行/,
  }),
  '/signs': office('/signs', { shows: '青石01网格', what: '码牌', empty: '还没有做过码牌' }),
  '/places': office('/places', { shows: '青石市场监督管理所', what: '所与网格', empty: '还没有所' }),
  '/places/transfers': office('/places/transfers', { shows: /撤销/, what: '移交记录', empty: '还没有移交过' }),
  '/places/hand-over': standing('/places/hand-over', '谁离岗', 'people are read once a station is chosen'),
  '/amendments': office('/amendments', { shows: '更正路 8 号', what: '更正申请', empty: '没有要办的更正申请' }),
  '/applications': office('/applications', { shows: '溪山砂锅铺', what: '入驻申请', empty: '没有要看的申请' }),
  '/applications/:applicationId': office(({ applicationId }) => `/applications/${applicationId}`, {
    shows: '通过，登记发码',
    what: '这份申请',
    empty: none('an application is filled in'),
  }),
  '/inspections': office('/inspections', { shows: /日常监督检查/, what: '检查记录', empty: '还没有检查记录' }),
  '/publication': office('/publication?queue=held', { shows: /20 个工作日/, what: '已扣住', empty: '没有扣住的结果' }),
  '/shops/:shopId/inspections/:inspectionId': office(
    ({ shopId, inspectionId }) => `/shops/${shopId}/inspections/${inspectionId}`,
    { shows: /文书/, what: '这次检查', empty: none('an inspection has items') },
  ),
  '/conduct': office('/conduct', {
    shows: '执法人员',
    what: '检查行为',
    empty: '这段时间没有要留意的检查',
  }),
  '/draws': office('/draws', { shows: '十一月随机复查', what: '抽取记录', empty: '还没有抽取过' }),
  '/draws/:drawId': office(({ drawId }) => `/draws/${drawId}`, {
    shows: /^抽中/,
    what: '这次抽取',
    empty: none('a list of shops that can be drawn is never empty'),
  }),
  '/checklists': office('/checklists', {
    shows: '今天各业态用哪张表',
    what: '要点表',
    empty: none('tables ship with the product'),
  }),
  '/checklists/:id/versions/:version': office('/checklists/T-CY-2016/versions/2', {
    shows: /^这张表待本局确认/,
    what: '这一版要点表',
    empty: none('a version has items'),
  }),
  '/checklists/:id/draft': office('/checklists/T-CY-2016/draft', {
    shows: /每一种答案都恰有一个结果/,
    what: '草稿',
    empty: none('a draft is there or is not'),
  }),
  '/checklists/:id/compare': office('/checklists/T-CY-2016/compare?before=2&after=draft', {
    shows: '表的设置',
    what: '要比较的两版',
    empty: none('two versions have items'),
  }),
  '/rectifications': office('/rectifications', { shows: '已逾期', what: '已逾期', empty: '没有逾期的' }),
  '/shops/:shopId/rectifications/:rectificationId': office(
    ({ shopId, rectificationId }) => `/shops/${shopId}/rectifications/${rectificationId}`,
    { shows: '改之前', what: '这份整改单', empty: none('an order has findings') },
  ),
  '/self-checks': office('/self-checks', {
    shows: /已经结束的周期才算/,
    what: '自查完成情况',
    empty: '这个月还没有可算的',
  }),
  '/shops/:shopId/self-checks': office(({ kitchenShopId }) => `/shops/${kitchenShopId}/self-checks`, {
    shows: '填得可信吗',
    what: '这家店的自查',
    empty: '照业态和规模，没有它的自查表。',
  }),
  '/ledger-objections': office('/ledger-objections?queue=open', {
    shows: /冷藏柜 · 冷藏 12/,
    what: '台账异议',
    empty: '没有等商户答复的异议',
  }),
  '/shops/:shopId/ledgers': office(({ kitchenShopId }) => `/shops/${kitchenShopId}/ledgers?kind=temperature`, {
    shows: /冷藏柜 · 冷藏 12/,
    what: '后厨台账',
    empty: '这个月一条也没有记。',
  }),
  '/courses': office('/courses', { shows: '后厨卫生十讲', what: '培训课程', empty: '还没有培训课程' }),
  '/courses/:courseId': office(({ courseId }) => `/courses/${courseId}`, {
    shows: /第 2 节，外部学习平台/,
    what: '这门课程',
    empty: none('a course has lessons'),
  }),
  '/questions': office('/questions', { shows: '健康证明多久办一次？', what: '题库', empty: '题库还是空的' }),
  '/exam-rules': office('/exam-rules', { shows: '从业人员培训考核', what: '考试规则', empty: '还没有考试规则' }),
  '/exam-results': office('/exam-results', { shows: '王小满', what: '考试成绩', empty: '还没有人考过' }),
  '/certificates': office('/certificates', { shows: '王小满', what: '合格证明', empty: '还没有有效的合格证明' }),
  '/staff': office('/staff', { shows: /^陆闻溪/, what: '人员', empty: '没有这样的人' }),
  '/staff/invitations': office('/staff/invitations', {
    shows: '陆闻溪',
    what: '邀请',
    empty: '还没有发过邀请',
  }),
  '/staff/invitations/sheet': standing('/staff/invitations/sheet', '照表发邀请', 'reads once a sheet is there'),
  '/account': office('/account', { shows: '我的角色', what: '登录', empty: none('one is signed in here') }),
  '/exports': office('/exports', { shows: /商户/, what: '导出的名单', empty: '还没有导出过名单' }),
  '/audit': {
    who: 'audit',
    at: () => '/audit',
    says: reading({ shows: '办成了', what: '操作记录', empty: /没有操作/ }),
  },
  '/*': {
    who: 'office',
    at: () => '/nowhere',
    says: {
      normal: '没有这个地址',
      loading: none('reads nothing'),
      empty: none('is empty by nature'),
      error: none('reads nothing'),
    },
  },
}
