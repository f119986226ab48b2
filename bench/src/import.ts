import { setTimeout } from 'node:timers/promises'
import { openEmptyDistrict } from './import-district'
import { sheetOf } from './import-sheet'

/**
 * A register of so many rows (40,000 unless said) through the API, the queues, the workers, `react` and the embedded
 * database, all in this process: seconds until the last row is in `records`, and until cards and lists have followed.
 */
const rows = Number(process.argv[2] ?? 40_000)
const { cloud, office, failures, startImport, close } = await openEmptyDistrict()
const from = performance.now()
const cpuFrom = process.cpuUsage()
const seconds = () => ((performance.now() - from) / 1_000).toFixed(1)
const cpu = () => {
  const { user, system } = process.cpuUsage(cpuFrom)
  return ((user + system) / 1e6).toFixed(1)
}

const importId = await startImport('register.csv', sheetOf(rows))
const untilState = async (...wanted: string[]) => {
  for (;;) {
    const one = await office.shop.showImport({ importId })
    if (wanted.includes(one.state)) return one
    await setTimeout(200)
  }
}
const read = await untilState('waiting', 'storing', 'failed')
console.log(`read and judged after ${seconds()} s (${cpu()} s CPU)`)
if (read.state === 'waiting') await office.shop.confirmImport({ importId, createPlaces: true })
for (;;) {
  const { state, progress } = await office.shop.showImport({ importId })
  if (state !== 'storing' || progress.done === progress.total) break
  await setTimeout(200)
}
console.log(`the last row in records after ${seconds()} s (${cpu()} s CPU)`)
const result = await untilState('done', 'failed')
console.log(`${rows} rows: ${result.state}, ${result.stored.created} shops created; outcome after ${seconds()} s`)
await cloud.idle()
const { total, isBehind } = await office.shop.listShops({})
console.log(`cards and lists after ${seconds()} s (${cpu()} s CPU); ${total} listed${isBehind ? ', behind' : ''}`)
for (const failure of failures.slice(0, 5)) console.log(failure)
await close()
process.exit(0)
