import { oneOf, queryBy, someWords } from '../view/conditions'
import type { ListOfViews } from '../view/saved-views'

const ulid = /^[0-9A-HJKMNP-TV-Z]{26}$/
const anId = (written: string): string | undefined => (ulid.test(written) ? written : undefined)
const yes = oneOf(['yes'] as const)

/** Conditions that the board's address may name. */
export const boardConditions = {
  q: someWords,
  stationId: anId,
  gridId: anId,
  escalated: yes,
  repeated: yes,
}

export const boardViews: ListOfViews = {
  list: 'rectification',
  queryOf: queryBy(boardConditions),
  example: '本所屡查屡犯的',
}

/** Columns of the board, overdue first; each asks for its own rows. */
export const boardColumns = [
  { key: 'overdue', title: '已逾期', ask: { standing: 'overdue' }, empty: '没有逾期的' },
  { key: 'dueToday', title: '今天到期', ask: { standing: 'dueToday' }, empty: '今天没有到期的' },
  { key: 'toExtend', title: '延期待答复', ask: { standing: 'toExtend' }, empty: '没有等答复的延期' },
  { key: 'toVerify', title: '待核对', ask: { standing: 'toVerify' }, empty: '没有要核对的' },
  { key: 'dueSoon', title: '三天内到期', ask: { standing: 'dueSoon' }, empty: '没有快到期的' },
  { key: 'running', title: '整改中', ask: { standing: 'running' }, empty: '没有整改中的' },
  { key: 'toRecheck', title: '待现场复查', ask: { standing: 'toRecheck' }, empty: '没有要复查的' },
  { key: 'closed', title: '已办结', ask: { standing: 'closed', sort: '-dueDay' }, empty: '还没有办结的' },
] as const
export type BoardColumn = (typeof boardColumns)[number]
