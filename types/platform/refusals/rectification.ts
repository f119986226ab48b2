import type { RefusalTable } from './refusal-table'

/** Refusals about rectification orders. */
export const rectificationRefusals = {
  'rectification.unknown': { status: 404, message: '没有这份整改单', next: '请从整改列表重新进入。' },
  'rectification.closed': { status: 409, message: '这份整改单已办结', next: '请刷新，看办理结果。' },
  'rectification.submitted': {
    status: 409,
    message: '这份整改单已交给执法人员核对',
    next: '请等核对结果；退回后可以再改。',
  },
  'rectification.findingUnknown': { status: 404, message: '整改单上没有这一项', next: '请刷新整改单再办。' },
  'rectification.findingSettled': { status: 409, message: '这一项已经核对通过', next: '不用再答复这一项。' },
  'rectification.unanswered': { status: 422, message: '还有项目没有答复', next: '请把每一项都写好，再一起提交。' },
  'rectification.notAnswered': {
    status: 409,
    message: '这一项现在不用核对',
    next: '请刷新整改单，看商户提交了哪些。',
  },
  'rectification.photoMissing': {
    status: 422,
    message: '这一项没有照片，不能凭自查要求整改',
    next: '请到店检查，或者只选有照片的项目。',
  },
  'rectification.ordered': {
    status: 409,
    message: '这一项已经按这次自查要求整改了',
    next: '请看这家店的整改单。',
  },
  'rectification.dayInvalid': {
    status: 422,
    message: '整改期限不对',
    next: '要从明天开始，最多 90 天以后。',
  },
  'rectification.certificateInvalid': {
    status: 403,
    message: '执法证已过期，不能要求整改',
    next: '请先换证，再由管理员更新。',
  },
  'rectification.reasonNeeded': { status: 422, message: '退回或不同意要写原因', next: '请写一句原因，商户会看到。' },
  'rectification.extensionNone': { status: 409, message: '没有等答复的延期申请', next: '请刷新整改单再看。' },
  'rectification.extensionPending': { status: 409, message: '上一次延期申请还没有答复', next: '请等答复。' },
  'rectification.extensionTooLate': {
    status: 409,
    message: '已经过了整改期限，不能再申请延期',
    next: '请尽快整改并提交，或打电话给监管所。',
  },
  'rectification.extensionInvalid': {
    status: 422,
    message: '延到这一天不行',
    next: '请选一个工作日，要晚于现在的期限，总共最多延 30 天。',
  },
  'rectification.extensionTooMany': { status: 409, message: '已经延期过两次', next: '请按期整改，或打电话给监管所。' },
  'rectification.interviewUnsigned': {
    status: 422,
    message: '约谈记录没有签字',
    next: '请被约谈人签字；拒签的写明原因。',
  },
  'rectification.interviewTime': { status: 422, message: '约谈时间不对', next: '请核对时间，不能晚于现在。' },
} as const satisfies RefusalTable
