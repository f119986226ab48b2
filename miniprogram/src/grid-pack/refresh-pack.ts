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

type Grids = { readonly grids: readonly PackGrid[] }

/** Page after page; each is kept as it comes, so that what breaks off goes on from there. */
const pullShops = async (box: PackBox, api: PackParts['api']): Promise<Outcome<Grids>> => {
  const have = digestsOf(box.shops())
  for (let from: number | undefined, more = true; more; more = from !== undefined) {
    const page: Outcome<Answer<'inspection', 'pullGrid'>> = await api.inspection.pullGrid({
      have,
      ...(from !== undefined && { from }),
    })
    if (!('value' in page)) return page
    box.put(page.value.buckets)
    from = page.value.next
    if (from === undefined) return { value: { grids: page.value.grids } }
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
    const { current, notices, tables } = page.value
    const hashes = new Set(current.map(({ hash }) => hash))
    contents = [...contents, ...tables].filter(({ hash }) => hashes.has(hash))
    box.putTables({ current, notices, contents })
    if (tables.length === 0 || contents.length === hashes.size) return { value: box.tables() }
  }
}

const openStates = ['open', 'returned', 'answered', 'verified'] as const

/** Orders that are not closed. A list's first page holds more than an inspector has under way. */
const pullOrders = async (api: PackParts['api']): Promise<Outcome<readonly PackOrder[]>> => {
  const orders: PackOrder[] = []
  for (const state of openStates) {
    const page = await api.rectification.listRectifications({ state })
    if (!('value' in page)) return page
    orders.push(...page.value.rectifications)
  }
  return { value: orders }
}

/**
 * Brings the own grids on this phone up to date: shops and tables by difference, orders under way and colleagues whole.
 * What did not come leaves what is there, and its age.
 */
export const refreshPack = async ({ storage, api, now }: PackParts): Promise<Outcome<Grids>> => {
  const box = openPack(storage)
  const at = now()
  const shops = await pullShops(box, api)
  if (!('value' in shops)) return shops
  const tables = await pullTables(box, api)
  if (!('value' in tables)) return tables
  const [orders, colleagues] = await Promise.all([pullOrders(api), api.identity.listColleagues()])
  if ('value' in orders) box.putOrders(orders.value)
  if ('value' in colleagues) storage.write('colleagues', { at, value: colleagues.value })
  box.finish({ at, grids: shops.value.grids })
  return shops
}
