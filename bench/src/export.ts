import { performance } from 'node:perf_hooks'
import { exportList } from '@app/functions/exports/export-list'
import { keyOfFile } from '@app/functions/exports/sheet-file'
import { exportWorkers } from '@app/functions/exports/workers'
import { openPeople } from '@app/functions/guards/testing/open-people'
import { inspectionListing } from '@app/functions/inspection/listing'
import { workDomains } from '@app/functions/lambdas/domains'
import { isRefused } from '@app/functions/platform/verb'
import { fillList } from './fill-list'
import { inspectionVersion, monthsUntil } from './list-versions'

/**
 * One export of so many inspections (500,000 unless told) by the real worker on the embedded database and its object
 * store, everything in this process: time, CPU, the size of the file, and the most memory that the process held, the
 * list files and the database among it. A killed export begins anew, so this has to fit into a Lambda's 15 minutes.
 */
const count = Number(process.argv[2] ?? 500_000)
const district = 'YX1'
const people = await openPeople()
const months = monthsUntil(people.clock.now())
const versions = Array.from({ length: count }, (_, n) => inspectionVersion(n, 40_000, months))
await fillList(people, { district, listing: inspectionListing, versions }, 0)
versions.length = 0

const { exports: deps, kernel, clock } = workDomains(people.world, people.base)
const actor = {
  kind: 'person',
  district,
  personId: people.base.newId(),
  name: '温知秋',
  grants: [{ role: 'office' }],
} as const
const input = { asked: { list: 'inspections' as const } }
const ordered = await exportList(deps)({ actor, input, at: clock(), browser: 'bench' })
if (isRefused(ordered)) throw new Error(ordered.refused.code)
await kernel.commit(ordered.writes)

const { exportId, total } = ordered.answer
const before = process.cpuUsage()
const from = performance.now()
let most = 0
const watch = setInterval(() => {
  most = Math.max(most, process.memoryUsage().rss)
}, 200)
await exportWorkers({ ...deps, kernel, clock })['list-export']?.({ district, personId: actor.personId, exportId })
clearInterval(watch)
const { user, system } = process.cpuUsage(before)
const file = await deps.objects.get(keyOfFile({ district, exportId }))
console.log(
  `${total} rows: ${((performance.now() - from) / 1e3).toFixed(1)} s, CPU ${((user + system) / 1e6).toFixed(1)} s, file ${((file?.body.length ?? 0) / 1e6).toFixed(1)} MB, at most ${(most / 1e6).toFixed(0)} MB of memory`,
)
await people.close()
process.exit(0)
