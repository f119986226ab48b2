import { quarantineKey } from '../../photo/picture-keys'
import { got } from './ask'
import { signatureFile } from './inspect'
import type { Named } from './make-employees'
import type { TestWorld } from './open-test-world'
import { pictureOrder } from './picture-order'

/** A picture of a finished lesson, sent as a phone does and not yet handed in; its hash. */
export const sendProof = async (
  { ask, home, base }: Pick<TestWorld, 'ask' | 'home' | 'base'>,
  { shopId, employeeId, courseId }: Named & { readonly courseId: string },
): Promise<string> => {
  const { sha256, bytes, contentType } = pictureOrder(57, 'photo')
  const order = { shopId, employeeId, courseId, sha256, bytes, contentType }
  got(await ask(home.speak('merchant'), 'training.prepareProof', order))
  const subject = { kind: 'training', id: `${employeeId}-${courseId}` } as const
  const key = quarantineKey({ district: home.districtId, subject, sha256 })
  await base.objects.put({ key, body: signatureFile(57).body, contentType })
  return sha256
}
