import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesIn } from './tree-files.ts'

const isText = (file: string) => /\.(md|tsx?|mjs|cjs|js|json|css|typ|html|grit|yml)$/.test(file)

/** Paths of one machine: a home, a working folder, temporary files. Written so that this file does not name them. */
const machinePaths = /(?<![\w.$}/-])\/(?:work|tmp|root|home\/\w+|Users\/\w+)\//

/** Lines that tell on which machine, or with which tools, they were written. */
export const strayWords = (tree: string): readonly string[] =>
  filesIn(tree)
    .filter((file) => isText(file) && !file.endsWith('package-lock.json'))
    .flatMap((file) =>
      readFileSync(join(tree, file), 'utf8')
        .split('\n')
        .flatMap((line, index) => (machinePaths.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : [])),
    )
