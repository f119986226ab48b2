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
