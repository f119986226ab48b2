import { digestsOf } from '@app/rules/inspection/grid-pack'
import type { PackedTables } from '@app/rules/inspection/plan-from-pack'
import type { Answer, Api } from '../data/api'
import type { Outcome } from '../data/outcome'
import type { Storage } from '../device/storage'
import { openPack, type PackBox, type PackGrid, type PackOrder } from './pack-box'

export type PackParts = {
  /** The person's own part of the phone's store. */
  readonly storage: Storage
  readonly api: Pick<Api, 'inspection' | 'identity' | 'rectification'>
  readonly now: () => number
}

/** What did not fit is not passed over: the age stays what it was, and the person hears why. */
const phoneFull = {
  refused: {
    code: 'phone.full',
    message: '手机存储满了，网格资料没有存全',
    next: '请先让签过字的检查送达，会自动腾出空间；相册也满了的，删些视频，再点一次。不要清理微信的存储空间。',
  },
} as const

type Grids = { readonly grids: readonly PackGrid[]; readonly drawn: Answer<'inspection', 'pullGrid'>['drawn'] }

/** Page after page; each is kept as it comes, so that what breaks off goes on from there. */
const pullShops = async (box: PackBox, api: PackParts['api']): Promise<Outcome<Grids>> => {
  const have = digestsOf(box.shops())
  for (let from: number | undefined, more = true; more; more = from !== undefined) {
    const page: Outcome<Answer<'inspection', 'pullGrid'>> = await api.inspection.pullGrid({
      have,
      ...(from !== undefined && { from }),
    })
    if (!('value' in page)) return page
    if (!box.put(page.value.buckets)) return phoneFull
    from = page.value.next
    if (from === undefined) return { value: { grids: page.value.grids, drawn: page.value.drawn } }
  }
  throw new Error('the last page has no next')
}

const shortHash = ({ hash }: { readonly hash: string }) => hash.slice(0, 12)

/** What the phone lacks of the tables; what no longer holds goes. */
const pullTables = async (box: PackBox, api: PackParts['api']): Promise<Outcome<PackedTables>> => {
  let { contents } = box.tables()
  for (;;) {
    const page = await api.inspection.pullTables({ have: contents.map(shortHash).join(',') })
    if (!('value' in page)) return page
    const { current, notices, plans, tables } = page.value
    const hashes = new Set(current.map(({ hash }) => hash))
    contents = [...contents, ...tables].filter(({ hash }) => hashes.has(hash))
    if (!box.putTables({ current, notices, plans, contents })) return phoneFull
    if (tables.length === 0 || contents.length === hashes.size) return { value: box.tables() }
  }
}

const openStates = ['open', 'returned', 'answered', 'verified'] as const

/** All orders of one state, page after page. */
const pullState = async (api: PackParts['api'], state: (typeof openStates)[number]) => {
  const orders: PackOrder[] = []
  for (let page = 0, pages = 1; page < pages; page++) {
    const answer = await api.rectification.listRectifications({ state, page })
    if (!('value' in answer)) return answer
    orders.push(...answer.value.rectifications)
    pages = answer.value.pages
  }
  return { value: orders }
}

/** Orders that are not closed, every one: what is due must not be missed offline. */
const pullOrders = async (api: PackParts['api']): Promise<Outcome<readonly PackOrder[]>> => {
  const orders: PackOrder[] = []
  for (const state of openStates) {
    const some = await pullState(api, state)
    if (!('value' in some)) return some
    orders.push(...some.value)
  }
  return { value: orders }
}

/** Orders and colleagues; a value once both have come and are kept. */
const pullRest = async (box: PackBox, { storage, api, now }: PackParts): Promise<Outcome<unknown>> => {
  const at = now()
  const [orders, colleagues] = await Promise.all([pullOrders(api), api.identity.listColleagues()])
  const isKept =
    (!('value' in orders) || box.putOrders(orders.value)) &&
    (!('value' in colleagues) || storage.write('colleagues', { at, value: colleagues.value }))
  if (!('value' in orders)) return orders
  return 'value' in colleagues && !isKept ? phoneFull : colleagues
}

/**
 * Brings the own grids on this phone up to date: shops and tables by difference, orders under way and colleagues whole.
 * What did not come, or found no room, leaves what is there, and its age.
 */
export const refreshPack = async (parts: PackParts): Promise<Outcome<Grids>> => {
  const box = openPack(parts.storage)
  const at = parts.now()
  const shops = await pullShops(box, parts.api)
  if (!('value' in shops)) return shops
  const isListed = box.relist()
  const tables = await pullTables(box, parts.api)
  if (!('value' in tables)) return tables
  const rest = await pullRest(box, parts)
  if (!('value' in rest)) return rest
  return isListed && box.finish({ at, ...shops.value, plans: tables.value.plans ?? [] }) ? shops : phoneFull
}
