/** By WeChat's documentation: what a mini-program saves, in all. */
const savedRoom = 200 * 1024 * 1024

const isSaved = (path: string) => path.startsWith('wxfile://usr')

/** Files that the mini-program has: what the camera took, what was downloaded, what it wrote. */
export const createFileStore = () => {
  const files = new Map<string, Uint8Array<ArrayBuffer>>()
  let made = 0
  let room = savedRoom
  const savedBesides = (path: string) =>
    [...files].reduce((sum, [one, { length }]) => sum + (isSaved(one) && one !== path ? length : 0), 0)
  /** Of no file that is there, nor of one that was saved before the app was started again. */
  const newPath = (extension: string): string => {
    made += 1
    const name = `tmp_${made}.${extension}`
    return files.has(`wxfile://usr/${name}`) ? newPath(extension) : `wxfile://${name}`
  }
  return {
    /** Keeps bytes under a new temporary path, as WeChat names them. */
    keep: (bytes: Uint8Array<ArrayBuffer>, extension: string): string => {
      const path = newPath(extension)
      files.set(path, bytes)
      return path
    },
    write: (path: string, bytes: Uint8Array<ArrayBuffer>) => {
      if (isSaved(path) && savedBesides(path) + bytes.length > room)
        throw new Error('the maximum size of the file storage limit is exceeded')
      files.set(path, bytes)
    },
    /** Leaves room for so many bytes more to be saved. */
    leave: (bytes: number) => {
      room = savedBesides('') + bytes
    },
    remove: (path: string) => files.delete(path),
    has: (path: string) => files.has(path),
    list: () => [...files.keys()],
    read: (path: string): Uint8Array<ArrayBuffer> => {
      const bytes = files.get(path)
      if (!bytes) throw new Error(`no such file or directory, open '${path}'`)
      return bytes
    },
  }
}
export type FileStore = ReturnType<typeof createFileStore>
