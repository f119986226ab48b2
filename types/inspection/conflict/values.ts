/** In what part two accounts of one inspection differ. */
export const contentParts = [
  'kind',
  'corrects',
  'shop',
  'inspectors',
  'beginning',
  'place',
  'startedAt',
  'finishedAt',
  'tables',
  'mustCheck',
  'ending',
  'dispositions',
  'note',
  'contact',
  'answer',
  'other',
] as const
export type ContentPart = (typeof contentParts)[number]

export const contentPartNames: Readonly<Record<ContentPart, string>> = {
  kind: '检查类别',
  corrects: '版本',
  shop: '被检查单位',
  inspectors: '执法人员',
  beginning: '告知和开始',
  place: '检查地点',
  startedAt: '开始时间',
  finishedAt: '结束时间',
  tables: '要点表',
  mustCheck: '必查项目',
  ending: '结果',
  dispositions: '处理',
  note: '说明',
  contact: '在场的人',
  answer: '检查项目',
  other: '其他',
}

/**
 * What the office found out about two accounts of one inspection. What was accepted stands either way: what is wrong in
 * it is corrected by a new version that both inspectors sign.
 */
export const conflictDecisions = ['firstStands', 'toBeCorrected', 'sameFacts'] as const
export type ConflictDecision = (typeof conflictDecisions)[number]

export const conflictDecisionNames: Readonly<Record<ConflictDecision, string>> = {
  firstStands: '先到的属实',
  toBeCorrected: '后到的属实，请执法人员出更正版',
  sameFacts: '两份实质相同',
}

/** Whether an inspection was told twice: with somebody still to decide, decided, or not at all. */
export const conflictStates = ['open', 'settled'] as const
export type ConflictState = (typeof conflictStates)[number]
