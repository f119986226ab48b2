import { chooseFile } from './choose-file'
import { jpegFile } from './jpeg-file'
import { requirePrivacy } from './privacy'
import type { TakePhoto } from './take-photo'

/** The browser's store is small (about 5 MB): photos are kept at the size that a document prints. */
const longestSide = 1_280

export const takePhoto: TakePhoto = async (of) => {
  if (!(await requirePrivacy())) return 'notAllowed'
  const file = await chooseFile('image/*', of === 'evidence')
  if (!file) return 'cancelled'
  const picture = await createImageBitmap(file)
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * scale)
  canvas.height = Math.round(picture.height * scale)
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return await jpegFile(canvas)
}
