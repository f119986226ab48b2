import type { Answer } from '../data/api'
import type { Outcome } from '../data/outcome'
import { sha256 } from '../data/sha256'
import type { ReadFile } from '../device/read-file'
import type { UploadFile } from '../device/upload-file'

const contentType = 'image/jpeg'

type Facts = { readonly sha256: string; readonly contentType: typeof contentType; readonly bytes: number }

/** Asks whether a photo is there, or for a form to send it with; `turn` tells the first time from the second. */
export type AskForPhoto = (facts: Facts, turn: string) => Promise<Outcome<Answer<'selfCheck', 'prepareSelfCheckPhoto'>>>

type Parts = { readonly ask: AskForPhoto; readonly readFile: ReadFile; readonly uploadFile: UploadFile }

/** Sends a photo and looks whether it arrived; its hash, or that it is no longer on the phone. */
export const sendOnePhoto = async (
  { ask, readFile, uploadFile }: Parts,
  path: string,
): Promise<Outcome<string> | 'lost'> => {
  const bytes = await readFile(path).catch(() => undefined)
  if (!bytes) return 'lost'
  const hash = sha256(bytes)
  const facts = { sha256: hash, contentType, bytes: bytes.length } as const
  const asked = await ask(facts, 'asked')
  if (!('value' in asked) || asked.value.state === 'there') return 'value' in asked ? { value: hash } : asked
  const { url, fields } = asked.value
  if (!(await uploadFile({ url, fields, path }))) return { offline: true }
  // looked at now, while whoever took it still stands before what it shows
  const looked = await ask(facts, 'sent')
  return 'value' in looked ? { value: hash } : looked
}
