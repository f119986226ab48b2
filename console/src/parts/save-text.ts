import { openFile } from './open-file'

/** Saves a text as a file, byte for byte. */
export const saveText = (text: string, fileName: string): void => {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  openFile(url, fileName)
  URL.revokeObjectURL(url)
}
