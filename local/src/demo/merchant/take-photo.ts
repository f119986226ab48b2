import { createHash } from 'node:crypto'
import { onPhones } from '@app/functions/shop/public'
import type { PictureStanding } from '@app/types/photo/contract'
import type { Life } from './life'
import type { OwnShop } from './own-shops'

type Facts = { readonly contentType: 'image/png'; readonly bytes: number; readonly sha256: string }

/** Prepares a picture as a phone does and puts it where the form would; its hash. */
export const sendPhoto = async (
  { objects }: Pick<Life, 'objects'>,
  body: Uint8Array,
  prepare: (facts: Facts) => Promise<PictureStanding>,
): Promise<string> => {
  const sha256 = createHash('sha256').update(body).digest('hex')
  const contentType = 'image/png'
  const standing = await prepare({ contentType, bytes: body.byteLength, sha256 })
  if (standing.state === 'wanted') await objects.put({ key: standing.fields['key'] ?? '', body, contentType })
  return sha256
}

/** Where a phone in the shop says that it is: some metres off. */
export const placeIn = ({ random }: Pick<Life, 'random'>, { point }: OwnShop) => {
  if (!point) return {}
  const { latitude, longitude } = onPhones(point)
  const off = () => random.int(-4, 4) / 10_000
  return { place: { latitude: latitude + off(), longitude: longitude + off() } }
}
