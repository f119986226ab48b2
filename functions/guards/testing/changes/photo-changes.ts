import { ulid } from 'ulid'
import { pictureOrder } from '../picture-order'
import type { Makers } from './maker'

/** Pictures of inspections. */
export const photoChanges = {
  'photo.preparePicture': async ({ home }) => {
    const inspectionId = ulid()
    return {
      voice: home.speak('inspector'),
      input: pictureOrder(31, 'photo', inspectionId),
      other: pictureOrder(32, 'photo', inspectionId),
    }
  },
} satisfies Partial<Makers<'photo'>>
