import type { Asker } from './row'

/**
 * Who may hear which field of what is kept, apart from the code that shows it. A field is named `<kind>.<field>`; one
 * that is named nowhere is heard by those who may hear its kind, and by nobody else.
 */
const register = ['inspector', 'stationHead', 'leader', 'office'] as const
const people = ['office', 'security', 'leader'] as const

/** Kinds that not all of the register's readers may hear of. What is not named here is the register's. */
export const heardKinds: Readonly<Record<string, readonly Asker[]>> = {
  // whoever applied hears the own application, and nobody else’s
  Application: [...register, 'consumer'],
  ApplicationParticulars: [...register, 'consumer'],
  AuditEvent: ['audit'],
  ClaimCode: [],
  ClaimDoor: [],
  ChecklistDraft: ['office'],
  ColumnMapping: ['office'],
  Course: ['office'],
  CertificateNumber: [],
  CourseOffer: ['office'],
  CourseVersion: ['office'],
  EmployeeInvitation: [],
  DuplicatePair: ['office'],
  DuplicateSearch: ['office'],
  HoldingChange: [...register, 'security'],
  HandedDraft: ['inspector'],
  HandOver: ['inspector'],
  HealthPicture: [],
  Import: ['office'],
  ImportChunk: ['office'],
  ListExport: [...register, 'security'],
  Invitation: people,
  InvitationSheet: ['office'],
  OutboxEntry: ['gateway'],
  OutboxLease: [],
  Passkey: [],
  PasskeyChallenge: [],
  Person: [...register, 'security'],
  Picture: [],
  PictureCount: [],
  PracticeBook: [],
  PicturePrint: [],
  PicturePrintBook: [],
  Question: ['office'],
  QuestionVersion: ['office'],
  Scan: [],
  // whoever runs the shop hears that, and when
  ShopClaim: [],
  Session: [],
  ShopMerge: [],
  Study: [],
  StudyYear: [],
  SignChunk: ['office'],
  SignIn: [],
  SignJob: ['office'],
  Subject: [],
  Upload: [],
}
export const heardOfRegister: readonly Asker[] = register

/** Public by law or by their nature, for everybody on earth (PIPL art. 13; FSL art. 113; Order 49 art. 39). */
export const publicByLaw: Readonly<Record<string, string>> = {
  'District.name': '辖区的名称',
  'District.bureauName': '机关的名称',
  'Station.name': '监管所的名称',
  'Station.grids.responsible.name': '网格的责任人，要向公众公示',
  'Station.phone': '监管所的对外电话',
  'Shop.name': '许可证、营业执照载明并悬挂公示',
  'Shop.address': '许可证载明的经营场所',
  'Shop.movedTo': '迁往的经营场所，同样要公示',
  'Shop.operator': '营业执照载明的法定代表人或经营者',
  'Licence.number': '许可信息公示',
  'Inspection.result.failing.number': '检查结果公示：不符合项的编号',
  'Inspection.result.failing.text': '检查结果公示：不符合项的要点',
  'Publication.reply.text': '商户要公开的回复，审过才在结果旁边显示',
  'Publication.earlierReplies.text': '商户要公开的回复，后写的公开以前还显示这一条',
}

