import type { About } from '../mini-row'

export const shopAndInspection = ({ shopId, inspectionId }: About) => `shopId=${shopId}&inspectionId=${inspectionId}`
export const ofRecused = ({ recused: { shopId, inspectionId } }: About) =>
  `shopId=${shopId}&inspectionId=${inspectionId}`
export const ofOrder = ({ shopId, rectificationId }: About) => `shopId=${shopId}&rectificationId=${rectificationId}`
export const ofOtherOrder = ({ otherOrder: { shopId, rectificationId } }: About) =>
  `shopId=${shopId}&rectificationId=${rectificationId}`
export const ofShop = ({ shopId }: About) => `shopId=${shopId}`
export const ofLicence = ({ shopId, licenceId }: About) => `shopId=${shopId}&licenceId=${licenceId}`
export const ofAmendment = ({ shopId, amendmentId }: About) => `shopId=${shopId}&amendmentId=${amendmentId}`
export const ofPerson = ({ shopId, employeeId }: About) => `shopId=${shopId}&employeeId=${employeeId}`
export const ofLearner = (about: About) => `${ofPerson(about)}&name=${encodeURIComponent('王小满')}`
export const ofCourse = (about: About) => `${ofLearner(about)}&courseId=${about.training.courseId}`
export const ofExam = (about: About) => `${ofLearner(about)}&examId=${about.training.examId}`
export const ofFailedExam = (about: About) => `${ofLearner(about)}&examId=${about.training.failedExamId}&marked=yes`
export const ofTask = ({ shopId, taskId }: About) => `shopId=${shopId}&taskId=${taskId}`
export const ofSentCheck = ({ shopId, selfCheckId }: About) => `shopId=${shopId}&selfCheckId=${selfCheckId}`
export const ofDailyControl = ({ shopId }: About) => `shopId=${shopId}&control=dailyControl`
export const ofSelfCheck = ({ shopId, selfCheck: { tableId, version, period, day } }: About) =>
  `shopId=${shopId}&tableId=${tableId}&version=${version}&period=${period}&day=${day}`
export const ofLedger = (kind: string) => (about: About) => `${ofShop(about)}&kind=${kind}`
export const ofEntry =
  (which: 'plain' | 'objected' | 'answered') =>
  ({ shopId, ledger }: About) =>
    `shopId=${shopId}&kind=sampleRetention&day=${ledger.day}&entryId=${ledger[which]}`
export const ofApplication = ({ applicationId }: About) => `applicationId=${applicationId}`
export const ofDraft = ({ draftId }: About) => `inspectionId=${draftId}`
export const ofUnclaimed = ({ unclaimedShopId }: About) => `shopId=${unclaimedShopId}`
