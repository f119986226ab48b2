import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

export type Files = Readonly<Record<string, string>>

export const writeFiles = (tree: string, files: Files) => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, path)), { recursive: true })
    writeFileSync(join(tree, path), text)
  }
}

export const link = (target: string, path: string) => {
  mkdirSync(dirname(path), { recursive: true })
  symlinkSync(target, path, 'junction')
}

/** A new folder with these files for the length of `use`. */
export const inTree = async <T>(files: Files, use: (tree: string) => Promise<T>): Promise<T> => {
  const tree = realpathSync(mkdtempSync(join(tmpdir(), 'house-')))
  try {
    writeFiles(tree, files)
    return await use(tree)
  } finally {
    rmSync(tree, { recursive: true, force: true })
  }
}
