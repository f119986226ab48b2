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
    return [...captioned(parts, photos, number), ...captioned(parts, handling?.photosAfter, `${number} 改好后`)]
  })
  return [...ofItems, ...captioned(parts, unfinished?.photos, '现场')]
}

/** They are counted where one was drawn upon another, which then says upon which. */
const captioned = (parts: DocumentParts, photos: readonly PhotoTaken[] = [], of: string): readonly DocumentPhoto[] => {
  const counted = photos.some(({ drawnOn }) => drawnOn)
  const under = ({ drawnOn }: PhotoTaken) => {
    const place = photos.findIndex(({ sha256 }) => sha256 === drawnOn)
    return place < 0 ? '' : `，在第 ${place + 1} 张上标注`
  }
  return photos.map((one, index) => photoOf(parts, one, counted ? `${of} 第 ${index + 1} 张${under(one)}` : of))
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
