import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readCsv } from '@app/functions/platform/sheets/read-csv'
import { writeXlsx } from '@app/functions/platform/sheets/write-xlsx'
import { sheetOf } from './import-sheet'

/**
 * The smallest heap, in steps of 8 MB, in which the import's own work with a file is done (`import-step.ts`), at 4,000
 * and 40,000 rows. The limit is the old generation's; the young one is held at 1 MB.
 */
const step = fileURLToPath(new URL('./import-step.ts', import.meta.url))
const limits = Array.from({ length: 48 }, (_, n) => 16 + 8 * n)

const folder = await mkdtemp(join(tmpdir(), 'import-heap-'))
const fileOf = async (rows: number, kind: 'csv' | 'xlsx'): Promise<string> => {
  const file = join(folder, `${rows}.${kind}`)
  const csv = sheetOf(rows)
  const cells = readCsv(csv)
  if ('failure' in cells) throw new Error(cells.failure)
  await writeFile(file, kind === 'csv' ? csv : await writeXlsx([{ name: '登记表', rows: cells, widths: [] }]))
  return file
}
const runs = (file: string, limit: number): string | undefined => {
  const flags = [`--max-old-space-size=${limit}`, '--max-semi-space-size=1', '--import', 'tsx']
  const { status, stdout } = spawnSync(process.execPath, [...flags, step, file], { encoding: 'utf8', timeout: 120_000 })
  return status === 0 ? stdout.trim() : undefined
}

for (const kind of ['csv', 'xlsx'] as const) {
  for (const rows of [4_000, 40_000]) {
    const file = await fileOf(rows, kind)
    for (const limit of limits) {
      const done = runs(file, limit)
      if (done === undefined) continue
      console.log(`${rows} rows, .${kind}: ${limit} MB (${done})`)
      break
    }
  }
}
await rm(folder, { recursive: true, force: true })
