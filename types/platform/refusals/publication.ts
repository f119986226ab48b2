import type { RefusalTable } from './refusal-table'

/** Refusals about what is published, replied and objected. */
export const publicationRefusals = {
  'publication.settingInvalid': {
    status: 422,
    message: '生效日期不对',
    next: '生效日期从今天起，请改好再存。',
  },
  'publication.changed': {
    status: 409,
    message: '这次检查的结果刚刚更正过',
    next: '请重新打开，看过新的结果再办。',
  },
  'publication.settled': { status: 409, message: '这个结果现在不能这样办', next: '请重新打开，看它现在的公示状态。' },
  'publication.reasonNeeded': {
    status: 422,
    message: '扣住或撤回过的结果，公示要写明理由',
    next: '请写一句理由再公示。',
  },
  'publication.notPublic': {
    status: 409,
    message: '这个结果现在没有公示',
    next: '公示以后再回复；对结果有不同意见，可以提异议。',
  },
  'reply.unknown': { status: 409, message: '现在没有这条回复', next: '请重新打开，看现在的回复。' },
  'reply.changed': { status: 409, message: '商户刚刚改了回复', next: '请重新打开，看过新的回复再办。' },
  'reply.tooMany': {
    status: 429,
    message: '这次检查的回复已经写了 5 次',
    next: '不能再写了。还有话要说，请打监管所的电话。',
  },
  'objection.exists': { status: 409, message: '这个结果已经提过异议', next: '请看异议的办理情况。' },
  'objection.tooLate': {
    status: 409,
    message: '提异议的期限已经过了',
    next: '仍有不同意见的，请打监管所的电话，或依法申请复议、起诉。',
  },
  'objection.unknown': { status: 409, message: '这个结果没有异议', next: '请重新打开，看现在的情况。' },
  'objection.answered': { status: 409, message: '这份异议已经答复', next: '请重新打开，看答复。' },
  'objection.inspector': {
    status: 403,
    message: '做这次检查的人不能复核',
    next: '请指派没有参加这次检查的同事。',
  },
  'objection.notAssigned': { status: 409, message: '这份异议还没有指派复核的人', next: '请先指派，再答复。' },
} as const satisfies RefusalTable
