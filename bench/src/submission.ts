import { createHash } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { openProduct } from '@app/e2e/product'
import { demoInspectors } from '@app/local/demo/people'
import { allItems, checklistFor } from '@app/rules/inspection/checklist'
import { ulid } from 'ulid'
import { median } from './measure'

/**
 * An inspection from the phone's side, through the stand-in, the real gateway, the API and the embedded database:
 * start, three uploads, submission, and the time until the document is ready. Medians of twenty inspections.
 */
const runs = 20

const product = await openProduct()
const lead = demoInspectors[0]
if (!lead) throw new Error('a district without inspectors')
const api = product.as(lead.openid)
const { grids } = await api.shop.listMyGrids({})
const table = checklistFor('catering', '2026-01-01')
const answers = Object.fromEntries((table ? allItems(table) : []).map(({ key }) => [key, { result: 'pass' as const }]))
const { colleagues } = await api.identity.listColleagues()
const second = colleagues[0]
const me = (await api.identity.me()).person
if (!second || !me) throw new Error('nobody to inspect with')
const kitchens = grids
  .flatMap(({ shops }) => shops)
  .filter(
    ({ businessTypes, status }) => status === 'active' && businessTypes.some((type) => /catering|canteen/i.test(type)),
  )

/** One pixel each, of three colours: no picture stands for two signatures. */
const strokes = [
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4AWNgZGD4DwABCAEBjmTYRwAAAABJRU5ErkJggg==',
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4AWNgYmD4DwABDAECY35YqwAAAABJRU5ErkJggg==',
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4AWNgZmD4DwABEAEDXKljJQAAAABJRU5ErkJggg==',
]

const upload = async (stroke: string) => {
  const png = Buffer.from(stroke, 'base64')
  const sha256 = createHash('sha256').update(png).digest('hex')
  const form = await api.shop.prepareUpload({
    purpose: 'signature',
    fileName: 'signature.png',
    contentType: 'image/png',
    bytes: png.byteLength,
    sha256,
  })
  const body = new FormData()
  for (const [name, value] of Object.entries(form.fields)) body.append(name, value)
  body.append('file', new Blob([png], { type: 'image/png' }))
  const answer = await fetch(form.url, { method: 'POST', body })
  if (!answer.ok) throw new Error(`upload: ${answer.status}`)
  return { uploadId: form.uploadId, sha256 }
}

const timed = async <T>(into: number[], run: () => Promise<T>): Promise<T> => {
  const from = performance.now()
  const result = await run()
  into.push(performance.now() - from)
  return result
}

const times = { start: [] as number[], upload: [] as number[], submit: [] as number[], document: [] as number[] }
const cpuBefore = process.cpuUsage()
for (let run = 0; run < runs; run++) {
  const shop = kitchens[run % kitchens.length]
  if (!shop) throw new Error('no kitchen')
  const { shopId } = shop
  const inspectionId = ulid()
  const at = () => product.cloud.clock.now().toISOString()
  const { checklist } = await api.inspection.prepareInspection({ shopId, kind: 'routine' })
  const startedAt = at()
  await timed(times.start, () =>
    api.inspection.startInspection({
      shopId,
      inspectionId,
      kind: 'routine',
      checklistHash: checklist.hash,
      secondInspectorId: second.personId,
      notification: { credentialsShown: true, recusalRequested: false, answeredBy: '负责人', answeredAt: startedAt },
      place: { address: shop.address },
      startedAt,
    }),
  )
  const images = await timed(times.upload, async () => {
    const sent = []
    for (const stroke of strokes) sent.push(await upload(stroke))
    return sent
  })
  const signers = [
    { role: 'inspector' as const, personId: me.personId, name: me.name },
    { role: 'inspector' as const, personId: second.personId, name: second.name },
    { role: 'merchant' as const, name: '负责人' },
  ]
  const signedAt = at()
  const signatures = signers.flatMap((signer, index) => {
    const image = images[index]
    return image ? [{ ...signer, image, signedAt }] : []
  })
  await timed(times.submit, () =>
    api.inspection.submitInspection({
      shopId,
      inspectionId,
      answers,
      dispositions: ['passed'],
      accidentRisk: false,
      contact: { name: '负责人' },
      signatures,
      finishedAt: at(),
    }),
  )
  await timed(times.document, async () => {
    while ((await api.inspection.showInspection({ shopId, inspectionId })).document.state !== 'ready') {
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  })
}
const { user, system } = process.cpuUsage(cpuBefore)
for (const [name, values] of Object.entries(times))
  console.log(`${name.padEnd(10)} ${median(values).toFixed(0).padStart(6)} ms`)
console.log(`CPU of everything, the stand-ins included: ${((user + system) / 1e3 / runs).toFixed(0)} ms an inspection`)
await product.close()
process.exit(0)
