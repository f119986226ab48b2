import { cutChunks } from '@app/functions/shop/import/cut-chunks'
import { judgeSheet } from '@app/functions/shop/import/judge-sheet'
import { readSheet } from '@app/functions/shop/import/read-sheet'
import { sheetOf } from './import-sheet'

/** The reading step alone, in a process of its own: `node --import tsx src/import-read.ts 40000`. Prints seconds and peak memory. */
const rows = Number(process.argv[2] ?? 40_000)
const bytes = sheetOf(rows)
const before = process.resourceUsage().maxRSS
const from = performance.now()
const sheet = await readSheet(bytes)
if ('failure' in sheet) throw new Error(sheet.failure)
const chunks = [...cutChunks(judgeSheet(sheet))]
const seconds = (performance.now() - from) / 1_000
const peak = process.resourceUsage().maxRSS
console.log(
  `${rows} rows in ${chunks.length} chunks: ${seconds.toFixed(1)} s, ${(peak / 1_024).toFixed(0)} MB at most, ${((peak - before) / 1_024).toFixed(0)} MB more than before`,
)
