import { randomBytes } from 'node:crypto'
import { open, rename } from 'node:fs/promises'

/** Writes a new file and waits until the disk has it. */
export const writeDurably = async (path: string, content: Uint8Array | string): Promise<void> => {
  const file = await open(path, 'w')
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Puts content in the place of whatever is there, whole or not at all. */
export const replaceFile = async (path: string, content: Uint8Array | string): Promise<void> => {
  const fresh = `${path}.${randomBytes(6).toString('hex')}.new`
  await writeDurably(fresh, content)
  await rename(fresh, path)
}
