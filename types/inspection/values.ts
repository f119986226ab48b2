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

/** `notified`: notification signed off, inspection under way; `recused`: stopped, another inspector is asked for. */
export const inspectionStates = ['notified', 'recused', 'submitted'] as const
export type InspectionState = (typeof inspectionStates)[number]

export const inspectionStateNames: Readonly<Record<InspectionState, string>> = {
  notified: '正在检查',
  recused: '回避，已停止',
  submitted: '已提交',
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
