import type { Args } from '../answers'
import { fromBase64, fromText, toBase64 } from '../bytes'
import type { FileStore } from '../file-store'
import type { Phone } from '../phone'

type Content = string | ArrayBuffer

const asContent = (bytes: Uint8Array<ArrayBuffer>, encoding: unknown): Content => {
  if (encoding === undefined) return bytes.slice().buffer
  if (encoding === 'base64') return toBase64(bytes)
  return new TextDecoder().decode(bytes)
}

const asBytes = (data: unknown, encoding: unknown): Uint8Array<ArrayBuffer> => {
  if (typeof data !== 'string') return new Uint8Array(data as ArrayBuffer).slice()
  return encoding === 'base64' ? fromBase64(data) : fromText(data)
}

const copy = (files: FileStore, from: unknown, to: unknown) => files.write(String(to), files.read(String(from)))

/** The part of `wx.getFileSystemManager()` that keeps photos and signatures until they are sent. */
const later = (files: FileStore) => ({
  readFile: ({ filePath, encoding }: Args) => ({ data: asContent(files.read(String(filePath)), encoding) }),
  writeFile: ({ filePath, data, encoding }: Args) => files.write(String(filePath), asBytes(data, encoding)),
  copyFile: ({ srcPath, destPath }: Args) => copy(files, srcPath, destPath),
  access: ({ path }: Args) => void (String(path).startsWith('wxfile://usr') || files.read(String(path))),
  mkdir: () => undefined,
  unlink: ({ filePath }: Args) => {
    files.read(String(filePath))
    files.remove(String(filePath))
  },
  getFileInfo: ({ filePath }: Args) => ({ size: files.read(String(filePath)).length }),
  stat: ({ path }: Args) => ({ stats: { size: files.read(String(path)).length, isFile: () => true } }),
  saveFile: ({ tempFilePath, filePath }: Args) => {
    const savedFilePath =
      filePath === undefined ? `wxfile://usr/${String(tempFilePath).split('/').at(-1)}` : String(filePath)
    copy(files, tempFilePath, savedFilePath)
    files.remove(String(tempFilePath))
    return { savedFilePath }
  },
  readdir: ({ dirPath }: Args) => {
    const folder = `${String(dirPath).replace(/\/$/, '')}/`
    return { files: files.list().flatMap((path) => (path.startsWith(folder) ? [path.slice(folder.length)] : [])) }
  },
})

const now = (files: FileStore) => ({
  readFileSync: (filePath: string, encoding?: string) => asContent(files.read(filePath), encoding),
  writeFileSync: (filePath: string, data: unknown, encoding?: string) => files.write(filePath, asBytes(data, encoding)),
  unlinkSync: (filePath: string) => void files.remove(filePath),
  renameSync: (from: string, to: string) => {
    copy(files, from, to)
    files.remove(from)
  },
  mkdirSync: () => undefined,
  accessSync: (path: string) => void (path.startsWith('wxfile://usr') || files.read(path)),
})

export type Wrap = (name: string, act: (args: Args) => unknown) => unknown

export const fileSystem = ({ files }: Phone, wrap: Wrap) => {
  const manager = {
    ...Object.fromEntries(Object.entries(later(files)).map(([name, act]) => [name, wrap(`fs.${name}`, act)])),
    ...now(files),
  }
  return { getFileSystemManager: () => manager }
}

/** `wx.openDocument` shows a file that must be there. */
export const documents = ({ files }: Phone) => ({
  openDocument: ({ filePath }: Args) => void files.read(String(filePath)),
  getFileInfo: later(files).getFileInfo,
  saveFile: later(files).saveFile,
})
