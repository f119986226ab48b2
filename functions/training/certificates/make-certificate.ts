import { createHash } from 'node:crypto'
import { dayOf } from '@app/rules/time/day'
import { certificateUntil } from '@app/rules/training/certificate'
import type { Write } from '../../platform/ports/records'
import type { StoredCertificate, StoredExam } from '../people/store'
import type { TrainingStore } from '../store'

const base32 = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const lettersOf = (text: string, count: number): string =>
  [...createHash('sha256').update(text).digest().subarray(0, count)].map((byte) => base32[byte % 32]).join('')

/** District, day and six signs. What tells it from a made-up one is the code: it follows from the paper's own seed. */
const numberOf = ({ district, examId, seed }: StoredExam, day: string): string =>
  `PX${district}${day.replaceAll('-', '')}${lettersOf(`number ${examId} ${seed}`, 6)}`

type Issued = { readonly certificate: StoredCertificate; readonly writes: readonly Write[] }

/** The certificate of a passed exam, in place of those that the same person holds of it. */
export const makeCertificate = async (
  store: Pick<TrainingStore, 'certificates' | 'numbers' | 'certificatesOf'>,
  exam: StoredExam,
  { score, full, closedAt }: { readonly score: number; readonly full: number; readonly closedAt: string },
): Promise<Issued> => {
  const { district, shopId, employeeId, examId, employeeName: name, shopName, title, blueprintId, seed } = exam
  const issuedOn = dayOf(closedAt)
  const number = numberOf(exam, issuedOn)
  const whose = { district, shopId, employeeId }
  const certificate: StoredCertificate = {
    revision: 1,
    ...whose,
    number,
    code: lettersOf(`code ${number} ${seed}`, 8),
    ...{ name, shopName, title, blueprintId, examId, score, full, issuedOn },
    validUntil: certificateUntil(issuedOn, exam.validMonths),
  }
  const before = (await store.certificatesOf(whose)).filter(
    (one) => one.employeeId === employeeId && one.blueprintId === blueprintId && one.replacedBy === undefined,
  )
  return {
    certificate,
    writes: [
      store.certificates.insert(certificate),
      store.numbers.insert({ revision: 1, ...whose, number }),
      ...before.map((one) => store.certificates.replace({ ...one, replacedBy: number })),
    ],
  }
}
