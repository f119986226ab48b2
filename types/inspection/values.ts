export const inspectionKinds = ['routine', 'flyCheck', 'systemCheck', 'recheck', 'complaintCheck'] as const
export type InspectionKind = (typeof inspectionKinds)[number]

export const inspectionKindNames: Readonly<Record<InspectionKind, string>> = {
  routine: '日常监督检查',
  flyCheck: '飞行检查',
  systemCheck: '体系检查',
  recheck: '复查',
  complaintCheck: '个案检查',
}

/** An item's result (检查结果): 符合, 不符合, 合理缺项. An item without one is unchecked. */
export const itemResults = ['pass', 'fail', 'notApplicable'] as const
export type ItemResult = (typeof itemResults)[number]

export const itemResultNames: Readonly<Record<ItemResult, string>> = {
  pass: '符合',
  fail: '不符合',
  notApplicable: '合理缺项',
}

/** Units of what is measured during an inspection; 小时 and 克 for food that is kept as a sample (留样). */
export const readingUnits = ['℃', 'mg/L', 'ppm', '%', '分钟', '小时', '克'] as const
export type ReadingUnit = (typeof readingUnits)[number]

export const verdicts = ['conforming', 'basicallyConforming', 'nonConforming'] as const
export type Verdict = (typeof verdicts)[number]

export const verdictNames: Readonly<Record<Verdict, string>> = {
  conforming: '符合',
  basicallyConforming: '基本符合',
  nonConforming: '不符合',
}

/** Which words the three verdicts have: those of food, or those of drug inspections (regulations §2.7). */
export const verdictScales = ['drugs'] as const
export type VerdictScale = (typeof verdictScales)[number]

const drugVerdictNames: Readonly<Record<Verdict, string>> = {
  conforming: '符合要求',
  basicallyConforming: '待整改后评定',
  nonConforming: '不符合要求',
}

/** What a verdict is called: without a scale in the words of food. */
export const verdictName = (verdict: Verdict, scale?: VerdictScale): string =>
  scale === 'drugs' ? drugVerdictNames[verdict] : verdictNames[verdict]

/** What the bureau does about it (结果处理), stored apart from the verdict; several may apply. */
export const dispositions = [
  'passed',
  'correctedOnSite',
  'rectifyByDate',
  'investigation',
  'stopBusiness',
  'transferred',
] as const
export type Disposition = (typeof dispositions)[number]

export const dispositionNames: Readonly<Record<Disposition, string>> = {
  passed: '通过',
  correctedOnSite: '当场整改',
  rectifyByDate: '书面限期整改',
  investigation: '立案调查',
  stopBusiness: '责令停止经营',
  transferred: '移送',
}

/** What can be done about a single item. */
export const itemDispositions = [
  'correctedOnSite',
  'rectifyByDate',
  'investigation',
  'stopBusiness',
  'transferred',
] as const satisfies readonly Disposition[]
export type ItemDisposition = (typeof itemDispositions)[number]

/** What is held up at the door (Order 49 art. 24): the enforcement certificate or the bureau's task order. */
export const credentialKinds = ['certificate', 'taskOrder'] as const
export type CredentialKind = (typeof credentialKinds)[number]

export const credentialKindNames: Readonly<Record<CredentialKind, string>> = {
  certificate: '执法证',
  taskOrder: '检查任务书',
}

/**
 * What is asked before an inspection begins and may be overridden with a reason: the yearly cap and the approval
 * (国办发〔2024〕54号), and that nothing is inspected again that a superior bureau inspected within three months (Order 49
 * art. 42).
 */
export const beginningRules = ['yearlyCap', 'noRepeat', 'approval'] as const
export type BeginningRule = (typeof beginningRules)[number]

export const beginningRuleNames: Readonly<Record<BeginningRule, string>> = {
  yearlyCap: '超过年度检查次数上限',
  noRepeat: '上级三个月内已检查',
  approval: '没有审批编号',
}

/** Why an inspection was not held (未开展). */
export const notHeldReasons = ['closed', 'moved', 'nobodyThere', 'other'] as const
export type NotHeldReason = (typeof notHeldReasons)[number]

export const notHeldReasonNames: Readonly<Record<NotHeldReason, string>> = {
  closed: '已经关门停业',
  moved: '已经搬走',
  nobodyThere: '店里没有人',
  other: '其他原因',
}

/** How an inspection ends: with a result, obstructed (拒绝、阻挠), not held (未开展), or with a recusal (回避). */
export const endingKinds = ['concluded', 'obstructed', 'notHeld', 'recused'] as const
export type EndingKind = (typeof endingKinds)[number]

/**
 * `notified`: under way; `submitted`: concluded and received; `recused`: stopped, other inspectors are asked for;
 * `obstructed` and `notHeld`: ended without a result.
 */
export const inspectionStates = ['notified', 'recused', 'submitted', 'obstructed', 'notHeld'] as const
export type InspectionState = (typeof inspectionStates)[number]

export const inspectionStateNames: Readonly<Record<InspectionState, string>> = {
  notified: '正在检查',
  recused: '回避，已停止',
  submitted: '已提交',
  obstructed: '拒绝检查',
  notHeld: '未开展',
}

/** Orders of a list of inspections; `-` turns one round. Where a value is missing the inspection stands last. */
export const inspectionSorts = [
  'began',
  '-began',
  'day',
  '-day',
  'shopName',
  '-shopName',
  'failing',
  '-failing',
  'rectifyBy',
  '-rectifyBy',
  'documentNumber',
  '-documentNumber',
] as const

/** Who signs (签字): two inspectors, the inspected, and a witness where the inspected refuses (Order 49 art. 34). */
export const signerRoles = ['inspector', 'merchant', 'witness'] as const

/**
 * What photographs an inspection may have: the phone stops there, the server refuses more. The document's renderer
 * holds every picture unpacked at once, some 4 bytes a pixel: 60 of 4 million fit beside its fonts in 1,769 MB.
 */
export const photoLimits = { ofInspection: 60, ofItem: 9, pixels: 4_000_000 } as const

/**
 * What a received inspection is marked with for the office. What was signed stands: a rule of the beginning overridden
 * or broken, a table that a newer one had replaced, previous failures the phone did not know of, a clock that was off.
 */
export const inspectionMarks = [
  'yearlyCap',
  'noRepeat',
  'approvalMissing',
  'tableSuperseded',
  'tableMissing',
  'mustCheckMissed',
  'shopChanged',
  'clockOff',
  'late',
  'certificateEndedSince',
  'secondUnconfirmed',
] as const
export type InspectionMark = (typeof inspectionMarks)[number]

export const inspectionMarkNames: Readonly<Record<InspectionMark, string>> = {
  yearlyCap: '超过年度检查次数上限',
  noRepeat: '上级三个月内已检查',
  approvalMissing: '没有写审批编号',
  tableSuperseded: '用的要点表已有新版',
  tableMissing: '少了一张应查的要点表',
  mustCheckMissed: '有必查项目没有查到',
  shopChanged: '商户登记信息已变更',
  clockOff: '手机时间不准',
  late: '签字后超过三十天才送达',
  certificateEndedSince: '执法证在送达前已失效',
  secondUnconfirmed: '协办人没有事先确认参加',
}

/** What an inspection is about, by which law it is announced. */
export const noticeSubjects = ['food', 'drugs', 'both'] as const
export type NoticeSubject = (typeof noticeSubjects)[number]
