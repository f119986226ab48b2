import type { InspectionContent } from '@app/types/inspection/content'
import type { ChecklistShown, NoticeShown } from '@app/types/inspection/contract'
import type {
  CredentialKind,
  Disposition,
  EndingKind,
  InspectionKind,
  ItemDisposition,
  ItemResult,
  NotHeldReason,
} from '@app/types/inspection/values'
import type { Position } from '../device/locate'

export type DraftInspector = {
  readonly personId: string
  readonly name: string
  readonly certificateNumber: string
  readonly shows: CredentialKind
}

/** A table with its rules, as the server sent it. */
export type DraftTable = ChecklistShown

type Beginning = Readonly<InspectionContent['beginning']>

/** What stays as it was when the inspection began; written once. */
export type DraftHead = {
  readonly district: string
  readonly inspectionId: string
  /** 1, or what a correction makes of it. */
  readonly version: number
  readonly corrects?: { readonly contentHash: string; readonly reason: string }
  readonly shopId: string
  readonly shopName: string
  readonly shopAddress: string
  readonly kind: InspectionKind
  readonly startedAt: string
  /** What the phone's clock had said, where the server refused it and the times were put right. */
  readonly clock?: { readonly startedAt: string; readonly finishedAt: string }
  /** The one whose phone this is, then the second. */
  readonly inspectors: readonly [DraftInspector, DraftInspector]
  /** What was told at the door, and what was overridden to begin. */
  readonly beginning: Omit<Beginning, 'secondConfirmed'>
  readonly place: { readonly address: string; readonly position?: Position }
  readonly tables: readonly DraftTable[]
  readonly notice?: NoticeShown
  readonly mustCheck: readonly { readonly key: string; readonly day: string; readonly remark?: string | undefined }[]
  readonly extraChecks: readonly { readonly key: string; readonly text: string; readonly day: string }[]
}

/** What is done about one failing item. Photos are ids, each kept under its own key. */
export type DraftHandling = {
  readonly disposition: ItemDisposition
  readonly by?: string
  readonly photosAfter?: readonly string[]
}

export type DraftAnswer = {
  readonly result?: ItemResult
  readonly remark?: string
  /** A decimal as it was typed. */
  readonly reading?: string
  readonly photos?: readonly string[]
  readonly handling?: DraftHandling
  /** Photos of what was mended, while something else is chosen than 当场整改: they come back with it, or go unsigned. */
  readonly aside?: readonly string[]
}
export type DraftAnswers = Readonly<Record<string, DraftAnswer>>

/** A photo on this phone, named by its content from the moment it was taken. */
export type DraftPhoto = {
  readonly path: string
  readonly sha256: string
  readonly takenAt: string
  readonly position?: Position
  /** Hash of the photo of the same item that this was drawn upon; that one stays as it is. */
  readonly drawnOn?: string
}

/** The second inspector confirmed by hand on this phone. */
export type DraftConfirmed = { readonly path: string; readonly sha256: string; readonly at: string }

/** How it ended, and what is decided then. */
export type DraftEnd = {
  readonly kind: EndingKind
  readonly dispositions: readonly Disposition[]
  readonly rectifyBy?: string
  readonly accidentRisk: boolean
  readonly note: string
  readonly contactName: string
  readonly contactPhone: string
  /** Of an ending without a result. */
  readonly facts: string
  readonly reason?: NotHeldReason
  readonly photos: readonly string[]
}

export const noEnd: DraftEnd = {
  kind: 'concluded',
  dispositions: [],
  accidentRisk: false,
  note: '',
  contactName: '',
  contactPhone: '',
  facts: '',
  photos: [],
}

/**
 * That it was given to the other of the two. `giving`: whether it arrived is not known yet; `given`: it waits for them;
 * `returned`: nobody took it for seven days, or it was taken back, and it goes on here; `released`: the station gave it
 * back, because the phone that took it is lost.
 */
export type DraftHanded = {
  readonly state: 'giving' | 'given' | 'taken' | 'returned' | 'released'
  readonly to: string
  readonly at: string
  /** Who gave it back, and why. */
  readonly released?: { readonly by: string; readonly reason: string }
}

export type Signer = 'first' | 'second' | 'merchant' | 'witness'
export type DraftSignature = {
  readonly path: string
  readonly sha256: string
  readonly name: string
  readonly signedAt: string
}

/** What was sealed to be signed: the canonical text, and its hash, which stands under every signature. */
export type Seal = { readonly text: string; readonly hash: string; readonly sealedAt: string }

/** Who has signed what; empty until it is sealed, and again once anything changed. */
export type DraftSigning = {
  readonly seal?: Seal
  readonly signatures: Readonly<Partial<Record<Signer, DraftSignature>>>
  readonly refusal?: { readonly reason: string; readonly notedAt: string; readonly recording?: string }
}

export const unsigned: DraftSigning = { signatures: {} }

/** Whether somebody's hand stands under it already: then a change is asked about first. */
export const isSigned = ({ signatures, refusal }: DraftSigning): boolean =>
  Object.keys(signatures).length > 0 || refusal !== undefined
