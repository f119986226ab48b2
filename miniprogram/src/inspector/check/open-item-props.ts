import type { ChecklistItem } from '@app/rules/inspection/table'
import type { Day } from '@app/rules/time/day'
import type { ItemResult } from '@app/types/inspection/values'
import type { DraftAnswer, DraftHandling } from '../../inspection/draft'
import type { PhotoPart } from '../../inspection/item-photos'
import type { KeptPhoto } from './photo-deeds'

/** The item in hand, what was answered, and what can be done with it. */
export type OpenItemProps = {
  readonly item: ChecklistItem
  readonly answer: DraftAnswer
  readonly today: Day
  readonly photos: readonly KeptPhoto[]
  readonly photosAfter: readonly KeptPhoto[]
  readonly reasonNeeded: boolean
  readonly unclear: boolean
  /** Height of what the dock holds more than usual (px). */
  readonly taller: number
  readonly onAnswer: (result: ItemResult) => void
  readonly onRemark: (remark: string) => void
  readonly onReading: (reading: string) => void
  readonly onDone: () => void
  readonly onHandling: (handling: DraftHandling | undefined) => void
  readonly onPhoto: (part: PhotoPart) => void
  readonly onDraw: (photo: KeptPhoto, part: PhotoPart) => void
  readonly onDropPhoto: (photoId: string, part: PhotoPart) => void
}
