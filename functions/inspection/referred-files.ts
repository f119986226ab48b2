import { allItems, type Checklist } from '@app/rules/inspection/table'
import type { UploadRef } from '@app/types/inspection/contract'
import type * as z from 'zod'
import type { StoredInspection } from './store'
import type { Submission } from './submission'

export type ReferredFile = {
  readonly purpose: 'photo' | 'signature'
  readonly ref: z.infer<typeof UploadRef>
  /** What people call it: 协办 丁望舒, 7.2 项第 1 张. */
  readonly words: string
}

type Signature = Submission['signatures'][number]

const signerWords = ({ inspectors }: StoredInspection, { role, name, personId }: Signature): string => {
  if (role !== 'inspector') return `${role === 'merchant' ? '被检查单位' : '见证人'} ${name}`
  const place = inspectors.findIndex((inspector) => inspector.personId === personId)
  return `${place === 0 ? '主办' : '协办'} ${inspectors[place]?.name ?? name}`
}

export type Referring = {
  readonly checklist: Checklist
  readonly inspection: StoredInspection
  readonly submission: Submission
}

/** Every signature and photograph that a submission names, in the order of the form. */
export const referredFiles = ({ checklist, inspection, submission }: Referring): readonly ReferredFile[] => [
  ...submission.signatures.map((signature) => ({
    purpose: 'signature' as const,
    ref: signature.image,
    words: signerWords(inspection, signature),
  })),
  ...allItems(checklist).flatMap(({ key, number }) =>
    (submission.answers[key]?.photos ?? []).map((ref, index) => ({
      purpose: 'photo' as const,
      ref,
      words: `${number} 项第 ${index + 1} 张照片`,
    })),
  ),
]
