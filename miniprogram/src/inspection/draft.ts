import type { ChecklistShown } from '@app/types/inspection/contract'
import type { Disposition, InspectionKind, ItemResult } from '@app/types/inspection/values'
import type { UploadRef } from '../data/upload'

export type DraftInspector = { readonly personId: string; readonly name: string; readonly certificateNumber: string }

/** A table with its rules; drafts that older versions of the app began have none. */
export type DraftTable = Omit<ChecklistShown, 'judgement' | 'coverage'> &
  Partial<Pick<ChecklistShown, 'judgement' | 'coverage'>>

/** What stays as it was when the inspection started; written once. */
export type DraftHead = {
  readonly inspectionId: string
  readonly shopId: string
  readonly shopName: string
  readonly kind: InspectionKind
  readonly startedAt: string
  /** The one whose phone this is, then the second. */
  readonly inspectors: readonly [DraftInspector, DraftInspector]
  /** Whom the notification was read to. */
  readonly answeredBy: string
  readonly checklist: DraftTable
  readonly mustCheck: readonly { readonly key: string; readonly day: string; readonly remark?: string | undefined }[]
}

export type DraftAnswer = {
  readonly result?: ItemResult
  readonly remark?: string
  /** Ids of photos, each kept under its own key. */
  readonly photos?: readonly string[]
}
export type DraftAnswers = Readonly<Record<string, DraftAnswer>>

export type DraftPhoto = { readonly path: string; readonly takenAt: string }

export type Signer = 'first' | 'second' | 'merchant' | 'witness'
export type DraftSignature = { readonly path: string; readonly name: string; readonly signedAt: string }

/** What is decided after the last item, and who signed. */
export type DraftEnd = {
  readonly dispositions: readonly Disposition[]
  readonly rectifyBy?: string
  readonly accidentRisk: boolean
  readonly note: string
  readonly contactName: string
  readonly contactPhone: string
  readonly signatures: Readonly<Partial<Record<Signer, DraftSignature>>>
  readonly refusal?: { readonly reason: string; readonly notedAt: string }
  /** Set once, by the last signature: a repeated submission says the same. */
  readonly finishedAt?: string
}

export const noEnd: DraftEnd = {
  dispositions: [],
  accidentRisk: false,
  note: '',
  contactName: '',
  contactPhone: '',
  signatures: {},
}

export type UploadRefs = Readonly<Record<string, UploadRef>>
