import { readFileSync } from 'node:fs'
import { cutChunks } from '@app/functions/shop/import/cut-chunks'
import { judgeSheet } from '@app/functions/shop/import/judge-sheet'
import { readSheet } from '@app/functions/shop/import/read-sheet'
import { writeOutcome } from '@app/functions/shop/import/write-outcome'

/** What an import does with a file itself: it is read and judged in chunks, then given back with its problems. */
const sheet = await readSheet(new Uint8Array(readFileSync(process.argv[2] ?? '')))
if ('failure' in sheet) throw new Error(sheet.failure)
let chunks = 0
for (const _ of cutChunks(judgeSheet(sheet))) chunks += 1
await writeOutcome(sheet, judgeSheet(sheet))
const { user, system } = process.cpuUsage()
console.log(`${chunks} chunks, ${((user + system) / 1e6).toFixed(1)} s CPU`)
