import { createHash } from 'node:crypto'
import { canonicalJson } from '@app/rules/evidence/canonical'
import { type Notice, noticeInForce, shippedNotices } from '@app/rules/inspection/notice'
import type { NoticeShown } from '@app/types/inspection/contract'
import { type InspectionKind, inspectionKindNames, type NoticeSubject } from '@app/types/inspection/values'
import { type Refused, refuse } from '../platform/verb'

/** What an inspection stores of the notice that was read out. */
export type NoticeTold = { readonly version: number; readonly hash: string }

const hashOf = (notice: Notice): string => createHash('sha256').update(canonicalJson(notice)).digest('hex')

/** The notice in force as the phone shows it, word for word what the document will print. */
export const noticeShown = (kind: InspectionKind, subject: NoticeSubject): NoticeShown => {
  const notice = noticeInForce(inspectionKindNames[kind], subject)
  const { version, paragraphs, question } = notice
  return { version, hash: hashOf(notice), paragraphs: [...paragraphs], question }
}

/**
 * The version whose words the phone showed; an earlier one is kept as it was told. Clients that show nobody anything
 * name none.
 */
export const noticeTold = (kind: InspectionKind, hash: string | undefined): NoticeTold | Refused | undefined => {
  if (hash === undefined) return undefined
  const told = shippedNotices(inspectionKindNames[kind]).find((notice) => hashOf(notice) === hash)
  return told ? { version: told.version, hash } : refuse('request.invalid', ['noticeHash'])
}
