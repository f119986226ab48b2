import type { Disposition, ItemResult, Verdict } from '@app/types/inspection/values'

/** An inspector and the mark she made on the glass. */
export interface InspectorSigned {
  readonly name: string
  /** 执法证号. */
  readonly certificateNumber: string
  /** PNG of the canvas, ink on white or transparent; absent when it cannot be read: then its place says so. */
  readonly signature?: Uint8Array
  /** As printed: 2026年11月24日 10:40. */
  readonly signedAt: string
}

/** The inspected unit signs, or refuses: then the reason is noted and a witness may sign (Order 49 art. 34). */
export type UnitSigned =
  | {
      readonly kind: 'signed'
      readonly name: string
      /** 经营者, 店长, 委托代理人. */
      readonly role?: string
      readonly signature?: Uint8Array
      readonly signedAt: string
    }
  | {
      readonly kind: 'refused'
      readonly reason: string
      readonly notedAt: string
      readonly witness?: { readonly name: string; readonly signature?: Uint8Array; readonly signedAt: string }
    }

export interface DocumentSignatures {
  readonly inspectors: readonly InspectorSigned[]
  readonly unit: UnitSigned
}

export interface DocumentItem {
  /** Heading of the group: 从业人员管理. Items of one group follow one another. */
  readonly category: string
  readonly number: string
  readonly content: string
  /** 重点项, printed with `*`. */
  readonly keyItem: boolean
  /** Absent: not checked (fly checks only). */
  readonly result?: ItemResult
  readonly remark?: string
}

export interface DocumentPhoto {
  readonly itemNumber: string
  readonly takenAt: string
  readonly place: string
  /** Of the file, hexadecimal; its first eight digits are printed. */
  readonly sha256: string
  /** JPEG or PNG; absent when it cannot be read: then its place says so. */
  readonly image?: Uint8Array
}

/**
 * What the electronic supervision document (电子监管文书) says. Every string is printed as it stands: dates, numbers
 * and names come in their final Chinese form. Nothing is decided here; the verdict and its handling are given.
 */
export interface InspectionDocument {
  readonly bureauName: string
  /** 云市监检〔2026〕07-0412. */
  readonly number: string
  /** Day of the last signature, `YYYY-MM-DD`: the date of the PDF, so that equal records give equal bytes. */
  readonly day: string
  /** Leads the heading of the forms: 食品经营 → 食品经营监督检查结果记录表. */
  readonly subject: string
  /** 日常监督检查, 飞行检查. */
  readonly kindName: string
  readonly nthThisYear: number
  /** The shop's public page; printed as a QR on every page. */
  readonly publicUrl: string
  /** Where and against what anybody can verify the document later; the log as it was before this document entered it. */
  readonly verification?: { readonly url: string; readonly log?: string }
  readonly unit: {
    readonly name: string
    readonly address: string
    readonly contact: string
    readonly phone: string
    readonly licenceNumber: string
  }
  /** 2026年11月24日 10:02 至 10:41. */
  readonly time: string
  readonly place: string
  readonly notice: {
    /** Paragraphs of the version that was read out. */
    readonly words: readonly string[]
    readonly recusal: {
      readonly question: string
      readonly requested: boolean
      readonly reason?: string
      readonly answeredBy: string
      readonly answeredAt: string
    }
    readonly signatures: DocumentSignatures
  }
  readonly checklist: {
    readonly title: string
    /** 第 3 版. */
    readonly version: string
    /** 待本局确认: then every page of the table says so. */
    readonly standing?: string
  }
  readonly items: readonly DocumentItem[]
  readonly result: {
    readonly problems: readonly { readonly number: string; readonly words: string }[]
    /** Absent where none was reached (inspection refused). */
    readonly verdict?: Verdict
    /** What was chosen, with what belongs to it: 书面限期整改 with 2026年12月8日前. */
    readonly dispositions: readonly { readonly disposition: Disposition; readonly detail?: string }[]
    readonly note?: string
    /** 被检查单位意见. */
    readonly unitOpinion?: string
    readonly signatures: DocumentSignatures
  }
  readonly photos: readonly DocumentPhoto[]
}
