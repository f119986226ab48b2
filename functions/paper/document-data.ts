import type {
  Disposition,
  EndingKind,
  InspectionKind,
  ItemResult,
  Verdict,
  VerdictScale,
} from '@app/types/inspection/values'

/** An inspector and the mark she made on the glass. */
export interface InspectorSigned {
  readonly name: string
  /** What was shown at the door (Order 49 art. 24): 执法证 YX-070012, or the bureau's 检查任务书. */
  readonly credential: string
  /** PNG of the canvas, ink on white or transparent; absent when it cannot be read: then its place says so. */
  readonly signature?: Uint8Array
  /** As printed: 2026年11月24日 10:40. */
  readonly signedAt: string
}

/**
 * The inspected unit signs, or refuses: then the reason is noted and a witness may sign (Order 49 art. 34). `none` where
 * nobody was inspected, so that nobody had to.
 */
export type UnitSigned =
  | { readonly kind: 'none' }
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
      /** Where the sound or picture of the refusal is kept (录音录像). */
      readonly recording?: string
      readonly witness?: { readonly name: string; readonly signature?: Uint8Array; readonly signedAt: string }
    }

export interface DocumentSignatures {
  readonly inspectors: readonly InspectorSigned[]
  readonly unit: UnitSigned
}

export interface DocumentItem {
  /** What is asked, across versions and tables. */
  readonly key: string
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

/** A table of items (要点表) with its own verdict; the first part that every table has of its own. */
export interface DocumentTable {
  readonly title: string
  /** T-CY-2016 第 3 版. */
  readonly version: string
  /** 待本局确认: then every page of the table says so. */
  readonly standing?: string
  readonly items: readonly DocumentItem[]
  /** Missing where the table has none of its own: a re-check knows no rate, an extra check no table. */
  readonly verdict?: Verdict
  /** In which words it is said. */
  readonly scale?: VerdictScale
  /** What is said under it: how many items a re-check did not look at. */
  readonly note?: string
}

/** What a later version changed, in words. */
export interface DocumentChange {
  readonly what: string
  readonly before: string
  readonly after: string
}

/** A finding that has to be mended, with the code that answers it. */
export interface DocumentFinding {
  readonly key: string
  readonly number: string
  readonly words: string
  /** 2026年12月8日前; missing where no day was set. */
  readonly due?: string
  /** Opens exactly this finding, without signing in. */
  readonly url: string
}

/** What every form of the document says; each string is printed as it stands, in its final Chinese form. */
export interface DocumentHead {
  readonly bureauName: string
  /** 云市监检〔2026〕07-0412. */
  readonly number: string
  /** Day of the last signature, `YYYY-MM-DD`: the date of the PDF, so that equal records give equal bytes. */
  readonly day: string
  /** From 1; a corrected document says which it is. */
  readonly version: number
  /** SHA-256 of what was signed, hexadecimal: it stands under every signature and in the log. */
  readonly contentHash: string
  /** Leads the heading of the forms: 食品经营 → 食品经营监督检查结果记录表. */
  readonly subject: string
  /** 日常监督检查, 飞行检查. */
  readonly kindName: string
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
  /** Number under which the inspection was approved (行政检查审批). */
  readonly approval?: string
  /** Why there is a second version, and what it changed. */
  readonly correction?: {
    readonly reason: string
    /** 第 1 版，2026年11月24日 10:42 收到，签署内容 SHA-256 3f9a27c1…. */
    readonly of: string
    readonly changes: readonly DocumentChange[]
  }
  readonly photos: readonly DocumentPhoto[]
}

/** The question before the inspection, and its answer (Order 49 art. 23). */
export interface DocumentRecusal {
  readonly question: string
  readonly requested: boolean
  readonly reason?: string
  readonly answeredBy: string
  readonly answeredAt: string
}

/**
 * What the electronic supervision document (电子监管文书) of a concluded inspection says: notice, tables, record of the
 * result. Nothing is decided here; the verdict and its handling are given.
 */
export interface ResultDocument extends DocumentHead {
  readonly form: 'result'
  readonly nthThisYear: number
  readonly notice: {
    /** Paragraphs of the version that was read out. */
    readonly words: readonly string[]
    readonly recusal: DocumentRecusal
    readonly signatures: DocumentSignatures
  }
  readonly tables: readonly DocumentTable[]
  readonly result: {
    /** Of a re-check is said whether it is mended, and no grade. */
    readonly kind: InspectionKind
    readonly problems: readonly { readonly key: string; readonly number: string; readonly words: string }[]
    readonly verdict: Verdict
    readonly scale?: VerdictScale
    /** What was chosen, with what belongs to it: 书面限期整改 with 2026年12月8日前. */
    readonly dispositions: readonly { readonly disposition: Disposition; readonly detail?: string }[]
    readonly accidentRisk: boolean
    readonly note?: string
    /** 被检查单位意见. */
    readonly unitOpinion?: string
    readonly signatures: DocumentSignatures
  }
  readonly findings: readonly DocumentFinding[]
}

/** The record of a visit that ended without a result: obstructed, not held, or stopped by a recusal. */
export interface EndingRecord extends DocumentHead {
  readonly form: 'ending'
  readonly ending: Exclude<EndingKind, 'concluded'>
  readonly told?: DocumentRecusal
  /** Why nobody was inspected: 已经关门停业. */
  readonly reason?: string
  readonly facts?: string
  readonly signatures: DocumentSignatures
}

export type InspectionDocument = ResultDocument | EndingRecord
