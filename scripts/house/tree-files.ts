import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const made = new Set(['node_modules', 'dist', 'dist-h5', 'cdk.out', '.swc', '.git', '.data', '.cache', 'shots'])

/** Every file below a folder, by its path from there; what is installed or built is left out. */
export const filesIn = (folder: string): readonly string[] => {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !made.has(name))
    .flatMap((entry) => {
      if (!entry.isDirectory()) return entry.isFile() ? [entry.name] : []
      return filesIn(join(folder, entry.name)).map((file) => `${entry.name}/${file}`)
    })
}
