import type { RefusalTable } from './refusal-table'

/** Refusals about kitchen ledgers. */
export const ledgerRefusals = {
  'ledger.entryUnknown': { status: 404, message: '没有这条台账记录', next: '请从台账列表重新进入。' },
  'ledger.entryKnown': { status: 409, message: '这条记录已经存过', next: '请刷新台账再看。' },
  'ledger.dayAhead': { status: 422, message: '不能记以后的日期', next: '请改成今天或以前的日期。' },
  'ledger.dayTooFar': { status: 422, message: '这一天太久了，不能补记', next: '只能补记最近 31 天的台账。' },
  'ledger.dayFull': { status: 422, message: '这一天的记录太多了', next: '同一本台账一天最多记 60 条，请合并着记。' },
  'ledger.figureUnreadable': { status: 422, message: '有数字看不懂', next: '请只填数字，例如 4 或 70.5。' },
  'ledger.sampleTimes': { status: 422, message: '留样的时间不对', next: '请核对：不能晚于现在，销毁要在留样以后。' },
  'ledger.otherKind': { status: 422, message: '更正不能换成另一本台账', next: '请在那一本台账里另记一条。' },
  'ledger.versionsTooMany': { status: 409, message: '这条记录更正的次数太多', next: '请打电话给监管所说明情况。' },
  'ledger.objectionUnknown': { status: 404, message: '没有这条异议', next: '请刷新这条记录再看。' },
  'ledger.objectionPending': { status: 409, message: '上一条异议还没有办完', next: '请先等商户答复，或者复核完。' },
  'ledger.objectionsTooMany': { status: 409, message: '这条记录提过的异议太多', next: '请到店里当面核实。' },
  'ledger.objectionAnswered': { status: 409, message: '这条异议已经答复过', next: '请等执法人员复核。' },
  'ledger.objectionOpen': { status: 409, message: '商户还没有答复，或者已经复核过', next: '请刷新这条记录再看。' },
  'ledger.reviewReasonNeeded': { status: 422, message: '异议成立要写原因', next: '请写一句原因，商户会看到。' },
} as const satisfies RefusalTable
