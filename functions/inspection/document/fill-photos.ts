import type { PhotoTaken } from '@app/types/inspection/content'
import type { DocumentPhoto } from '../../paper/document-data'
import { itemsAsked } from '../deliver/delivery'
import { isPicture } from '../picture'
import type { DocumentParts } from './document-parts'
import { moment } from './moment'

/** Every photograph of the inspection in the order of the items; those of a visit without a result as they were taken. */
export const photosOf = (parts: DocumentParts): readonly DocumentPhoto[] => {
  const { tables, inspection } = parts
  const { extraChecks = [], result, unfinished } = inspection
  const asked = [...itemsAsked(tables), ...extraChecks.map(({ key }) => ({ key, number: '遗留' }))]
  const ofItems = asked.flatMap(({ key, number }) => {
    const { photos = [], handling } = result?.answers[key] ?? {}
    const after = (handling?.photosAfter ?? []).map((one) => photoOf(parts, one, `${number} 改好后`))
    return [...photos.map((one) => photoOf(parts, one, number)), ...after]
  })
  return [...ofItems, ...(unfinished?.photos ?? []).map((one) => photoOf(parts, one, '现场'))]
}

/** Without an image its place is marked; its time and hash are printed all the same. */
const photoOf = (
  { inspection, pictures }: DocumentParts,
  { sha256, takenAt }: PhotoTaken,
  itemNumber: string,
): DocumentPhoto => {
  const image = pictures.get(sha256)
  return {
    itemNumber,
    takenAt: moment(takenAt),
    place: inspection.place.address,
    sha256,
    ...(image && isPicture(image) && { image }),
  }
}
