import { ulid } from 'ulid'
import { pictureOrder } from '../picture-order'
import { sendOriginals } from '../send-originals'
import type { Makers } from './maker'

/** Pictures of inspections. */
export const photoChanges = {
  'photo.openOriginal': async (world) => {
    const { home } = world
    const name = await sendOriginals(world, [home.concluded.own])
    const input = { ...home.concluded.own, ...name, reason: '核对拍照的地点' }
    return { voice: home.speak('inspector'), input, other: { ...input, reason: '核对拍照的时间' } }
  },
  'photo.preparePicture': async ({ home }) => {
    const inspectionId = ulid()
    return {
      voice: home.speak('inspector'),
      input: pictureOrder(31, 'photo', inspectionId),
      other: pictureOrder(32, 'photo', inspectionId),
    }
  },
} satisfies Partial<Makers<'photo'>>
