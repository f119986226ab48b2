import { compareContents } from '@app/rules/inspection/compare-contents'
import type { Checklist } from '@app/rules/inspection/table'
import type { InspectionContent } from '@app/types/inspection/content'
import { fitting } from '../../platform/fill-page'
import type { StoredInspection } from '../store'

/** An inspection with the very tables it was made with. */
export type Viewed = {
  readonly inspection: StoredInspection
  readonly tables: readonly Checklist[]
  /** What was signed, oldest version first. */
  readonly contents?: readonly InspectionContent[]
}

/** Who signed, what came with it, and the versions before it. */
export const deliveryOf = (viewed: Viewed) => {
  const { delivered, inspectors, earlier = [] } = viewed.inspection
  if (!delivered) return { signed: [] }
  const { version, contentHash, receivedAt, receiptHash, deliveredBy, signatures, refusalToSign } = delivered
  const by = inspectors.find(({ personId }) => personId === deliveredBy)?.name ?? ''
  return {
    signed: signatures.map(({ role, name, signedAt }) => ({ role, name, at: signedAt })),
    ...(refusalToSign && { refusalToSign: { reason: refusalToSign.reason, notedAt: refusalToSign.notedAt } }),
    received: { version, contentHash, at: receivedAt, receiptHash, by },
    ...(earlier.length > 0 && { earlier: earlier.map((one) => earlierShown(one, viewed)) }),
  }
}

type Earlier = NonNullable<StoredInspection['earlier']>[number]

/** More would be another inspection; the document lists them all. */
const mostChanges = 40
/** Bytes: long remarks are fewer, so that a version goes into one answer. */
const roomOfVersion = 30_000

const earlierShown = (
  { version, contentHash, receivedAt, verdict, scale, reason, document }: Earlier,
  { contents = [], tables }: Viewed,
) => {
  const [before, after] = [version, version + 1].map((one) => contents.find((content) => content.version === one))
  return {
    ...{ version, contentHash, receivedAt, reason },
    ...(verdict && { verdict }),
    ...(scale && { scale }),
    changes:
      before && after ? fitting(compareContents(tables, before, after).slice(0, mostChanges), roomOfVersion) : [],
    document: { state: document.state, ...(document.sha256 && { sha256: document.sha256, bytes: document.bytes }) },
  }
}
