import { createHash } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { performance } from 'node:perf_hooks'
import { officeOpenid } from '@app/e2e/journeys/choose-shop'
import { newPlace, openProduct } from '@app/e2e/product'
import { demoDistrict } from '@app/local/demo/district'
import { makeContent, rulesOf, signatures } from '@app/local/demo/make-delivery'
import { demoInspectors } from '@app/local/demo/people'
import { randomFrom } from '@app/local/demo/random'
import { scribble } from '@app/local/demo/scribble'
import { allItems } from '@app/rules/inspection/checklist'
import { ulid } from 'ulid'
import { median } from './measure'

/**
 * An inspection from the phone's side, through the stand-in, the real gateway, the API and the embedded database:
 * four pictures, the delivery, and the time until the document has come to the merchant's phone, asked for ten times a
 * second. Medians of twenty inspections.
 */
const runs = 20

const place = await newPlace()
const product = await openProduct([place])
const lead = demoInspectors[0]
if (!lead) throw new Error('a district without inspectors')
const api = product.as(lead.openid)
const { grids } = await api.shop.listMyGrids({})
const { colleagues } = await api.identity.listColleagues()
const second = colleagues[0]
const me = (await api.identity.me()).person
if (!second || !me) throw new Error('nobody to inspect with')
const kitchens = grids
  .flatMap(({ shops }) => shops)
  .filter(
    ({ businessTypes, status }) => status === 'active' && businessTypes.some((type) => /catering|canteen/i.test(type)),
  )

/** Somebody who runs all these kitchens, with a WeChat of their own. */
const seatMerchant = async (shopIds: readonly string[]) => {
  const openid = 'oBenchMerchant00000000000001'
  await product.wechat.addUser({ openid, nickname: '贺青禾' })
  const { token } = await product.as(officeOpenid).identity.createInvitation({
    name: '贺青禾',
    grant: { role: 'merchant', shopIds: [...shopIds] },
    expiresInDays: 7,
  })
  const merchant = product.as(openid)
  await merchant.identity.acceptInvitation({ token })
  return merchant
}
const merchant = await seatMerchant(kitchens.slice(0, runs).map(({ shopId }) => shopId))

/** The document's bytes, once the merchant may have them. */
const fetchDocument = async (of: { shopId: string; inspectionId: string }): Promise<number> => {
  for (;;) {
    const { document } = await merchant.inspection.showInspection(of)
    if (document.state === 'ready') {
      const answer = await fetch((await merchant.inspection.openDocument(of)).url)
      if (!answer.ok) throw new Error(`document: ${answer.status}`)
      return (await answer.arrayBuffer()).byteLength
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

const sendOne = async (inspectionId: string, body: Uint8Array): Promise<string> => {
  const sha256 = createHash('sha256').update(body).digest('hex')
  const facts = { purpose: 'signature' as const, contentType: 'image/png' as const, bytes: body.byteLength, sha256 }
  const standing = await api.photo.preparePicture({ inspectionId, ...facts })
  if (standing.state === 'there') return sha256
  const form = new FormData()
  for (const [name, value] of Object.entries(standing.fields)) form.append(name, value)
  form.append('file', new Blob([Buffer.from(body)], { type: 'image/png' }))
  const answer = await fetch(standing.url, { method: 'POST', body: form })
  if (!answer.ok) throw new Error(`upload: ${answer.status}`)
  return sha256
}

const timed = async <T>(into: number[], run: () => Promise<T>): Promise<T> => {
  const from = performance.now()
  const result = await run()
  into.push(performance.now() - from)
  return result
}

const inspectorNamed = ({ personId, name, certificateNumber }: typeof second) => ({
  ...{ personId, name, certificateNumber },
})
const grant = me.grants.find(({ role }) => role === 'inspector')
const myself = {
  personId: me.personId,
  name: me.name,
  certificateNumber: grant?.role === 'inspector' ? grant.certificateNumber : '',
}
const random = randomFrom(7)
const times = { upload: [] as number[], deliver: [] as number[], document: [] as number[] }
const sizes: number[] = []
const cpuBefore = process.cpuUsage()
for (let run = 0; run < runs; run++) {
  const shop = kitchens[run % kitchens.length]
  if (!shop) throw new Error('no kitchen')
  const { shopId } = shop
  const inspectionId = ulid()
  const at = () => product.cloud.clock.now().toISOString()
  const plan = await api.inspection.prepareInspection({ shopId, kind: 'routine' })
  const startedAt = at()
  const images = await timed(times.upload, async () => {
    const sent = []
    for (let n = 0; n < 4; n++) sent.push(await sendOne(inspectionId, scribble(random)))
    return sent
  })
  const [confirmation = '', ...signed] = images
  const keys = rulesOf(plan)
    .flatMap(allItems)
    .map(({ key }) => key)
  const visit = {
    ...{ district: demoDistrict.districtId, shopId, inspectionId, plan, startedAt, confirmation },
    kind: 'routine' as const,
    inspectors: [myself, inspectorNamed(second)] as const,
    contact: '负责人',
    finishedAt: at(),
    answers: Object.fromEntries(keys.map((key) => [key, { result: 'pass' as const }])),
    decision: { dispositions: ['passed' as const], accidentRisk: false },
  }
  const { content, contentHash } = makeContent(visit)
  await timed(times.deliver, () =>
    api.inspection.deliverInspection({
      ...{ shopId, inspectionId, content, contentHash },
      signatures: signatures(visit, contentHash, signed),
    }),
  )
  sizes.push(await timed(times.document, () => fetchDocument({ shopId, inspectionId })))
}
const { user, system } = process.cpuUsage(cpuBefore)
for (const [name, values] of Object.entries(times))
  console.log(`${name.padEnd(10)} ${median(values).toFixed(0).padStart(6)} ms`)
console.log(`the document is ${(median(sizes) / 1e3).toFixed(0)} KB`)
console.log(`CPU of everything, the stand-ins included: ${((user + system) / 1e3 / runs).toFixed(0)} ms an inspection`)
await product.close()
await rm(place.folder, { recursive: true, force: true })
process.exit(0)
