import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openProduct } from '@app/e2e/product'
import { officeOpenid } from '@app/local/demo/seed-people'
import { importFile } from '@app/local/import/import-file'
import { sheetOf } from './import-sheet'

/**
 * A register of so many rows (40,000 unless said) through the stand-in, the real gateway, the API, the workers and the
 * embedded database: seconds until the last row is in `records`, and until cards and lists have followed.
 */
const rows = Number(process.argv[2] ?? 40_000)
const folder = await mkdtemp(join(tmpdir(), 'import-bench-'))
const file = join(folder, 'register.csv')
await writeFile(file, sheetOf(rows))
const product = await openProduct()
const office = product.as(officeOpenid)
const seconds = (from: number) => ((performance.now() - from) / 1_000).toFixed(1)

const from = performance.now()
let readAt = ''
const result = await importFile({
  client: office,
  file,
  onProgress: ({ state }) => {
    if (state !== 'reading' && readAt === '') readAt = seconds(from)
  },
  decide: async () => 'createPlaces',
})
const storedAt = seconds(from)
await product.cloud.idle()
const { total, isBehind } = await office.shop.listShops({})
console.log(`${rows} rows: ${result.state}, ${result.stored.created} shops created`)
console.log(`read and judged after ${readAt} s, the last in records and the outcome written after ${storedAt} s`)
console.log(`cards and lists after ${seconds(from)} s; the list has ${total} shops${isBehind ? ' and is behind' : ''}`)
await product.close()
await rm(folder, { recursive: true, force: true })
process.exit(0)
