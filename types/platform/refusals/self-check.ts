import type { RefusalTable } from './refusal-table'

/** Refusals about self-checks. */
export const selfCheckRefusals = {
  'selfCheck.unknown': { status: 404, message: '没有这次自查', next: '请从自查列表重新进入。' },
  'selfCheck.tableUnknown': {
    status: 409,
    message: '本店不用做这张自查表',
    next: '请刷新自查列表，看本店要做哪几张。已填的内容还在手机里。',
  },
  'selfCheck.shopClosed': {
    status: 409,
    message: '店铺登记为没有营业，不用自查',
    next: '如果还在营业，请打电话给监管所更正登记。已填的内容还在手机里。',
  },
  'selfCheck.dayInvalid': {
    status: 422,
    message: '自查的日期不对',
    next: '只能填今天的，或者补填过去 30 天内的。请核对手机日期。',
  },
  'selfCheck.incomplete': { status: 422, message: '自查还没有填完', next: '请把下面几项填好再提交。' },
  'selfCheck.answerUnknown': {
    status: 422,
    message: '有的答案不在这张自查表上',
    next: '请刷新自查表，再核对一遍。',
  },
  'selfCheck.photoOld': {
    status: 422,
    message: '照片不是这次自查拍的',
    next: '请现在到店里对着这一项重新拍。以前的照片不能用。',
  },
  'selfCheck.photoAhead': { status: 422, message: '照片的时间比提交还晚', next: '请核对手机时间，重新拍一张。' },
  'selfCheck.timesInvalid': {
    status: 422,
    message: '自查的时间不对',
    next: '请把手机时间设为自动，再提交一次。已填的内容还在手机里。',
  },
  'selfCheck.tooMany': {
    status: 409,
    message: '这一期已经有 20 份自查',
    next: '不用再提交。要改正的，请联系店里负责自查的人。',
  },
  'selfCheck.employeeUnknown': {
    status: 422,
    message: '本店没有登记这个人',
    next: '请先在“人员”里登记，或者选别人。',
  },
  'selfCheck.openDaysInvalid': {
    status: 422,
    message: '休息日不能这样设',
    next: '一周至少开一天；休息要从今天或以后开始，先后两天不要写反。',
  },
  'selfCheck.notYourPost': {
    status: 409,
    message: '这份记录要由担任这个职务的人来做',
    next: '请由下面职务的人填；还没有的，先在“人员”里任命。',
  },
  'selfCheck.recorded': { status: 409, message: '这一期已经有记录了', next: '不用再填。已填的内容还在手机里。' },
  'selfCheck.recordUnknown': { status: 404, message: '没有这份记录', next: '请从记录列表重新进入。' },
  'selfCheck.listUnknown': {
    status: 409,
    message: '本店还没有风险管控清单',
    next: '请先写好风险管控清单，再做每日检查。',
  },
  'selfCheck.listChanged': {
    status: 409,
    message: '风险管控清单刚被改过',
    next: '请刷新看新的清单，再改。',
  },
  'selfCheck.unsettled': {
    status: 422,
    message: '本周发现的问题还没有逐项处理',
    next: '请把下面每一项写明：解决了，还是继续处理到哪天。',
  },
  'selfCheck.taskUnknown': { status: 404, message: '没有这项整改', next: '请从“店内整改”列表重新进入。' },
  'selfCheck.taskDone': { status: 409, message: '这一项已经改好了', next: '不用再处理。请刷新看结果。' },
  'selfCheck.taskReported': {
    status: 409,
    message: '这一项已经上报过了',
    next: '不用再报。紧急的请直接打监管所电话。',
  },
  'selfCheck.taskDayInvalid': {
    status: 422,
    message: '完成日期不对',
    next: '要从今天开始，最多 30 天以后。',
  },
  'selfCheck.unprintable': {
    status: 422,
    message: '有的字印不出来',
    next: '请去掉表情符号和生僻符号，再提交。',
  },
} as const satisfies RefusalTable
