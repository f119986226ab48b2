import { inspectionKindNames, notHeldReasonNames } from '@app/types/inspection/values'
import type { DocumentRecusal, EndingRecord } from '../../paper/document-data'
import type { DocumentParts } from './document-parts'
import { headOf } from './fill-head'
import { photosOf } from './fill-photos'
import { fillSignatures } from './fill-signatures'
import { moment } from './moment'

/** The record of a visit that ended without a result: what happened, and what was told and answered before. */
export const endingRecord = (parts: DocumentParts): EndingRecord => {
  const { inspection, content } = parts
  const { kind } = content.ending
  if (kind === 'concluded') throw new Error(`${inspection.inspectionId} was concluded, and it has no result`)
  const { facts, reason } = inspection.unfinished ?? {}
  const told = toldOf(parts)
  return {
    ...headOf(parts),
    form: 'ending',
    ending: kind,
    ...(told && { told }),
    ...(reason && { reason: notHeldReasonNames[reason] }),
    ...(facts && { facts }),
    signatures: fillSignatures(parts),
    photos: photosOf(parts),
  }
}

const toldOf = ({ inspection, noticeWords }: DocumentParts): DocumentRecusal | undefined => {
  const { notification, notice, kind } = inspection
  if (!notification) return undefined
  const { recusalRequested: requested, recusalReason, answeredBy, answeredAt } = notification
  const { question } = noticeWords(inspectionKindNames[kind], notice?.version)
  return {
    question,
    requested,
    ...(recusalReason && { reason: recusalReason }),
    answeredBy,
    answeredAt: moment(answeredAt),
  }
}
