import { performance } from 'node:perf_hooks'
import { readFonts } from '@app/functions/paper/fonts'
import { createRenderer } from '@app/functions/paper/render-pdf'
import { signsPdf } from '@app/functions/paper/sign'
import { verifyCode } from '@app/functions/shop/code/code-signing'
import { addGrid, addStation } from '@app/functions/shop/places/places'
import { printSigns } from '@app/functions/shop/signs/print-signs'
import { showSigns } from '@app/functions/shop/signs/show-signs'
import { district, openRegister } from '@app/functions/shop/testing/open-register'
import { readSigns } from '@app/functions/shop/testing/read-signs'
import { storedShop } from '@app/functions/shop/testing/stored-shop'

/**
 * Signs of a whole district on the embedded database, from the order to the ZIP, drawn by one process that also holds
 * the database; then every so many pages of every PDF are read by two decoders.
 *
 * `npm run signs -w bench -- [shops] [every]`: 10,000 shops and every tenth page unless said.
 */
const [shops = 10_000, every = 10] = process.argv.slice(2).map(Number)
const numberOf = (n: number) => `YX1${String(n).padStart(5, '0')}`

const render = createRenderer({ fonts: readFonts() })
const register = await openRegister({ drawSigns: (signs) => signsPdf(render, signs) })
const { deps, base } = register
const { stationId } = await register.change(addStation(deps), { name: '青石市场监督管理所', phone: '0600-555 0136' })
const { gridId } = await register.change(addGrid(deps), { stationId, name: '一网格' })
const code = { serial: '01', keyVersion: '01', state: 'current' as const }
for (let from = 0; from < shops; from += 100) {
  const some = Array.from({ length: Math.min(100, shops - from) }, (_, n) =>
    storedShop({ shopId: numberOf(from + n), name: `青禾小吃 ${numberOf(from + n)} 店`, stationId, gridId, code }),
  )
  await base.commit(some.map((shop) => deps.store.shops.insert(shop)))
}
await register.workAll()

const seconds = (since: number) => ((performance.now() - since) / 1_000).toFixed(1)
const began = performance.now()
const cpu = process.cpuUsage()
const { signJobId } = await register.change(printSigns(deps), { target: { everywhere: true }, image: 'qr' as const })
const ordered = seconds(began)
const now = async () => await register.read(showSigns(deps), { signJobId })
while ((await now()).state !== 'done') await register.workOne()
const made = seconds(began)
const { user, system } = process.cpuUsage(cpu)
const peak = process.resourceUsage().maxRSS / 1024
await register.workAll()
const noted = seconds(began)
console.log(`${shops} signs: ordered after ${ordered} s, ZIP after ${made} s, shops noted after ${noted} s`)
console.log(`until the ZIP ${((user + system) / 1e6).toFixed(1)} s of CPU, at most ${peak.toFixed(0)} MB resident`)

const seen = new Set<string>()
let wrong = 0
const { chunks } = (await deps.store.signJobs.get({ district, signJobId })) ?? { chunks: 0 }
for (let chunk = 0; chunk < chunks; chunk++) {
  const pdf = await base.objects.get(`D/${district}/signs/${signJobId}/${String(chunk).padStart(6, '0')}.pdf`)
  for (const { page, zbar, jsqr } of readSigns(pdf?.body ?? new Uint8Array(), every).read) {
    const shopNumber = verifyCode(deps.codeKeys, zbar.split('/s/')[1] ?? '')?.shopNumber
    if (jsqr !== zbar || shopNumber !== numberOf(chunk * 500 + page - 1)) wrong += 1
    seen.add(zbar)
  }
}
console.log(`every ${every}th page read by two decoders: ${seen.size} codes, ${wrong} wrong`)
await register.close()
process.exitCode = wrong === 0 ? 0 : 1
