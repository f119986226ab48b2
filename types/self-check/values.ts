/** 日管控、周排查、月调度 (Order 60, as changed by Order 97). */
export const controls = ['dailyControl', 'weeklyReview', 'monthlyMeeting'] as const
export type Control = (typeof controls)[number]

export const controlNames: Readonly<Record<Control, string>> = {
  dailyControl: '日管控',
  weeklyReview: '周排查',
  monthlyMeeting: '月调度',
}

/** The statutory record of each. */
export const controlRecordNames: Readonly<Record<Control, string>> = {
  dailyControl: '每日食品安全检查记录',
  weeklyReview: '每周食品安全排查治理报告',
  monthlyMeeting: '每月食品安全调度会议纪要',
}

/** What completion is counted of: tables by how often they are owed, and each of the statutory records. */
export const completionKinds = ['daily', 'weekly', 'monthly', 'quarterly', ...controls] as const
export type CompletionKind = (typeof completionKinds)[number]

export const completionKindNames: Readonly<Record<CompletionKind, string>> = {
  daily: '每日自查',
  weekly: '每周自查',
  monthly: '每月自查',
  quarterly: '每季度自查',
  ...controlNames,
}

/** What somebody found of an item of a self-check table. */
export const selfCheckResults = ['ok', 'problem', 'notApplicable'] as const
export type SelfCheckResult = (typeof selfCheckResults)[number]

export const selfCheckResultNames: Readonly<Record<SelfCheckResult, string>> = {
  ok: '没问题',
  problem: '有问题',
  notApplicable: '不涉及',
}

/** Where the phone had a picture from. */
export const photoSources = ['camera', 'album'] as const
export type PhotoSource = (typeof photoSources)[number]

/**
 * What a photo lacks of its five proofs (定时 定位 定人 定事 定景); said beside it and never hidden. Person, item and named
 * spot cannot be missing.
 */
export const proofMarks = ['fromAlbum', 'noPlace', 'farAway', 'shopNotPlaced', 'clockOff', 'usedBefore'] as const
export type ProofMark = (typeof proofMarks)[number]

export const proofMarkNames: Readonly<Record<ProofMark, string>> = {
  fromAlbum: '从相册选的，不是现拍',
  noPlace: '没有定位',
  farAway: '不在店里拍的',
  shopNotPlaced: '店铺位置没有登记，定位无法核对',
  clockOff: '手机时间不准',
  usedBefore: '以前用过的照片',
}

/** What an answer lacks. */
export const answerLacks = ['answer', 'reading', 'remark', 'photo', 'mayNotBeMissing'] as const
export type AnswerLack = (typeof answerLacks)[number]

export const answerLackNames: Readonly<Record<AnswerLack, string>> = {
  answer: '还没有填',
  reading: '要填读数',
  remark: '有问题的，写一句是什么',
  photo: '要拍照',
  mayNotBeMissing: '这一项不能选“不涉及”',
}

/** How a self-check that came stands: it settled its period, or another had settled it before and this one is kept beside. */
export const selfCheckOutcomes = ['settled', 'supplement'] as const
export type SelfCheckOutcome = (typeof selfCheckOutcomes)[number]

export const selfCheckLimits = {
  photos: 60,
  remark: 200,
  spot: 20,
  /** Days after a period within which it can still be filled in, late. */
  lateDays: 30,
  closures: 20,
  closureReason: 60,
} as const

/** Which of a shop's own checks found what is to be done. */
export const taskSources = ['selfCheck', 'dailyControl'] as const
export type TaskSource = (typeof taskSources)[number]

export const taskSourceNames: Readonly<Record<TaskSource, string>> = { selfCheck: '自查', dailyControl: '日管控' }

export const taskStandings = ['open', 'overdue', 'done'] as const
export type TaskStanding = (typeof taskStandings)[number]

export const taskStandingNames: Readonly<Record<TaskStanding, string>> = {
  open: '待整改',
  overdue: '逾期没改',
  done: '已改好',
}

/** How a task was closed: with a photo of what was mended, or by the weekly review (周排查). */
export const taskWays = ['photo', 'weeklyReview'] as const
export type TaskWay = (typeof taskWays)[number]

export const taskLimits = { words: 200, photos: 3, spot: 20 } as const

/** Characters and counts of the shop's own control list and of its records. */
export const controlLimits = { text: 120, words: 200, minutes: 1_000, items: 60, findings: 100 } as const
