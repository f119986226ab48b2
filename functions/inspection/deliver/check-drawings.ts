import { oddDrawings } from '@app/rules/inspection/drawings'
import type { InspectionContent } from '@app/types/inspection/content'
import { type Refused, refuse } from '../../platform/verb'
import type { Tables } from './delivery'
import { photosIn, photoWords } from './named-files'

/** Refuses a picture that says it was drawn upon a photo, and no such photo of the same item stands beside it. */
export const refuseOddDrawings = (content: InspectionContent, tables: Tables): Refused | undefined => {
  const odd = photosIn(content, tables).flatMap(({ of, photos }) =>
    oddDrawings(photos).map((place) => photoWords(of, place)),
  )
  return odd.length > 0 ? refuse('inspection.drawingInvalid', odd) : undefined
}
