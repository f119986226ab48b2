import { chooseFile } from './choose-file'
import type { ReadPictureCode } from './read-picture-code'

type Detector = { readonly detect: (picture: ImageBitmap) => Promise<readonly { readonly rawValue: string }[]> }
type Detectors = { readonly BarcodeDetector?: new (options: { formats: string[] }) => Detector }

export const readPictureCode: ReadPictureCode = async () => {
  const { BarcodeDetector } = window as Detectors
  if (!BarcodeDetector) return 'unavailable'
  const file = await chooseFile('image/*')
  if (!file) return 'cancelled'
  const found = await new BarcodeDetector({ formats: ['qr_code'] }).detect(await createImageBitmap(file))
  return found[0] ? { text: found[0].rawValue } : 'none'
}
