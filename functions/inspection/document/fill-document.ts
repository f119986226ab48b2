import { fullDate } from '@app/rules/time/day'
import { inspectionKindNames } from '@app/types/inspection/values'
import type { DocumentFinding, InspectionDocument, ResultDocument } from '../../paper/document-data'
import { concludedOf } from '../concluded'
import type { Submitted } from '../past-visits'
import type { DocumentParts } from './document-parts'
import { endingRecord } from './fill-ending'
import { headOf } from './fill-head'
import { photosOf } from './fill-photos'
import { fillSignatures } from './fill-signatures'
import { documentTables } from './fill-tables'
import { moment } from './moment'

const isResult = (parts: DocumentParts): parts is DocumentParts<Submitted> => parts.inspection.result !== undefined

/** Everything that the document prints, from what was stored when the last signature was given. */
export const fillDocument = (parts: DocumentParts): InspectionDocument =>
  isResult(parts) ? resultDocument(parts) : endingRecord(parts)

const resultDocument = (parts: DocumentParts<Submitted>): ResultDocument => {
  const { inspection } = parts
  return {
    ...headOf(parts),
    form: 'result',
    nthThisYear: inspection.result.ordinalInYear,
    notice: noticeOf(parts),
    tables: documentTables(parts),
    result: resultOf(parts),
    findings: findingsOf(parts),
    photos: photosOf(parts),
  }
}

/**
 * The notice was given and answered at the door; the signatures under it are collected at the end with all others, and
 * say so by their own times. A refusal there refuses the signature, not the notice (Order 49 art. 34).
 */
const noticeOf = (parts: DocumentParts<Submitted>): ResultDocument['notice'] => {
  const { inspection, noticeWords } = parts
  if (!inspection.notification) throw new Error(`nobody was told of ${inspection.inspectionId}, and it has a result`)
  const { recusalRequested, recusalReason, answeredBy, answeredAt } = inspection.notification
  const { paragraphs, question } = noticeWords(inspectionKindNames[inspection.kind], inspection.notice?.version)
  const reason = recusalReason ? { reason: recusalReason } : {}
  return {
    words: paragraphs,
    recusal: { question, requested: recusalRequested, ...reason, answeredBy, answeredAt: moment(answeredAt) },
    signatures: fillSignatures(parts),
  }
}

const resultOf = (parts: DocumentParts<Submitted>): ResultDocument['result'] => {
  const { verdict, scale, failing, dispositions, rectifyBy, accidentRisk, note } = parts.inspection.result
  return {
    kind: parts.inspection.kind,
    problems: failing.map(({ key, number, text, remark }) => ({ key, number, words: remark || text })),
    verdict,
    ...(scale && { scale }),
    dispositions: dispositions.map((disposition) =>
      disposition === 'rectifyByDate' && rectifyBy
        ? { disposition, detail: `${fullDate(rectifyBy)}前` }
        : { disposition },
    ),
    accidentRisk,
    ...(note && { note }),
    signatures: fillSignatures(parts),
  }
}

/** What has to be mended, each with the code that lands on exactly that finding. */
const findingsOf = ({ inspection, findingLinks }: DocumentParts<Submitted>): readonly DocumentFinding[] => {
  const { toRectify } = concludedOf(inspection)
  const urls = findingLinks(
    inspection,
    toRectify.map(({ key }) => key),
  )
  return toRectify.flatMap((item) => {
    const url = urls[item.key]
    if (!url) return []
    const { key, number, text, remark, rectifyBy } = item
    return [{ key, number, words: remark || text, ...(rectifyBy && { due: `${fullDate(rectifyBy)}前` }), url }]
  })
}
