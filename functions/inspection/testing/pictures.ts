import { createHash } from 'node:crypto'
import { randomFrom } from '@app/local/demo/random'
import { scribble } from '@app/local/demo/scribble'
import { askPhotos } from '../../photo/public'
import { isRefused } from '../../platform/verb'
import { type House, photoDeps } from './house'
import { district } from './people'

type Sent = { readonly inspectionId: string; readonly purpose: 'photo' | 'signature'; readonly body: Uint8Array }

/** A picture as one of the two sends it: announced, then put where the form says. */
export const sendPicture = async (house: House, { inspectionId, purpose, body }: Sent): Promise<string> => {
  const sha256 = createHash('sha256').update(body).digest('hex')
  const subject = { kind: 'inspection', id: inspectionId } as const
  const contentType = purpose === 'signature' ? ('image/png' as const) : ('image/jpeg' as const)
  const facts = { district, owner: 'person:lead', subject, purpose, contentType, bytes: body.byteLength, sha256 }
  const asked = await askPhotos(photoDeps(house)).ask({ ...facts, at: house.clock() })
  if (isRefused(asked)) return sha256
  await house.kernel.commit(asked.writes)
  const { answer } = asked
  if (answer.state === 'wanted') await house.objects.put({ key: answer.fields['key'] ?? '', body, contentType })
  return sha256
}

/** How the n-th signer of one inspection signs: like no other signature of the district. */
export const strokes = (inspectionId: string, signer: number): Uint8Array =>
  scribble(
    randomFrom([...inspectionId].reduce((sum, letter) => (sum * 33 + letter.charCodeAt(0)) % 100_000_007, signer)),
  )
