/** How often something is owed (日管控、周排查、月调度 and the periods of self-check tables). */
export const dutyPeriods = ['daily', 'weekly', 'monthly', 'quarterly'] as const
export type DutyPeriod = (typeof dutyPeriods)[number]

export const dutyPeriodNames: Readonly<Record<DutyPeriod, string>> = {
  daily: '每天',
  weekly: '每周',
  monthly: '每月',
  quarterly: '每季度',
}

/**
 * Where a shop stands with a period: `upcoming` has not begun; `due` is owed and not done; `done` came in time; `late`
 * came after the period's end; `missed` ended without; `notOwed` has no day on which the shop was open, or began before
 * the duty did.
 */
export const dutyStandings = ['upcoming', 'due', 'done', 'late', 'missed', 'notOwed'] as const
export type DutyStanding = (typeof dutyStandings)[number]

export const dutyStandingNames: Readonly<Record<DutyStanding, string>> = {
  upcoming: '未开始',
  due: '待做',
  done: '按时完成',
  late: '补做',
  missed: '未做',
  notOwed: '不用做',
}

/** What may be due in a shop; each leads to the page where it is done. */
export const dutyKinds = [
  'licence',
  'healthCertificate',
  'vacantPost',
  'rectification',
  'selfCheck',
  'dailyControl',
  'weeklyReview',
  'monthlyMeeting',
  'task',
  'ledger',
  'training',
  'exam',
] as const
export type DutyKind = (typeof dutyKinds)[number]

export const dutyKindNames: Readonly<Record<DutyKind, string>> = {
  licence: '证照',
  healthCertificate: '健康证',
  vacantPost: '没有人担任的职务',
  rectification: '整改',
  selfCheck: '自查',
  dailyControl: '日管控',
  weeklyReview: '周排查',
  monthlyMeeting: '月调度',
  task: '店内整改',
  ledger: '台账',
  training: '学习',
  exam: '考试',
}

/** As whom somebody reads what is due: whoever runs the shop, works there, or runs the head office of its chain. */
export const dutyReaders = ['owner', 'employee', 'headOffice'] as const
export type DutyReader = (typeof dutyReaders)[number]
