import { quarantineKey } from '../../photo/picture-keys'
import { got } from './ask'
import { signatureFile } from './inspect'
import type { TestWorld } from './open-test-world'
import { pictureOrder } from './picture-order'

type Inspection = { readonly inspectionId: string }

/** One photo in each of these inspections, looked at and sealed; how a record names it. */
export const sendOriginals = async (
  { ask, home, base }: Pick<TestWorld, 'ask' | 'home' | 'base'>,
  inspections: readonly Inspection[],
) => {
  const stroke = 41
  const voice = home.speak('inspector')
  const order = pictureOrder(stroke, 'photo')
  for (const { inspectionId: id } of inspections) {
    const subject = { kind: 'inspection', id } as const
    got(await ask(voice, 'photo.preparePicture', { ...order, inspectionId: id }))
    const key = quarantineKey({ district: home.districtId, subject, sha256: order.sha256 })
    await base.objects.put({ key, body: signatureFile(stroke).body, contentType: order.contentType })
    got(await ask(voice, 'photo.preparePicture', { ...order, inspectionId: id }))
  }
  return { purpose: order.purpose, sha256: order.sha256 }
}
