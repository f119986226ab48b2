import type { Notice } from '@app/rules/inspection/notice'
import type { Checklist } from '@app/rules/inspection/table'
import { fullDate } from '@app/rules/time/day'
import type { TreeHead } from '@app/types/evidence/contract'
import type { InspectionContent } from '@app/types/inspection/content'
import { inspectionKindNames } from '@app/types/inspection/values'
import type { DocumentFinding, InspectionDocument, ResultDocument } from '../../paper/document-data'
import { tableLabel } from '../../paper/lay-out'
import { concludedOf, type ItemToRectify } from '../concluded'
import type { Submitted } from '../past-visits'
import type { StoredInspection } from '../store'
import type { Ended } from './filed'
import { endingRecord } from './fill-ending'
import { headOf } from './fill-head'
import { photosOf } from './fill-photos'
import { fillSignatures } from './fill-signatures'
import { documentTables } from './fill-tables'
import { moment } from './moment'

export type DocumentParts<I extends Ended = Ended> = {
  readonly inspection: I
  /** What was signed, as it was signed. */
  readonly content: InspectionContent
  /** The version before, which this one corrects. */
  readonly corrected?: InspectionContent | undefined
  /** The tables it was made with. */
  readonly tables: readonly Checklist[]
  readonly bureauName: string
  /** The shop's public page. */
  readonly publicUrl: string
  /** The district's log when the document is drawn. */
  readonly logHead?: TreeHead | undefined
  readonly noticeWords: (kindName: string, version?: number) => Notice
  /** The address printed beside each finding, by item. */
  readonly findingLinks: FindingLinks
  /** Bytes by content. */
  readonly pictures: ReadonlyMap<string, Uint8Array>
}

export type FindingLinks = (
  of: Pick<StoredInspection, 'shopId' | 'inspectionId'>,
  keys: readonly string[],
) => Readonly<Record<string, string>>

const isResult = (parts: DocumentParts): parts is DocumentParts<Submitted> => parts.inspection.result !== undefined

/** Everything that the document prints, from what was stored when the last signature was given. */
export const fillDocument = (parts: DocumentParts): InspectionDocument =>
  isResult(parts) ? resultDocument(parts) : endingRecord(parts)

const resultDocument = (parts: DocumentParts<Submitted>): ResultDocument => {
  const { inspection } = parts
  const tables = documentTables(parts)
  return {
    ...headOf(parts),
    form: 'result',
    nthThisYear: inspection.result.ordinalInYear,
    notice: noticeOf(parts),
    tables,
    result: resultOf(parts, tables),
    findings: findingsOf(parts, tables),
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

type Tables = ResultDocument['tables']

/** 表一 7.2: of several tables two may have an item of that number. */
const numberIn = (tables: Tables, { key, number }: { readonly key: string; readonly number: string }): string => {
  const at = tables.findIndex(({ items }) => items.some((item) => item.key === key))
  return [tableLabel(tables, at), number].filter(Boolean).join(' ')
}

const resultOf = (parts: DocumentParts<Submitted>, tables: Tables): ResultDocument['result'] => {
  const { verdict, failing, dispositions, rectifyBy, accidentRisk, note } = parts.inspection.result
  return {
    problems: failing.map((item) => ({ number: numberIn(tables, item), words: item.remark || item.text })),
    verdict,
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
const findingsOf = (
  { inspection, findingLinks }: DocumentParts<Submitted>,
  tables: Tables,
): readonly DocumentFinding[] => {
  const { toRectify } = concludedOf(inspection)
  const urls = findingLinks(
    inspection,
    toRectify.map(({ key }) => key),
  )
  const dueOf = ({ key }: ItemToRectify) =>
    inspection.result.failing.find((item) => item.key === key)?.rectifyBy ?? inspection.result.rectifyBy
  return toRectify.flatMap((item) => {
    const url = urls[item.key]
    const due = dueOf(item)
    if (!url) return []
    const words = item.remark || item.text
    return [{ number: numberIn(tables, item), words, ...(due && { due: `${fullDate(due)}前` }), url }]
  })
}
