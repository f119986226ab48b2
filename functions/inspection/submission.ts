import type { Answer, RefusalToSign, Signature } from '@app/types/inspection/contract'
import type { Disposition } from '@app/types/inspection/values'
import type * as z from 'zod'

/** What the phone sends when the last signature was given. */
export type Submission = {
  readonly shopId: string
  readonly inspectionId: string
  readonly answers: Record<string, z.infer<typeof Answer>>
  readonly dispositions: Disposition[]
  readonly rectifyBy?: string | undefined
  readonly accidentRisk: boolean
  readonly note?: string | undefined
  readonly contact: { readonly name: string; readonly phone?: string | undefined }
  readonly signatures: z.infer<typeof Signature>[]
  readonly refusalToSign?: z.infer<typeof RefusalToSign> | undefined
  readonly finishedAt: string
}
