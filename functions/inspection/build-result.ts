import { countAnswers } from '@app/rules/inspection/counts'
import { allItems, type Checklist } from '@app/rules/inspection/table'
import { dayOf } from '@app/rules/time/day'
import type { Conclusion } from './conclude'
import { dayOfInspection, submittedOf } from './past-visits'
import type { InspectionResult, StoredInspection } from './store'
import type { Submission } from './submission'

export type ResultParts = {
  readonly checklist: Checklist
  readonly inspection: StoredInspection
  readonly submission: Submission
  readonly conclusion: Conclusion
  /** Every inspection of the shop, this one among them or not. */
  readonly inspections: readonly StoredInspection[]
  readonly files: InspectionResult['files']
  readonly unit: InspectionResult['unit']
  readonly documentNumber: string
}

/** What is stored of a concluded inspection, whole: nothing of it is worked out again later. */
export const buildResult = (parts: ResultParts): InspectionResult => {
  const { checklist, submission, conclusion, files, unit, documentNumber } = parts
  const { answers, dispositions, rectifyBy, accidentRisk, note, contact, refusalToSign, finishedAt } = submission
  return {
    answers,
    verdict: conclusion.verdict,
    gapCase: conclusion.gapCase,
    counts: countAnswers(checklist, answers),
    failing: failingItems(parts),
    dispositions,
    ...(rectifyBy && { rectifyBy }),
    accidentRisk,
    ...(note && { note }),
    contact,
    signatures: signaturesOf(parts),
    ...(refusalToSign && { refusalToSign }),
    finishedAt,
    unit,
    files,
    ordinalInYear: ordinalInYear(parts),
    documentNumber,
  }
}

const failingItems = ({ checklist, inspection, submission, conclusion }: ResultParts): InspectionResult['failing'] =>
  allItems(checklist)
    .filter(({ key }) => conclusion.failing.includes(key))
    .map(({ key, number, text, keyItem }) => {
      const remark = submission.answers[key]?.remark
      return {
        key,
        number,
        text,
        keyItem,
        failedLastTime: inspection.mustCheck.includes(key),
        ...(remark && { remark }),
      }
    })

/** Inspectors sign under the name they are known by, whatever the phone wrote. */
const signaturesOf = ({ inspection, submission }: ResultParts): InspectionResult['signatures'] =>
  submission.signatures.map((signature) => {
    const inspector = inspection.inspectors.find(({ personId }) => personId === signature.personId)
    return inspector ? { ...signature, name: inspector.name } : signature
  })

const ordinalInYear = ({ inspection, inspections, submission }: ResultParts): number => {
  const year = dayOf(submission.finishedAt).slice(0, 4)
  const others = submittedOf(inspections).filter(({ inspectionId }) => inspectionId !== inspection.inspectionId)
  return 1 + others.filter((one) => dayOfInspection(one).startsWith(year)).length
}
