import { toDataURL } from 'qrcode'

/** A text as a QR code, as it is shown on one phone to be scanned by another. */
export const drawCode = async (text: string): Promise<string> =>
  await toDataURL(text, { errorCorrectionLevel: 'M', margin: 2, scale: 6 })
