import type { Obligation, ResponsiblePost } from '@app/types/employee/values'

/**
 * What a responsible person answers for, in the words of a letter of appointment: Order 60 as amended by Order 97
 * (duties of the posts, daily control, weekly review, monthly meeting), summarised, not quoted.
 */
export const dutiesOf: Readonly<Record<ResponsiblePost, readonly string[]>> = {
  principal: [
    '对本单位食品安全工作全面负责，建立并落实食品安全主体责任的长效机制。',
    '支持和保障食品安全总监、食品安全员依法开展工作；作出涉及食品安全的重大决策前，先听取他们的意见和建议。',
    '收到停止相关食品生产经营活动等否决建议的，立即组织分析研判，采取处置措施，消除风险隐患。',
    '每月至少听取一次食品安全工作汇报，总结当月情况，安排下月重点，形成每月食品安全调度会议纪要。',
  ],
  foodSafetyDirector: [
    '直接对本单位主要负责人负责，协助主要负责人做好食品安全管理工作。',
    '组织拟定食品安全管理制度，督促落实食品安全责任制。',
    '组织拟定并督促落实食品安全风险防控措施，定期组织自查、评估食品安全状况，及时报告并提出改进措施，阻止、纠正食品安全违法行为。',
    '组织拟定食品安全事故处置方案，组织应急演练，落实事故报告义务，防止事故扩大。',
    '管理、督促、指导食品安全员履行职责，组织职工的食品安全教育、培训和考核。',
    '每周至少组织一次风险隐患排查，分析研判，解决本周的问题，形成每周食品安全排查治理报告。',
    '发现有发生食品安全事故潜在风险的，提出停止相关食品生产经营活动等否决建议。',
    '接受和配合监督检查，如实提供有关情况；每年参加培训不少于 40 小时。',
  ],
  foodSafetyOfficer: [
    '对食品安全总监或者主要负责人负责，从事食品安全管理的具体工作。',
    '督促落实生产经营过程控制要求，检查食品安全管理制度的执行情况，管理、保存过程记录。',
    '每日根据食品安全风险管控清单检查，形成每日食品安全检查记录；没有发现问题的也要记录，实行零风险报告。',
    '对不符合食品安全标准的食品和发现的风险隐患，及时采取措施整改并报告。',
    '记录和管理从业人员的健康状况、卫生状况。',
    '发现有发生食品安全事故潜在风险的，提出停止相关食品生产经营活动等否决建议。',
    '配合有关部门调查处理食品安全事故；每年参加培训不少于 40 小时。',
  ],
}

/** Whom the law keeps from such a post (Food Safety Law art. 135). */
export const barredFromPosts =
  '受任人应当没有《食品安全法》第一百三十五条规定的情形：被吊销许可证后五年内，或者因食品安全犯罪被判处有期徒刑以上刑罚，不得担任食品安全管理人员。'

type Owing = { readonly owes: Obligation; readonly basis: string }

const directorWords: Readonly<Record<Obligation, string>> = {
  required: '本单位应当配备食品安全总监',
  encouraged: '鼓励本单位配备食品安全总监',
  notRequired: '本单位按规定可以不配备食品安全总监',
  unknown: '本单位是否应当配备食品安全总监，要看尚未登记的情况',
}

/** Who has to have a director, and why, as it stands for this shop. */
export const directorReason = ({ owes, basis }: Owing): string => `${directorWords[owes]}，依据${basis}。`

/** A principal is named by law where daily control is owed (Order 60 art. 4 and 5; canteen rule of 2025). */
export const namesPrincipal = (control: Pick<Owing, 'owes'>): boolean => control.owes === 'required'
