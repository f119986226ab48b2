import { dayOf } from '@app/rules/time/day'
import { isInForce } from '@app/rules/training/certificate'
import type { CertificateOfDistrict } from '@app/types/training/exam'
import { type Asked, given } from '../../platform/verb'
import type { TrainingDeps } from '../deps'
import { certificateShown } from '../exams/view-exam'
import { certificatesPk, type StoredCertificate } from '../people/store'

const pageSize = 50

export const ofDistrict = (certificate: StoredCertificate): CertificateOfDistrict => {
  const { shopId, shopName, employeeId, name } = certificate
  return { ...certificateShown(certificate), shopId, shopName, employeeId, name }
}

/**
 * Who passed: the certificates that hold today, those that hold longest first. One that a later one of the same exam took
 * the place of is in the index no more, so each person stands there once for each exam.
 */
export const listCertificates = given(
  async (
    deps: TrainingDeps,
    { actor, input, at }: Asked<{ readonly cursor?: string | undefined }>,
  ): Promise<{ certificates: CertificateOfDistrict[]; cursor?: string }> => {
    const today = dayOf(at.toISOString())
    const asked = { limit: pageSize, cursor: input.cursor, reverse: true }
    const { items, cursor } = await deps.store.certificates.list(certificatesPk(actor.district), asked)
    const holding = items.filter((one) => isInForce(one, today))
    const isLast = items.some(({ validUntil }) => validUntil < today)
    return {
      certificates: holding.map(ofDistrict),
      ...(cursor && !isLast && { cursor }),
    }
  },
)
