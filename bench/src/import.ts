import { setTimeout } from 'node:timers/promises'
import { cardKey } from '@app/functions/shop/card/card-key'
import { demoDistrict } from '@app/local/demo/district'
import type { PublicCard } from '@app/types/shop/card'
import { openEmptyDistrict } from './import-district'
import { sheetOf } from './import-sheet'

/**
 * A register of so many rows (40,000 unless said) through the API, the queues, the workers, `react` and the embedded
 * database, all in this process: seconds until the last row is in `records`, and until cards and lists have followed;
 * and how soon a single change shows on its card meanwhile.
 */
const rows = Number(process.argv[2] ?? 40_000)
const { cloud, office, items, failures, startImport, close } = await openEmptyDistrict()
const from = performance.now()
const cpuFrom = process.cpuUsage()
const seconds = () => ((performance.now() - from) / 1_000).toFixed(1)
const cpu = () => {
  const { user, system } = process.cpuUsage(cpuFrom)
  return ((user + system) / 1e6).toFixed(1)
}

/** A shop that was there before is changed meanwhile: milliseconds until its public card says so. */
const registered = { name: '先来的面馆', address: '建设路1号', businessTypes: ['catering' as const] }
const { shopId } = await office.shop.registerShop(registered)
const untilCardSays = async (name: string): Promise<number> => {
  const asked = performance.now()
  await office.shop.changeShop({ shopId, name, reason: '量一量' })
  while (((await items.get(cardKey(demoDistrict.districtId, shopId))) as PublicCard | undefined)?.name !== name)
    await setTimeout(20)
  return performance.now() - asked
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
const waits: number[] = []
for (let n = 1; ; n++) {
  const { state, progress } = await office.shop.showImport({ importId })
  if (state !== 'storing' || progress.done === progress.total) break
  waits.push(await untilCardSays(`改过 ${n} 次的面馆`))
}
console.log(`the last row in records after ${seconds()} s (${cpu()} s CPU)`)
const result = await untilState('done', 'failed')
console.log(`${rows} rows: ${result.state}, ${result.stored.created} shops created; outcome after ${seconds()} s`)
await cloud.idle()
waits.sort((a, b) => a - b)
const shown = (at: number) => ((waits.at(at) ?? Number.NaN) / 1_000).toFixed(2)
console.log(
  `${waits.length} single changes meanwhile: card fresh after ${shown(waits.length >> 1)} s (median), ${shown(-1)} s (longest)`,
)
const { total, isBehind } = await office.shop.listShops({})
console.log(`cards and lists after ${seconds()} s (${cpu()} s CPU); ${total} listed${isBehind ? ', behind' : ''}`)
for (const failure of failures.slice(0, 5)) console.log(failure)
await close()
process.exit(0)
