/**
 * Where a rectification order (整改单) stands. `answered`: sent in, waits for the inspectors; `verified`: everything
 * verified from the desk, and a recheck on site is still owed.
 */
export const orderStates = ['open', 'answered', 'returned', 'verified', 'closed'] as const
export type OrderState = (typeof orderStates)[number]

export const orderStateNames: Readonly<Record<OrderState, string>> = {
  open: '待整改',
  answered: '待核对',
  returned: '退回重改',
  verified: '待现场复查',
  closed: '已办结',
}

/** Where one finding of an order stands. `carriedOver`: found again on a later visit, whose order has it now. */
export const findingStates = ['open', 'answered', 'returned', 'verified', 'carriedOver'] as const
export type FindingState = (typeof findingStates)[number]

export const findingStateNames: Readonly<Record<FindingState, string>> = {
  open: '没答复',
  answered: '已答复',
  returned: '退回重改',
  verified: '已改好',
  carriedOver: '并入新的整改单',
}

/** How an order came to its end. `ended`: by the head or the office, with a reason (the shop is gone). */
export const endings = ['desk', 'recheck', 'carriedOver', 'ended'] as const
export type Ending = (typeof endings)[number]

export const endingNames: Readonly<Record<Ending, string>> = {
  desk: '照片核对通过',
  recheck: '现场复查通过',
  carriedOver: '并入新的整改单',
  ended: '终止',
}

/** What the day makes of an order; worked out, never stored. */
export const standings = [
  'overdue',
  'dueToday',
  'dueSoon',
  'running',
  'toExtend',
  'toVerify',
  'toRecheck',
  'closed',
] as const
export type Standing = (typeof standings)[number]

export const standingNames: Readonly<Record<Standing, string>> = {
  overdue: '已逾期',
  dueToday: '今天到期',
  dueSoon: '快到期',
  running: '整改中',
  toExtend: '延期待答复',
  toVerify: '待核对',
  toRecheck: '待现场复查',
  closed: '已办结',
}

/** Steps of the ladder of reminders (催办), each once for a due day. */
export const rungs = ['dueIn3', 'dueToday', 'overdue'] as const
export type Rung = (typeof rungs)[number]

export const rungNames: Readonly<Record<Rung, string>> = {
  dueIn3: '还有 3 天',
  dueToday: '今天到期',
  overdue: '已逾期',
}

/** Who answered: the merchant signed in, or whoever held the paper and scanned its code. */
export const answerWays = ['merchant', 'paper'] as const
export type AnswerWay = (typeof answerWays)[number]

export const answerWayNames: Readonly<Record<AnswerWay, string>> = { merchant: '商户', paper: '扫文书上的码' }

/** Who verified a finding: inspectors by its photographs, or a later visit. */
export const judgeWays = ['desk', 'onSite'] as const

/** Photographs of one answer, and characters of its words. */
export const answerLimits = { photos: 3, words: 300 } as const

/** Orders of a list of orders; `-` turns one round. */
export const rectificationSorts = ['dueDay', '-dueDay', 'day', '-day', 'shopName', '-shopName'] as const

/**
 * What the code on the printed page opens. `used`: answered, and not sent back since; `settled`: verified, or the order
 * has ended.
 */
export const paperStates = ['open', 'used', 'settled'] as const
export type PaperState = (typeof paperStates)[number]

/** What may be sent through the code on the printed page. */
export const paperLimits = { photos: 3, photoBytes: 150_000 } as const
