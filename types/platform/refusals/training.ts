import type { RefusalTable } from './refusal-table'

/** Refusals about courses, questions and exams. */
export const trainingRefusals = {
  'training.courseUnknown': { status: 404, message: '没有这门课程', next: '请从课程列表重新进入。' },
  'training.changedSince': {
    status: 409,
    message: '这一份在您打开以后被别人改过',
    next: '请刷新，看过别人的改动再改。',
  },
  'training.courseTooLarge': { status: 422, message: '课程的文字太多', next: '请把它分成几门课程。' },
  'training.fileMissing': { status: 422, message: '有文件没有传上来', next: '请把下列文件重新上传，再保存。' },
  'training.nothingToPublish': { status: 409, message: '没有新写的内容可以发布', next: '请先改课程并保存。' },
  'training.courseInExam': {
    status: 409,
    message: '有考试要求先学这门课程',
    next: '请先在考试规则里去掉这门课程，再下架。',
  },
  'training.questionUnknown': { status: 404, message: '题库里没有这道题', next: '请从题库重新进入。' },
  'training.questionInvalid': { status: 422, message: '这道题还不能用', next: '请改好下列各处，再保存。' },
  'training.questionTwice': { status: 409, message: '题库里已经有一模一样的题目', next: '请改那一道，或者换个问法。' },
  'training.bankFull': { status: 422, message: '题库最多放 5000 道题', next: '请先停用或改用旧题，再加新题。' },
  'training.sheetUnreadable': { status: 422, message: '这张题库表读不出来', next: '请按下列说明改好，再传一次。' },
  'training.blueprintUnknown': { status: 404, message: '没有这条考试规则', next: '请从考试规则列表重新进入。' },
  'training.blueprintInvalid': { status: 422, message: '这条考试规则不成立', next: '请改好下列各处，再保存。' },
  'training.bankLacks': { status: 422, message: '题库里的题不够组卷', next: '请先补题，或者把题数改少。' },
} as const satisfies RefusalTable
