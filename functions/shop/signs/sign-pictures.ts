import type { StoredShop } from '../store'
import type { ShopWorkDeps } from '../work-deps'
import { orderKey, orderPictures, withoutPicture } from './fetch-wxacode'
import { takeSignStep } from './sign-steps'
import type { StoredSignChunk, StoredSignJob } from './store'

/** How WeChat's pictures of some shops stand. */
type Pictures = {
  readonly here: readonly StoredShop[]
  /** Ordered and not here yet. */
  readonly waiting: readonly StoredShop[]
  /** Refused by WeChat, set aside, or not come in a day. */
  readonly givenUp: readonly StoredShop[]
}

/** A picture that did not come in a day will not. */
const patienceMilliseconds = 86_400_000
const firstWaitSeconds = 15
/** The longest that a queue delays a message. */
const longestWaitSeconds = 900
/** DynamoDB takes 100 items a transaction. */
const ordersAtOnce = 90

const isOverdue = ({ since }: StoredSignJob, at: Date): boolean =>
  at.getTime() - Date.parse(since) > patienceMilliseconds

type Asked = { readonly shop: StoredShop; readonly state: Awaited<ReturnType<ShopWorkDeps['outbox']['stateOf']>> }

/** What lacks its picture, with what became of the order. */
const askAfter = async (deps: ShopWorkDeps, job: StoredSignJob, shops: readonly StoredShop[]): Promise<Asked[]> => {
  const lacking = await withoutPicture(deps, shops)
  return await Promise.all(
    lacking.map(async (shop) => ({ shop, state: await deps.outbox.stateOf(job.district, orderKey(job, shop)) })),
  )
}

/** `sent` came while we looked, or is looked for once more: its bytes are kept before it is called so. */
const mayCome = ({ state }: Asked) => state === 'due' || state === 'sending' || state === 'sent'

/** Which pictures are here; what nobody ordered yet, or not of the code as it is now, is ordered. */
export const findPictures = async (
  deps: ShopWorkDeps,
  job: StoredSignJob,
  shops: readonly StoredShop[],
): Promise<Pictures> => {
  const asked = await askAfter(deps, job, shops)
  const lacking = asked.map(({ shop }) => shop)
  const here = shops.filter((shop) => !lacking.includes(shop))
  if (isOverdue(job, deps.clock())) return { here, waiting: [], givenUp: lacking }
  const unordered = asked.filter(({ state }) => state === undefined).map(({ shop }) => shop)
  await order(deps, job, unordered)
  const waiting = [...asked.filter(mayCome).map(({ shop }) => shop), ...unordered]
  return { here, waiting, givenUp: lacking.filter((shop) => !waiting.includes(shop)) }
}

/** A step is named by its first shop's code: it is not ordered yet, so no such step was ever taken. */
const order = async (deps: ShopWorkDeps, job: StoredSignJob, shops: readonly StoredShop[]) => {
  const at = deps.clock()
  for (let from = 0; from < shops.length; from += ordersAtOnce) {
    const wanted = shops.slice(from, from + ordersAtOnce)
    const writes = orderPictures(deps, { job, shops: wanted, at })
    const name = `order-${wanted[0]?.shopId}-${wanted[0]?.code.serial}`
    await takeSignStep(deps, job, { name, next: { state: 'rendering' }, writes })
  }
}

type Look = {
  /** How often the job was looked at before. */
  readonly looks: number
  readonly waiting: readonly StoredShop[]
}

/** Looks at the chunk again, later each time, and then only for what it waits for. */
export const lookAgain = async (
  deps: ShopWorkDeps,
  { job, chunk: { chunk, shopIds } }: { readonly job: StoredSignJob; readonly chunk: StoredSignChunk },
  { looks, waiting }: Look,
): Promise<void> => {
  const done = job.drawn + shopIds.length - waiting.length
  if (done !== job.done) await takeSignStep(deps, job, { name: `have-${chunk}-${done}`, next: { done } })
  const { district, signJobId } = job
  const message = { district, signJobId, chunk, waiting: waiting.map(({ shopId }) => shopId), looks: looks + 1 }
  const delaySeconds = Math.min(firstWaitSeconds * 2 ** looks, longestWaitSeconds)
  await deps.send('sign-render', message, { delaySeconds })
}
