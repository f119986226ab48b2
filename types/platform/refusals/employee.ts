import type { RefusalTable } from './refusal-table'

/** Refusals about the people of a shop, their papers and posts. */
export const employeeRefusals = {
  'employee.unknown': { status: 404, message: '没有这名人员', next: '请刷新人员名单再看。' },
  'employee.exists': { status: 409, message: '名单里已有下列人员', next: '请核对名单；同名的人请写上手机号再添加。' },
  'employee.tooMany': { status: 409, message: '一家店最多登记 1000 名在职人员', next: '请先把已离职的人员办理离职。' },
  'employee.left': { status: 409, message: '这名人员已离职', next: '又回来上班的，请重新添加。' },
  'employee.bound': {
    status: 409,
    message: '这名人员已绑定微信',
    next: '不用再邀请。换了微信的，请先办理离职再重新添加。',
  },
  'employee.personTaken': {
    status: 409,
    message: '您的微信在这家店已绑定另一名人员',
    next: '一个微信在一家店只能绑定一个人。请让店里核对邀请码是给谁的。',
  },
  'employee.hasPost': { status: 409, message: '这名人员已担任这个职务', next: '请刷新人员名单再看。' },
  'employee.hasNoPost': { status: 409, message: '这名人员现在不担任这个职务', next: '请刷新人员名单再看。' },
  'employee.dayInvalid': {
    status: 422,
    message: '日期不对',
    next: '入职、任职和离职的日期不能晚于今天，也不能早于入职那天。',
  },
  'employee.letterUnknown': { status: 404, message: '没有这份任命书', next: '请刷新人员页面再看。' },
  'employee.noPrincipalLetter': {
    status: 409,
    message: '这家店不用出具主要负责人任命书',
    next: '法规没有要求这类经营者任命主要负责人；食品安全员、食品安全总监的任命书可以出具。',
  },
  'employee.tooManyLetters': {
    status: 409,
    message: '这次任命的任命书已经太多',
    next: '请打开以前出具的任命书；确实要新的，请联系监管所。',
  },
  'employee.sheetUnreadable': { status: 422, message: '这张表读不出', next: '请照样表改好再传。' },
  'health.issuedLater': { status: 422, message: '发证日期还没有到', next: '请照健康证上的发证日期填写。' },
  'health.endsBefore': { status: 422, message: '到期日期早于发证日期', next: '请照健康证核对两个日期。' },
  'health.longerThanAYear': {
    status: 422,
    message: '健康证的有效期最长一年',
    next: '从业人员每年都要检查，请照健康证核对到期日期。',
  },
} as const satisfies RefusalTable
