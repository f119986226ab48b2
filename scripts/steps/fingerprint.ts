import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const made = new Set(['node_modules', 'dist', 'dist-h5', '.swc', '.cache', 'shots', 'cdk.out'])
const counts = (name: string) => !made.has(name) && !/\.test\.tsx?$|\.tsbuildinfo$/.test(name)

const filesOf = (path: string): readonly string[] => {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) return []
  if (stat.isFile()) return [path]
  return readdirSync(path)
    .filter(counts)
    .sort()
    .flatMap((name) => filesOf(join(path, name)))
}

/**
 * A hash over names and contents below `inputs` (files or folders under `root`), without tests and without what builds
 * write, and over the settings that builds read from the environment.
 */
export const fingerprint = (root: string, inputs: readonly string[], settings: Record<string, string | undefined>) => {
  const hash = createHash('sha256')
  for (const file of inputs.flatMap((input) => filesOf(join(root, input)))) {
    hash
      .update(`${file.slice(root.length)}\0`)
      .update(readFileSync(file))
      .update('\0')
  }
  for (const name of Object.keys(settings).sort()) {
    if (/^(APP_|TARO_APP_|VITE_)/.test(name)) hash.update(`${name}=${settings[name]}\0`)
  }
  return hash.digest('hex')
}
