import * as z from 'zod'
import type { Reaction, RowChange } from '../platform/reaction'

const RemarkMessage = z.object({
  district: z.string(),
  questionId: z.string(),
  version: z.number(),
  cursor: z.string().optional(),
})
export const readRemarkMessage = (message: unknown) => RemarkMessage.parse(message)

const CertificateMessage = z.object({
  district: z.string(),
  shopId: z.string(),
  employeeId: z.string(),
  number: z.string(),
})
export const readCertificateMessage = (message: unknown) => CertificateMessage.parse(message)

const correctedIn = (image: RowChange['after']): number => Number(image?.['correctedIn'] ?? 0)

const isCorrected = ({ kind, before, after }: RowChange): boolean =>
  kind === 'Question' && after !== undefined && correctedIn(after) > correctedIn(before)

const isIssued = ({ kind, before, after }: RowChange): boolean =>
  kind === 'TrainingCertificate' && before === undefined && after !== undefined

export const reactions: readonly Reaction[] = [
  {
    queue: 'training-remark',
    when: (change) =>
      isCorrected(change)
        ? {
            district: String(change.after?.['district']),
            questionId: String(change.after?.['questionId']),
            version: correctedIn(change.after),
          }
        : undefined,
  },
  {
    queue: 'training-certificate',
    when: (change) =>
      isIssued(change)
        ? {
            district: String(change.after?.['district']),
            shopId: String(change.after?.['shopId']),
            employeeId: String(change.after?.['employeeId']),
            number: String(change.after?.['number']),
          }
        : undefined,
  },
]
