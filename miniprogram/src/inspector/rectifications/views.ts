/** What the list is looked at by; between them every order that is under way is in one of them. */
export const orderViews = {
  overdue: { words: '逾期', empty: '没有逾期的整改', ask: { standing: 'overdue' } },
  toExtend: { words: '延期申请', empty: '没有等答复的延期申请', ask: { standing: 'toExtend' } },
  toVerify: { words: '要核对', empty: '没有要核对的', ask: { standing: 'toVerify' } },
  running: { words: '整改中', empty: '没有整改中的', ask: { turn: 'merchant' } },
  toRecheck: { words: '要复查', empty: '没有等现场复查的', ask: { standing: 'toRecheck' } },
  escalated: { words: '已报所长', empty: '没有报过所长还没改好的', ask: { turn: 'merchant', escalated: 'yes' } },
} as const
export type OrderView = keyof typeof orderViews

const all = Object.keys(orderViews) as OrderView[]

export const orderViewOptions = all.map((value) => ({ value, words: orderViews[value].words }))

/** The view that a page was opened with, else what presses most. */
export const viewIn = ({ view }: { readonly view?: string | undefined }): OrderView =>
  all.find((known) => known === view) ?? 'overdue'
