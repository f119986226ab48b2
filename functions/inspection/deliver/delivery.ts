import { sharedItems } from '@app/rules/inspection/parts'
import type { Checklist, ChecklistItem } from '@app/rules/inspection/table'
import type { ContentSignature, InspectionContent, SigningRefused } from '@app/types/inspection/content'

/** What a phone delivers: the content, its hash, and who signed under it. */
export type Delivery = {
  readonly shopId: string
  readonly inspectionId: string
  readonly content: InspectionContent
  readonly contentHash: string
  readonly signatures: readonly ContentSignature[]
  readonly refusalToSign?: SigningRefused | undefined
}

/** Where each file lies, by its content. */
export type Files = Readonly<Record<string, string>>

/** An inspection that ended with a result. */
export type ConcludedContent = InspectionContent & {
  readonly ending: Extract<InspectionContent['ending'], { kind: 'concluded' }>
}

export const isConcluded = (content: InspectionContent): content is ConcludedContent =>
  content.ending.kind === 'concluded'

/** The tables of a content, in its order. */
export type Tables = readonly Checklist[]

/** The items of all tables, each once, in the order of asking. */
export const itemsAsked = (tables: Tables): readonly ChecklistItem[] => sharedItems(tables).map(({ item }) => item)
