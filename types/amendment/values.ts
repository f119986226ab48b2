/** Facts of the register that a shop asks the bureau to correct (更正申请); a licence is its number and its last day. */
export const amendableFacts = [
  'name',
  'address',
  'operator',
  'creditCode',
  'registrationNumber',
  'businessTypes',
  'licence',
] as const
export type AmendableFact = (typeof amendableFacts)[number]

export const amendableFactNames: Readonly<Record<AmendableFact, string>> = {
  name: '店名',
  address: '经营地址',
  operator: '经营者（法定代表人）',
  creditCode: '统一社会信用代码',
  registrationNumber: '营业执照注册号',
  businessTypes: '业态',
  licence: '许可证号和有效期',
}

export const amendmentStates = ['open', 'accepted', 'refused', 'withdrawn'] as const
export type AmendmentState = (typeof amendmentStates)[number]

export const amendmentStateNames: Readonly<Record<AmendmentState, string>> = {
  open: '等监管部门看',
  accepted: '已更正',
  refused: '没有更正',
  withdrawn: '已撤回',
}

/** Photographs of the paper that one request may bring. */
export const mostAmendmentPhotos = 3

/** The service message by which whoever asked hears the bureau's answer. */
export const amendmentTemplate = 'amendment-answer'
