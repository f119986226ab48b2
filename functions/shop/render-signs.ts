import * as z from 'zod'
import type { MissingGlyphError } from '../paper/missing-glyphs'
import type { Sign } from '../paper/sign'
import type { Worker } from '../platform/reaction'
import { codeTail } from './code-tail'
import { pictureKey } from './fetch-wxacode'
import { addressOf, codeText } from './public'
import { lacksPicture, leftOutWords, type Sorted, sortShops } from './sign-left-out'
import { findPictures, lookAgain } from './sign-pictures'
import { isOver, takeSignStep } from './sign-steps'
import type { StoredShop, StoredSignJob } from './store'
import type { ShopWorkDeps } from './work-deps'

const SignsMessage = z.object({
  district: z.string(),
  signJobId: z.string(),
  /** The shops whose pictures it waits for, when it was looked at before. */
  waiting: z.array(z.string()).default([]),
  looks: z.number().int().default(0),
})

/** Draws the signs of a job, or waits for WeChat's pictures: the message comes back until they are there. */
export const renderSigns =
  (deps: ShopWorkDeps): Worker =>
  async (message) => {
    const { waiting: ids, looks, ...of } = SignsMessage.parse(message)
    const job = await deps.store.signJobs.get(of)
    if (!job || isOver(job) || (await stillLacks(deps, job, { ids, looks }))) return
    const sorted = sortShops(deps.codeKeys, await shopsOf(deps, job, job.shopIds))
    const ready = job.image === 'qr' ? sorted : await withPictures(deps, job, { sorted, looks })
    if (ready) await draw(deps, job, ready)
  }

const shopsOf = async ({ store }: ShopWorkDeps, { district }: StoredSignJob, ids: readonly string[]) => {
  const found = await Promise.all(ids.map((shopId) => store.shops.get({ district, shopId })))
  return found.filter((shop) => shop !== undefined)
}

/** True while some of these shops still wait for their pictures; the others of the job are not asked after. */
const stillLacks = async (
  deps: ShopWorkDeps,
  job: StoredSignJob,
  { ids, looks }: { readonly ids: readonly string[]; readonly looks: number },
): Promise<boolean> => {
  const { signable } = sortShops(deps.codeKeys, await shopsOf(deps, job, ids))
  const { waiting } = await findPictures(deps, job, signable)
  if (waiting.length > 0) await lookAgain(deps, job, { looks, waiting })
  return waiting.length > 0
}

/** The whole job as it stands; undefined when it has to wait. Whoever WeChat gave no picture of is left out. */
const withPictures = async (
  deps: ShopWorkDeps,
  job: StoredSignJob,
  { sorted, looks }: { readonly sorted: Sorted; readonly looks: number },
): Promise<Sorted | undefined> => {
  const { here, waiting, givenUp } = await findPictures(deps, job, sorted.signable)
  if (waiting.length === 0) return { signable: here, leftOut: [...sorted.leftOut, ...givenUp.map(lacksPicture)] }
  await lookAgain(deps, job, { looks, waiting })
  return undefined
}

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
