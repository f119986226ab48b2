import { maskPhone } from '@app/rules/identity/mask'
import type { Notice } from '@app/rules/inspection/notice'
import type { Checklist } from '@app/rules/inspection/table'
import { dayOf, fullDate, timeOf } from '@app/rules/time/day'
import type { TreeHead } from '@app/types/evidence/contract'
import { inspectionKindNames } from '@app/types/inspection/values'
import type { DocumentItem, DocumentPhoto, InspectionDocument } from '../paper/document-data'
import { itemsAsked } from './deliver/delivery'
import { fillSignatures } from './fill-signatures'
import { dayOfInspection, type Submitted } from './past-visits'
import { isPicture } from './picture'
import { verifyAddress } from './verify-address'

export type DocumentParts = {
  readonly inspection: Submitted
  /** The tables it was made with. */
  readonly tables: readonly Checklist[]
  readonly bureauName: string
  /** The shop's public page. */
  readonly publicUrl: string
  /** The district's log when the document is drawn. */
  readonly logHead?: TreeHead | undefined
  readonly noticeWords: (kindName: string, version?: number) => Notice
  /** Bytes by content. */
  readonly pictures: ReadonlyMap<string, Uint8Array>
}

const moment = (instant: string) => `${fullDate(dayOf(instant))} ${timeOf(instant)}`

/** Everything that the document prints, from what was stored when the last signature was given. */
export const fillDocument = (parts: DocumentParts): InspectionDocument => {
  const { inspection, bureauName, publicUrl } = parts
  const { kind, place, result } = inspection
  return {
    bureauName,
    number: result.documentNumber,
    day: dayOfInspection(inspection),
    subject: subjectOf(parts),
    kindName: inspectionKindNames[kind],
    nthThisYear: result.ordinalInYear,
    publicUrl,
    verification: verificationOf(parts),
    unit: unitOf(inspection),
    time: span(inspection),
    place: place.address,
    notice: noticeOf(parts),
    checklist: checklistOf(inspection),
    items: itemsOf(parts),
    result: resultOf(parts),
    photos: photosOf(parts),
  }
}

/** The log that this document will be a leaf of: whoever has the paper can see later that it only grew. */
const verificationOf = ({ publicUrl, logHead }: DocumentParts) => ({
  url: verifyAddress(publicUrl),
  ...(logHead && {
    log: `生成时存证日志共 ${logHead.size} 条，根 ${logHead.root.slice(0, 32)}，公钥 ${logHead.keyId.slice(0, 32)}`,
  }),
})

/** What the forms' headings begin with: tables of producers are 食品生产, all others of today 食品经营. */
const subjectOf = ({ tables }: DocumentParts) =>
  tables.some(({ businessTypes }) => businessTypes.includes('foodProduction')) ? '食品生产' : '食品经营'

const checklistOf = ({ tables }: Submitted): InspectionDocument['checklist'] => {
  const standing = tables.find((table) => table.standing)?.standing
  return {
    title: tables.map(({ title }) => title).join('、'),
    version: tables.map(({ id, version }) => `${id} 第 ${version} 版`).join('、'),
    ...(standing && { standing }),
  }
}

const unitOf = ({ shopName, result }: Submitted): InspectionDocument['unit'] => {
  const { unit, contact } = result
  const phone = contact.phone ? maskPhone(contact.phone) : ''
  return {
    name: shopName,
    address: unit.address,
    contact: contact.name,
    phone,
    licenceNumber: unit.licenceNumber ?? '',
  }
}

const span = ({ startedAt, result: { finishedAt } }: Submitted) =>
  `${moment(startedAt)} 至 ${dayOf(startedAt) === dayOf(finishedAt) ? timeOf(finishedAt) : moment(finishedAt)}`

/**
 * The notice was given and answered at the door; the signatures under it are collected at the end with all others, and
 * say so by their own times. A refusal there refuses the signature, not the notice (Order 49 art. 34).
 */
const noticeOf = ({ inspection, noticeWords, pictures }: DocumentParts): InspectionDocument['notice'] => {
  if (!inspection.notification) throw new Error(`nobody was told of ${inspection.inspectionId}, and it has a result`)
  const { recusalRequested, recusalReason, answeredBy, answeredAt } = inspection.notification
  const { paragraphs, question } = noticeWords(inspectionKindNames[inspection.kind], inspection.notice?.version)
  const reason = recusalReason ? { reason: recusalReason } : {}
  return {
    words: paragraphs,
    recusal: { question, requested: recusalRequested, ...reason, answeredBy, answeredAt: moment(answeredAt) },
    signatures: fillSignatures(inspection, pictures, moment),
  }
}

const itemsOf = ({ tables, inspection: { result, extraChecks = [] } }: DocumentParts): DocumentItem[] => {
  const asked = new Set<string>()
  const line = ({ key, ...item }: Omit<DocumentItem, 'result' | 'remark'> & { readonly key: string }) => {
    if (asked.has(key)) return []
    asked.add(key)
    const { result: found, remark, reading } = result.answers[key] ?? {}
    const words = [reading && `读数 ${reading}`, remark].filter(Boolean).join('；')
    return [{ ...item, ...(found && { result: found }), ...(words && { remark: words }) }]
  }
  const ofTables = tables.flatMap(({ groups }) =>
    groups.flatMap(({ title: category, items }) =>
      items.flatMap(({ key, number, text: content, keyItem }) => line({ key, category, number, content, keyItem })),
    ),
  )
  const extras = extraChecks.flatMap(({ key, text: content }) =>
    line({ key, category: '上次不符合，本表已无此项', number: '遗留', content, keyItem: false }),
  )
  return [...ofTables, ...extras]
}

const resultOf = ({ inspection, pictures }: DocumentParts): InspectionDocument['result'] => {
  const { verdict, failing, dispositions, rectifyBy, note } = inspection.result
  return {
    problems: failing.map(({ number, text, remark }) => ({ number, words: remark || text })),
    verdict,
    dispositions: dispositions.map((disposition) =>
      disposition === 'rectifyByDate' && rectifyBy
        ? { disposition, detail: `${fullDate(rectifyBy)}前` }
        : { disposition },
    ),
    ...(note && { note }),
    signatures: fillSignatures(inspection, pictures, moment),
  }
}

const photosOf = ({ tables, inspection, pictures }: DocumentParts): DocumentPhoto[] => {
  const { place, extraChecks = [], result } = inspection
  const asked = [...itemsAsked(tables), ...extraChecks.map(({ key }) => ({ key, number: '遗留' }))]
  return asked.flatMap(({ key, number: itemNumber }) => {
    const { photos = [], handling } = result.answers[key] ?? {}
    return [...photos, ...(handling?.photosAfter ?? [])].map(({ sha256, takenAt }) => ({
      itemNumber,
      takenAt: moment(takenAt),
      place: place.address,
      sha256,
      ...imageOf(pictures, sha256),
    }))
  })
}

/** Without an image its place is marked; its time and hash are printed all the same. */
const imageOf = (pictures: DocumentParts['pictures'], sha256: string) => {
  const image = pictures.get(sha256)
  return image && isPicture(image) ? { image } : {}
}
