import type { ContentChange } from '@app/rules/inspection/compare-contents'
import type { Notice } from '@app/rules/inspection/notice'
import type { Checklist } from '@app/rules/inspection/table'
import type { TreeHead } from '@app/types/evidence/contract'
import type { InspectionContent } from '@app/types/inspection/content'
import type { StoredInspection } from '../store'
import type { Ended } from './filed'

export type DocumentParts<I extends Ended = Ended> = {
  readonly inspection: I
  /** What was signed, as it was signed. */
  readonly content: InspectionContent
  /** What it says otherwise than the version that it corrects. */
  readonly changes: readonly ContentChange[]
  /** The tables it was made with. */
  readonly tables: readonly Checklist[]
  readonly bureauName: string
  /** The shop's public page. */
  readonly publicUrl: string
  /** The district's log when the document is drawn. */
  readonly logHead?: TreeHead | undefined
  readonly noticeWords: (kindName: string, version?: number) => Notice
  /** The address printed beside each finding, by item. */
  readonly findingLinks: FindingLinks
  /** Bytes by content. */
  readonly pictures: ReadonlyMap<string, Uint8Array>
}

export type FindingLinks = (
  of: Pick<StoredInspection, 'shopId' | 'inspectionId'>,
  keys: readonly string[],
) => Readonly<Record<string, string>>
