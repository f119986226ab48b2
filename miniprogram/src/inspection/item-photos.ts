import type { DraftAnswer, DraftHandling } from './draft'
import type { PhotoOf } from './sealing/drafted'

/** Of what was found, or of what was mended on the spot. */
export type PhotoPart = 'found' | 'after'

export const photoIds = (answer: DraftAnswer | undefined, part: PhotoPart): readonly string[] =>
  (part === 'found' ? answer?.photos : answer?.handling?.photosAfter) ?? []

export const withPhotos = (
  answer: DraftAnswer | undefined,
  part: PhotoPart,
  photos: readonly string[],
): DraftAnswer => {
  if (part === 'found') return { ...answer, photos }
  const handling: DraftHandling = { disposition: 'correctedOnSite', ...answer?.handling }
  return { ...answer, handling: { ...handling, photosAfter: photos } }
}

/**
 * The answer with what is done about its item. Photos of what was mended go with 当场整改 and come back with it: a second
 * tap loses no evidence.
 */
export const withHandling = (answer: DraftAnswer | undefined, chosen: DraftHandling | undefined): DraftAnswer => {
  const { handling: before, aside = [], ...rest } = answer ?? {}
  const after = before?.photosAfter ?? aside
  if (chosen?.disposition === 'correctedOnSite')
    return { ...rest, handling: { ...chosen, ...(after.length > 0 && { photosAfter: after }) } }
  return { ...rest, ...(chosen && { handling: chosen }), ...(after.length > 0 && { aside: after }) }
}

const drawingsOn = (ids: readonly string[], photoId: string, photo: PhotoOf): readonly string[] => {
  const original = photo(photoId)
  return original ? ids.filter((id) => photo(id)?.drawnOn === original.sha256) : []
}

/** The photos with a new drawing, which stands after the one it was drawn upon and what was drawn on that before. */
export const besideOriginal = (
  ids: readonly string[],
  { original, drawing }: { readonly original: string; readonly drawing: string },
  photo: PhotoOf,
): readonly string[] => {
  const before = [original, ...drawingsOn(ids, original, photo)]
  const place = Math.max(...before.map((id) => ids.indexOf(id)))
  return [...ids.slice(0, place + 1), drawing, ...ids.slice(place + 1)]
}

/** The photos without one of them, and without what was drawn upon it: a drawing alone proves nothing. */
export const withoutPhoto = (ids: readonly string[], photoId: string, photo: PhotoOf): readonly string[] => {
  const gone = [photoId, ...drawingsOn(ids, photoId, photo)]
  return ids.filter((id) => !gone.includes(id))
}
