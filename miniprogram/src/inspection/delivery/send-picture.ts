import type { Api } from '../../data/api'
import type { Outcome } from '../../data/outcome'
import { sha256 } from '../../data/sha256'
import type { ReadFile } from '../../device/read-file'
import type { UploadFile } from '../../device/upload-file'
import type { Picture } from './pictures'

export type SendPictureParts = {
  readonly preparePicture: Api['photo']['preparePicture']
  readonly readFile: ReadFile
  readonly uploadFile: UploadFile
  /** For one try: a form of an earlier try may have expired. */
  readonly newKey: () => string
}

const typeOf = { photo: 'image/jpeg', signature: 'image/png' } as const

const isPng = (bytes: Uint8Array) => bytes[0] === 0x89 && bytes[1] === 0x50

/** What the phone was sure to have and has not: somebody cleared its files, or it is not what was signed. */
const lost = (purpose: Picture['purpose']) => ({
  refused: {
    code: 'phone.fileLost',
    message: purpose === 'photo' ? '有一张照片在手机里找不到了' : '有一份签字在手机里找不到了',
    next: purpose === 'photo' ? '请删去那一张重拍，再重新签字。' : '请重新签字。',
  },
})

const readWhole = async (readFile: ReadFile, { path, sha256: named }: Picture): Promise<Uint8Array | undefined> => {
  try {
    const bytes = await readFile(path)
    return sha256(bytes) === named ? bytes : undefined
  } catch {
    return undefined
  }
}

/** Sends one picture by its content; what is there already is not sent again. Safe to repeat. */
export const sendPicture = async (
  { preparePicture, readFile, uploadFile, newKey }: SendPictureParts,
  inspectionId: string,
  picture: Picture,
): Promise<Outcome<'there'>> => {
  const { path, purpose, sha256: name } = picture
  const bytes = await readWhole(readFile, picture)
  if (!bytes) return lost(purpose)
  const asked = await preparePicture(
    {
      ...{ inspectionId, purpose, sha256: name },
      contentType: isPng(bytes) ? 'image/png' : typeOf[purpose],
      bytes: bytes.length,
    },
    { idempotencyKey: newKey() },
  )
  if (!('value' in asked)) return asked
  if (asked.value.state === 'there') return { value: 'there' }
  const { url, fields } = asked.value
  return (await uploadFile({ url, fields, path })) ? { value: 'there' } : { offline: true }
}
