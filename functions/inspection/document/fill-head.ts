import { maskPhone } from '@app/rules/identity/mask'
import type { Checklist } from '@app/rules/inspection/table'
import { inspectionKindNames } from '@app/types/inspection/values'
import type { BusinessType } from '@app/types/shop/values'
import type { DocumentHead } from '../../paper/document-data'
import { dayOfInspection } from '../past-visits'
import type { DocumentParts } from './document-parts'
import { numberOf } from './filed'
import { moment, spanOf } from './moment'
import { verifyAddress } from './verify-address'

/** What every form of the document begins with. */
export const headOf = (parts: DocumentParts): Omit<DocumentHead, 'photos'> => {
  const { inspection, content, tables, bureauName, publicUrl } = parts
  const { approval } = content.beginning
  const { version, contentHash } = inspection.delivered
  return {
    bureauName,
    number: numberOf(inspection) ?? '',
    day: dayOfInspection(inspection),
    version,
    contentHash,
    subject: subjectOf(tables),
    kindName: inspectionKindNames[inspection.kind],
    publicUrl,
    verification: verificationOf(parts),
    unit: unitOf(parts),
    time: timeOf(parts),
    place: inspection.place.address,
    ...(approval && { approval }),
    ...correctionOf(parts),
  }
}

/** Where the phone's clock was wrong, what it had said stands beside what was put right. */
const timeOf = ({ inspection, content: { finishedAt, clock } }: DocumentParts): string => {
  const span = spanOf(inspection.startedAt, finishedAt)
  return clock
    ? `${span}（手机时间不准，原来记的是 ${spanOf(clock.startedAt, clock.finishedAt)}，已按服务器时间改正）`
    : span
}

/** The log that this document will be a leaf of: whoever has the paper can see later that it only grew. */
const verificationOf = ({ publicUrl, logHead }: DocumentParts) => ({
  url: verifyAddress(publicUrl),
  ...(logHead && {
    log: `生成时存证日志共 ${logHead.size} 条，根 ${logHead.root.slice(0, 32)}，公钥 ${logHead.keyId.slice(0, 32)}`,
  }),
})

const drugs: readonly BusinessType[] = ['drugRetail', 'medicalUse']

/** What the forms' headings begin with, by the kinds of business that the tables are for. */
export const subjectOf = (tables: readonly Pick<Checklist, 'businessTypes'>[]): string => {
  const types = tables.flatMap(({ businessTypes }) => businessTypes)
  const [ofDrugs, ofFood] = [types.some((one) => drugs.includes(one)), types.some((one) => !drugs.includes(one))]
  if (ofDrugs) return ofFood ? '食品药品' : '药品医疗器械'
  return types.includes('foodProduction') ? '食品生产' : '食品经营'
}

/** The address is the signed one. Nobody signed the licence's number: it is the register's when the signatures arrived. */
const unitOf = ({ inspection, content }: DocumentParts): DocumentHead['unit'] => {
  const { shopName, result, unfinished, place } = inspection
  const unit = result?.unit ?? unfinished?.unit
  const phone = result?.contact.phone ? maskPhone(result.contact.phone) : ''
  return {
    name: shopName,
    address: content.shop.address || place.address,
    contact: result?.contact.name ?? '',
    phone,
    licenceNumber: unit?.licenceNumber ? `${unit.licenceNumber}（收到时登记）` : '',
  }
}

const correctionOf = ({ inspection, content, changes }: DocumentParts): Pick<DocumentHead, 'correction'> => {
  const before = inspection.earlier?.at(-1)
  if (!content.corrects || !before) return {}
  const { version, receivedAt, contentHash } = before
  const of = `第 ${version} 版，${moment(receivedAt)} 收到，签署内容 SHA-256 ${contentHash.slice(0, 16)}…`
  return { correction: { reason: content.corrects.reason, of, changes } }
}
