import * as z from 'zod'
import type { MissingGlyphError } from '../paper/missing-glyphs'
import type { Sign } from '../paper/sign'
import type { Worker } from '../platform/reaction'
import { codeTail } from './code-tail'
import { orderPictures, pictureKey, withoutPicture } from './fetch-wxacode'
import { addressOf, codeText } from './public'
import { type LeftOut, leftOutWords, sortShops } from './sign-left-out'
import { isOver, takeSignStep } from './sign-steps'
import type { StoredShop, StoredSignJob } from './store'
import type { ShopWorkDeps } from './work-deps'

const SignsMessage = z.object({ district: z.string(), signJobId: z.string() })

/** Draws the signs of a job, or waits for WeChat's pictures: the message comes back until they are there. */
export const renderSigns =
  (deps: ShopWorkDeps): Worker =>
  async (message) => {
    const of = SignsMessage.parse(message)
    const job = await deps.store.signJobs.get(of)
    if (!job || isOver(job)) return
    const { signable, leftOut } = sortShops(deps.codeKeys, await shopsOf(deps, job))
    const ready = job.image === 'qr' || (await hasPictures(deps, job, signable))
    if (ready) await draw(deps, job, { signable, leftOut })
  }

const shopsOf = async ({ store }: ShopWorkDeps, { district, shopIds }: StoredSignJob): Promise<StoredShop[]> => {
  const found = await Promise.all(shopIds.map((shopId) => store.shops.get({ district, shopId })))
  return found.filter((shop) => shop !== undefined)
}

const waitSeconds = 15
/** WeChat answers within minutes; a picture that did not come in a day will not. */
const patienceMilliseconds = 86_400_000
/** DynamoDB takes 100 items a transaction. */
const ordersAtOnce = 90

/** True when every picture is here. Otherwise they are ordered, once, and the job is looked at again. */
const hasPictures = async (deps: ShopWorkDeps, job: StoredSignJob, shops: readonly StoredShop[]): Promise<boolean> => {
  const lacking = await withoutPicture(deps, shops)
  if (lacking.length === 0) return true
  const at = deps.clock()
  if (at.getTime() - Date.parse(job.startedAt) > patienceMilliseconds) {
    const failure = `微信没有给出 ${lacking.length} 家店的小程序码。请稍后重新制码。`
    await takeSignStep(deps, job, { name: 'failed', next: { state: 'failed', failure } })
    return false
  }
  if (job.state === 'waiting') await order(deps, job, { shops, lacking })
  else await noteProgress(deps, job, shops.length - lacking.length)
  await deps.send('sign-render', { district: job.district, signJobId: job.signJobId }, { delaySeconds: waitSeconds })
  return false
}

type Lacking = { readonly shops: readonly StoredShop[]; readonly lacking: readonly StoredShop[] }

/** Cut by the job's own list: a repeat, when some pictures have come, takes the same steps and orders nothing twice. */
const order = async (deps: ShopWorkDeps, job: StoredSignJob, { shops, lacking }: Lacking) => {
  const at = deps.clock()
  for (let from = 0; from < shops.length; from += ordersAtOnce) {
    const wanted = shops.slice(from, from + ordersAtOnce).filter((shop) => lacking.includes(shop))
    const writes = orderPictures(deps, { job, shops: wanted, at })
    const state = from + ordersAtOnce < shops.length ? 'waiting' : 'rendering'
    await takeSignStep(deps, job, { name: `order-${shops[from]?.shopId}`, next: { state }, writes })
  }
}

const noteProgress = async (deps: ShopWorkDeps, job: StoredSignJob, done: number) => {
  if (done !== job.done) await takeSignStep(deps, job, { name: `have-${done}`, next: { done } })
}

type Sorted = { readonly signable: readonly StoredShop[]; readonly leftOut: readonly LeftOut[] }

const draw = async (deps: ShopWorkDeps, job: StoredSignJob, sorted: Sorted) => {
  const next = await drawn(deps, job, sorted)
  await takeSignStep(deps, job, { name: next.state, next })
}

const drawn = async (deps: ShopWorkDeps, job: StoredSignJob, { signable, leftOut }: Sorted) => {
  const { district, signJobId } = job
  const words = leftOutWords(leftOut)
  if (signable.length === 0) return { state: 'failed' as const, failure: words }
  try {
    const body = await deps.drawSigns(await signsOf(deps, job, signable))
    const objectKey = `D/${district}/signs/${signJobId}.pdf`
    await deps.objects.put({ key: objectKey, body, contentType: 'application/pdf' })
    return { state: 'done' as const, done: signable.length, objectKey, ...(words && { leftOut: words }) }
  } catch (error) {
    if (!isMissingGlyph(error)) throw error
    const names = signable
      .filter(({ name }) => error.characters.some((one) => name.includes(one)))
      .map(({ name }) => name)
    const where = names.length > 0 ? `：${names.join('、')}` : ''
    const failure = `字库里没有“${error.characters.join('')}”${where}。请改用通用字后重新制码。`
    return { state: 'failed' as const, failure }
  }
}

const isMissingGlyph = (error: unknown): error is MissingGlyphError =>
  error instanceof Error && error.name === 'MissingGlyphError'

const signsOf = async (deps: ShopWorkDeps, job: StoredSignJob, shops: readonly StoredShop[]): Promise<Sign[]> => {
  const [bureau, stations] = await Promise.all([
    deps.people.district(job.district),
    deps.store.stations.within(`D#${job.district}#STATIONS`, ''),
  ])
  return await Promise.all(
    shops.map(async (shop) => {
      const station = stations.find(({ stationId }) => stationId === shop.stationId)
      const code = codeText(deps.codeKeys, shop) ?? ''
      return {
        shopName: shop.name,
        code,
        url: addressOf(deps.publicUrl, code),
        shopNumberShown: codeTail(code),
        stationName: station?.name ?? '',
        stationPhone: station?.phone ?? '',
        bureauName: bureau?.bureauName ?? '',
        image: await imageOf(deps, job, shop),
      }
    }),
  )
}

const imageOf = async (
  { objects }: ShopWorkDeps,
  { image }: StoredSignJob,
  shop: StoredShop,
): Promise<Sign['image']> => {
  if (image === 'qr') return { kind: 'qr' }
  const picture = await objects.get(pictureKey(shop))
  if (!picture) throw new Error(`no picture of ${shop.shopId}`)
  return { kind: 'wxacode', png: picture.body }
}
