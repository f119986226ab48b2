import { type FieldKind, fieldKindOf } from './field-rules'

/** A service-message template as the bureau would have applied for it; the field's name says its kind. */
export type Template = {
  readonly templateId: string
  readonly title: string
  /** Field name → what is printed beside it on the message. */
  readonly fields: Readonly<Record<`${FieldKind}${number}`, string>>
}

export const templates: readonly Template[] = [
  {
    templateId: 'inspection-result',
    title: '检查结果通知',
    fields: { thing1: '店名', phrase2: '结果', date3: '日期', thing4: '说明' },
  },
  {
    templateId: 'joining-answer',
    title: '入驻申请结果通知',
    fields: { thing1: '店名', phrase2: '结果', thing3: '说明' },
  },
  {
    templateId: 'amendment-answer',
    title: '更正申请结果通知',
    fields: { thing1: '店名', phrase2: '结果', thing3: '说明' },
  },
  {
    templateId: 'publication-answer',
    title: '检查结果公示通知',
    fields: { thing1: '店名', phrase2: '结果', thing3: '说明' },
  },
  {
    templateId: 'publication-due',
    title: '公示和异议到期提醒（业务管理员）',
    fields: { thing1: '店名', thing2: '事项', date3: '期限', thing4: '说明' },
  },
  {
    templateId: 'publication-returned',
    title: '检查结果退回更正通知（检查人员）',
    fields: { thing1: '店名', phrase2: '结果', date3: '检查日期', thing4: '说明' },
  },
  {
    templateId: 'licence-expiring',
    title: '证照到期提醒',
    fields: { thing1: '店名', thing2: '证照', date3: '有效期至', thing4: '说明' },
  },
  {
    templateId: 'rectification-due',
    title: '整改到期提醒',
    fields: { thing1: '店名', thing2: '整改事项', date3: '期限', thing4: '说明' },
  },
  {
    templateId: 'self-check-missed',
    title: '自查未完成提醒',
    fields: { thing1: '店名', thing2: '自查表', date3: '应完成日期', thing4: '说明' },
  },
  {
    templateId: 'task-reported',
    title: '商户上报问题提醒（网格监管人员）',
    fields: { thing1: '店名', thing2: '问题', date3: '发现日期', thing4: '说明' },
  },
  {
    templateId: 'rectification-escalated',
    title: '整改逾期提醒（站所负责人）',
    fields: { thing1: '店名', thing2: '整改事项', date3: '期限', thing4: '说明' },
  },
  {
    templateId: 'rectification-asked',
    title: '延期申请提醒（检查人员）',
    fields: { thing1: '店名', thing2: '整改事项', date3: '期限', thing4: '说明' },
  },
  {
    templateId: 'rectification-answer',
    title: '整改核对结果通知',
    fields: { thing1: '店名', phrase2: '结果', date3: '期限', thing4: '说明' },
  },
  {
    templateId: 'recusal-asked',
    title: '回避申请提醒（站所负责人）',
    fields: { thing1: '店名', thing2: '被申请回避', date3: '日期', thing4: '说明' },
  },
  {
    templateId: 'recusal-decided',
    title: '回避决定通知',
    fields: { thing1: '店名', phrase2: '决定', date3: '检查日期', thing4: '说明' },
  },
]

export const findTemplate = (templateId: string): Template | undefined =>
  templates.find((each) => each.templateId === templateId)

/** Name of the first field that WeChat would refuse (missing, empty, unknown or against its kind's rule). */
export const badField = (
  template: Template,
  data: Readonly<Record<string, { readonly value?: unknown }>>,
): string | undefined => {
  const names = Object.keys(template.fields)
  const unknown = Object.keys(data).find((name) => !names.includes(name))
  return names.find((name) => !fits(name, data[name]?.value)) ?? unknown
}

const fits = (name: string, value: unknown): boolean =>
  (typeof value === 'string' || typeof value === 'number') && fieldKindOf(name)?.(String(value)) === true