/** What whoever works in a shop hears of it beyond that: its self-checks and ledgers, which all of them keep together. */
export const heardAtWork: readonly string[] = [
  'SelfCheckPeriod.title',
  'SelfCheckPeriod.settled.by',
  'SelfCheck.title',
  'SelfCheck.summary.by',
  'SelfCheck.answers.reading',
  'SelfCheck.answers.remark',
  'SelfCheck.photos.spot',
  'SelfCheckPlan.closures.reason',
  'ShopTask.source.title',
  'ShopTask.text',
  'ShopTask.remark',
  'ShopTask.foundBy',
  'ShopTask.before.spot',
  'ShopTask.done.by',
  'ShopTask.done.words',
  'ShopTask.done.photos.spot',
  'ShopTask.reported.by',
  'ShopTask.reported.words',
  'ShopTask.history.by',
  'ShopTask.history.words',
  'ControlList.items.text',
  'ControlList.items.measure',
  'ControlList.by',
  'ControlRecord.shopName',
  'ControlRecord.by',
  'ControlRecord.content.answers.remark',
  'ControlRecord.content.settled.words',
  'ControlRecord.content.analysis',
  'ControlRecord.content.attended',
  'ControlRecord.content.heard',
  'ControlRecord.content.decided',
  'ControlRecord.list.text',
  'ControlRecord.list.measure',
  // whose turn it is, by the name that the shop gave
  'Employee.name',
  'SelfCheckPlan.history.by',
  'SelfCheckPlan.history.closures.reason',
  'LedgerEntry.versions.by',
  'LedgerEntry.versions.note',
  'LedgerEntry.versions.reason',
  'LedgerEntry.versions.content.people.name',
  'LedgerEntry.versions.content.dish',
  'LedgerEntry.versions.content.grams',
  'LedgerEntry.objections.by',
  'LedgerEntry.objections.words',
  'LedgerEntry.objections.answer.by',
  'LedgerEntry.objections.answer.words',
  'LedgerEntry.objections.review.by',
  'LedgerEntry.objections.review.words',
]

/** What a merchant hears of the own shop beyond that. */
export const heardByMerchants: readonly string[] = [
  ...heardAtWork,
  'Station.grids.name',
  'Shop.creditCode',
  'Shop.registrationNumber',
  'Inspection.shopName',
  'Inspection.place.address',
  'Inspection.inspectors.name',
  // whoever inspects shows the enforcement certificate (Order 49 art. 23)
  'Inspection.inspectors.certificateNumber',
  'Inspection.result.parts.checklistId',
  'Inspection.tables.title',
  'Inspection.tables.standing',
  'Inspection.extraChecks.text',
  'Inspection.result.answers.remark',
  'Inspection.result.answers.reading',
  'Inspection.result.contact.name',
  'Inspection.result.documentNumber',
  'Inspection.result.failing.remark',
  'Inspection.result.note',
  'Inspection.delivered.refusalToSign.reason',
  'Inspection.unfinished.facts',
  'Inspection.delivered.signatures.name',
  // why a later version was made stands beside both
  'Inspection.earlier.reason',
  'Publication.reply.reason',
  'Publication.earlierReplies.reason',
  'Publication.objection.text',
  'Publication.objection.answer.reasons',
  'Publication.earlierObjections.text',
  'Publication.earlierObjections.answer.reasons',
  'Employee.name',
  'Employee.phone',
  'Employee.certificate.number',
  'Employee.earlierCertificates.number',
  'AppointmentLetter.facts.name',
  'Licence.earlier.number',
  // what the shop asked of the bureau itself, and the answer
  'Amendment.shopName',
  'Amendment.before',
  'Amendment.wanted',
  'Amendment.reason',
  'Amendment.decided.words',
  'Rectification.shopName',
  'Rectification.documentNumber',
  'Rectification.inspectors.name',
  'Rectification.findings.number',
  'Rectification.findings.text',
  'Rectification.findings.remark',
  'Rectification.findings.answers.by',
  'Rectification.findings.answers.words',
  'Rectification.findings.answers.unusable',
  'Rectification.findings.judgements.by',
  'Rectification.findings.judgements.reason',
  'Rectification.findings.judgements.takenBack.reason',
  'Rectification.rechecks.takenBack.reason',
  'Rectification.extensions.by',
  'Rectification.extensions.reason',
  'Rectification.extensions.decided.by',
  'Rectification.extensions.decided.reason',
  'Rectification.interviews.with',
  'Rectification.interviews.by',
  'Rectification.interviews.refusalToSign',
  'Rectification.closed.by',
  'Rectification.closed.reason',
  'Exam.title',
  'Exam.employeeName',
  'TrainingCertificate.title',
  'TrainingCertificate.number',
  'TrainingCertificate.code',
]

/** What somebody who works in a shop hears of the own entry among its people, and of no other. */
export const heardByEmployees: readonly string[] = [
  'Employee.name',
  'Employee.phone',
  'Employee.certificate.number',
  'Employee.earlierCertificates.number',
  'Exam.title',
  'Exam.employeeName',
  'TrainingCertificate.title',
  'TrainingCertificate.number',
  'TrainingCertificate.code',
]

