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
  'training.employeeNeeded': {
    status: 422,
    message: '不知道是谁在学、谁在考',
    next: '请先在本店人员里选一个人；还没有登记的，请店主先登记。',
  },
  'training.employeeUnknown': { status: 404, message: '本店人员里没有这个人', next: '请从本店人员名单重新选。' },
  'training.employeeLeft': { status: 409, message: '这个人已经离店', next: '请从本店人员名单重新选。' },
  'training.studyTooShort': { status: 422, message: '学习时间还不够', next: '请接着学，学够时间再点“结束学习”。' },
  'training.proofMissing': {
    status: 422,
    message: '外部平台的课还没有交照片',
    next: '请到下列课节拍一张学完的照片，再点“结束学习”。',
  },
  'training.examUnknown': { status: 404, message: '没有这场考试', next: '请从培训页面重新进入。' },
  'training.examClosed': { status: 409, message: '这场考试已经交卷', next: '请看成绩。' },
  'training.timeOver': {
    status: 409,
    message: '考试时间已到，后面的答案不再收',
    next: '已按时间到之前的答案收卷，请看成绩。',
  },
  'training.examElsewhere': {
    status: 409,
    message: '这场考试已经在另一个窗口接着考',
    next: '请回到那个窗口；要在这里考，请点“在这里接着考”。',
  },
  'training.examRunning': {
    status: 409,
    message: '还有一场考试没有交卷',
    next: '请先接着考完那一场，答过的题都在。',
  },
  'training.questionNotAsked': { status: 422, message: '卷子上没有这道题', next: '请重新打开考试，接着答。' },
  'training.choiceInvalid': { status: 422, message: '这个选项不在题目里', next: '请重新选。' },
  'training.examNotForYou': { status: 409, message: '这场考试不是给您的业态和职务的', next: '请从培训页面选考试。' },
  'training.studyFirst': { status: 409, message: '要先学完课程才能考试', next: '请先学完下列课程。' },
  'training.noAttemptsLeft': { status: 409, message: '今天的考试次数已经用完', next: '请明天再考，今天可以先练习。' },
  'training.paperTooLarge': { status: 422, message: '这份卷子太长，手机打不开', next: '请把考试规则的题数改少。' },
  'training.certificateUnknown': { status: 404, message: '没有这张合格证明', next: '请核对编号和校验码。' },
} as const satisfies RefusalTable
