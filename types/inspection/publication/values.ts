/** How a district makes results public (公示): at once, or after the office has looked (within 20 working days). */
export const publicationModes = ['atOnce', 'afterReview'] as const
export type PublicationMode = (typeof publicationModes)[number]

export const publicationModeNames: Readonly<Record<PublicationMode, string>> = {
  atOnce: '提交后即公示',
  afterReview: '审核后公示',
}

/** How a result stands with the public; `correcting`: a corrected version is awaited. */
export const publicationStandings = ['waiting', 'held', 'published', 'correcting', 'withdrawn'] as const
export type PublicationStanding = (typeof publicationStandings)[number]

export const publicationStandingNames: Readonly<Record<PublicationStanding, string>> = {
  waiting: '待公示',
  held: '已扣住',
  published: '已公示',
  correcting: '更正中',
  withdrawn: '已撤回',
}

/** What the office said last about a result. */
export const publicationDecisions = ['published', 'held', 'correcting', 'withdrawn'] as const
export type PublicationDecision = (typeof publicationDecisions)[number]

/** What stands on the card in the place of a result that was public before, and no longer is. */
export const publicationNotices = ['withdrawn', 'suspended', 'correcting'] as const
export type PublicationNotice = (typeof publicationNotices)[number]

export const publicationNoticeNames: Readonly<Record<PublicationNotice, string>> = {
  withdrawn: '已撤回',
  suspended: '暂停公示',
  correcting: '正在更正',
}

/** The merchant's reply (回复): shown beside the result once the office has looked at it. */
export const replyStates = ['waiting', 'approved', 'returned', 'withdrawn'] as const
export type ReplyState = (typeof replyStates)[number]

export const replyStateNames: Readonly<Record<ReplyState, string>> = {
  waiting: '待审',
  approved: '已公开',
  returned: '已退回',
  withdrawn: '已撤下',
}

/** What a machine pointed out in a reply; people decide. */
export const replyHints = ['mobileNumber', 'identityCard', 'insult'] as const
export type ReplyHint = (typeof replyHints)[number]

export const replyHintNames: Readonly<Record<ReplyHint, string>> = {
  mobileNumber: '好像有手机号',
  identityCard: '好像有身份证号',
  insult: '好像有骂人的话',
}

/** What an objection (异议) came to. */
export const objectionOutcomes = ['upheld', 'corrected', 'withdrawn'] as const
export type ObjectionOutcome = (typeof objectionOutcomes)[number]

export const objectionOutcomeNames: Readonly<Record<ObjectionOutcome, string>> = {
  upheld: '维持原结果',
  corrected: '更正结果',
  withdrawn: '撤回结果',
}

export const objectionStates = ['open', 'assigned', 'answered'] as const
export type ObjectionState = (typeof objectionStates)[number]

export const objectionStateNames: Readonly<Record<ObjectionState, string>> = {
  open: '待指派',
  assigned: '复核中',
  answered: '已答复',
}

/** What waits for the office: results to publish, results kept back, replies to look at, objections to answer. */
export const publicationQueues = ['waiting', 'held', 'replies', 'objections'] as const
export type PublicationQueue = (typeof publicationQueues)[number]

export const publicationQueueNames: Readonly<Record<PublicationQueue, string>> = {
  waiting: '待公示',
  held: '已扣住',
  replies: '回复待审',
  objections: '异议',
}

export const replyLimits = { characters: 500, ofResult: 5 } as const
export const objectionLimits = { characters: 1_000 } as const

/** What was done about a result's publication, as its history names it. */
export const publicationDeeds = [
  'publish',
  'hold',
  'return',
  'withdraw',
  'reply',
  'withdrawReply',
  'approveReply',
  'returnReply',
  'object',
  'assign',
  'answer',
  'correctAway',
] as const
export type PublicationDeed = (typeof publicationDeeds)[number]

export const publicationDeedNames: Readonly<Record<PublicationDeed, string>> = {
  publish: '公示',
  hold: '扣住',
  return: '退回更正',
  withdraw: '撤回',
  reply: '商户回复',
  withdrawReply: '商户撤下回复',
  approveReply: '公开回复',
  returnReply: '退回回复',
  object: '商户提出异议',
  assign: '指派复核',
  answer: '答复异议',
  correctAway: '更正后没有检查结果',
}
