import type { RefusalTable } from './refusal-table'

/** Refusals about corrections of registered facts. */
export const amendmentRefusals = {
  'amendment.unknown': { status: 404, message: '没有这份更正申请', next: '请从更正申请列表重新进入。' },
  'amendment.same': { status: 422, message: '登记的就是这个内容', next: '不用更正。请核对要改的是哪一项。' },
  'amendment.exists': {
    status: 409,
    message: '这一项已有一份更正申请在等',
    next: '请等监管部门答复；要改内容的，先撤回那一份再申请。',
  },
  'amendment.settled': { status: 409, message: '这份更正申请已经办完', next: '请刷新再看。' },
  'amendment.changed': {
    status: 409,
    message: '登记的内容或申请刚刚变了',
    next: '请看清现在登记的和申请的两个内容，再决定。',
  },
  'amendment.own': { status: 403, message: '自己店的更正申请不能自己办', next: '请让另一位同事办理。' },
} as const satisfies RefusalTable