const learners = ['merchant', 'employee'] as const

/** Further hearers of single fields, and why. */
export const heardBesides: Readonly<Record<string, { readonly by: readonly Asker[]; readonly why: string }>> = {
  'ExamBlueprint.content.title': { by: learners, why: '考试的名称' },
  'ExamBlueprint.content.parts.topic': { by: learners, why: '题不够组卷时，说明缺哪个主题的题' },
  'Exam.marks.corrected.reason': { by: learners, why: '考过的人看得到为什么改判' },
  'CourseOffer.title': { by: learners, why: '发布的课程，给店里的人学' },
  'CourseVersion.content.title': { by: learners, why: '发布的课程，给店里的人学' },
  'CourseVersion.content.source.person': { by: learners, why: '课程写明谁写的' },
  'CourseVersion.content.source.office': { by: learners, why: '课程写明哪个机关写的' },
  'CourseVersion.content.lessons.title': { by: learners, why: '发布的课程，给店里的人学' },
  'CourseVersion.content.lessons.text': { by: learners, why: '发布的课程，给店里的人学' },
  'CourseVersion.content.lessons.url': { by: learners, why: '发布的课程，给店里的人学' },
  'Question.content.text': { by: [...learners, 'inspector', 'leader'], why: '考试和练习的题目；抽考在执法人员手机上' },
  'Question.content.choices.text': { by: [...learners, 'inspector'], why: '考试和练习的题目；抽考在执法人员手机上' },
  'Question.content.explanation': { by: [...learners, 'inspector'], why: '答过以后才看解析' },
  'Question.content.clause': { by: [...learners, 'inspector'], why: '答过以后才看依据' },
  'Inspection.shopName': { by: ['gateway'], why: '消息要写明是哪家店，只发给办这件事的人' },
  'Employee.name': {
    by: ['consumer', 'ended', 'merchant', 'employee', 'security', 'audit'],
    why: '拿着店里邀请码的人绑定前要看请的是不是自己',
  },
  'Invitation.name': {
    by: ['consumer', 'ended', 'merchant', 'employee', 'inspector', 'stationHead', 'audit'],
    why: '拿着邀请码的人接受前要看邀请写了谁',
  },
  'SignIn.browser': {
    by: ['inspector', 'stationHead', 'leader', 'office', 'security', 'audit'],
    why: '扫了登录码的人确认前要看是哪台电脑',
  },
  'Session.browser': {
    by: ['inspector', 'stationHead', 'leader', 'office', 'security', 'audit'],
    why: '本人和安全管理员看在哪些电脑上登录着',
  },
  'Passkey.name': { by: ['office', 'security', 'audit'], why: '管理员看自己登记的通行密钥' },
  'Person.name': { by: ['audit'], why: '审计日志写明谁办的' },
  'Station.grids.deputies.name': { by: ['security'], why: '停用账号前要看谁管着网格' },
  'Station.grids.name': { by: ['security'], why: '发邀请时选网格' },
}

/** What a list file or a tail may hold of a row, beyond what is public: what its columns show and its search finds. */
export const heardByLists: readonly string[] = [
  'Shop.creditCode',
  'Shop.registrationNumber',
  'Shop.tags',
  'Application.name',
  'Application.address',
  'Application.creditCode',
  'Inspection.shopName',
  'Inspection.inspectors.name',
  'Inspection.result.documentNumber',
  'Inspection.conduct.finding',
  'Publication.about.shopName',
  'Publication.objection.assignee.name',
  'Person.name',
  'Person.grants.certificateNumber',
  'Rectification.shopName',
  'Rectification.documentNumber',
]

/** What a sheet made of a list may hold: the list says ids where a sheet says names of places. */
export const heardBySheets: readonly string[] = [...heardByLists, 'Station.grids.name']

/** What a page hears that opens only with the code on a printed document: one finding, for whoever holds the paper. */
export const heardOnPaper: readonly string[] = [
  'Rectification.shopName',
  'Rectification.findings.number',
  'Rectification.findings.text',
]

/** What a message to a merchant may say beyond what is public: the recipient runs the shop. */
export const heardInMessages: readonly string[] = ['Inspection.shopName', 'Inspection.result.documentNumber']
