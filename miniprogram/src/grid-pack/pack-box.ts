import { lastWhole, type MaybeDue } from '@app/rules/inspection/due-visit'
import { bucketOf, packBuckets } from '@app/rules/inspection/grid-pack'
import type { PackedTables } from '@app/rules/inspection/plan-from-pack'
import { whyUninspected } from '@app/rules/inspection/plan-inspection'
import { dealsWithFood } from '@app/rules/inspection/plan-setting'
import type { PackShop } from '@app/types/inspection/pack'
import type { VerdictScale } from '@app/types/inspection/values'
import type { Answer } from '../data/api'
import type { Storage } from '../device/storage'

type Pulled = Answer<'inspection', 'pullGrid'>
export type PackGrid = Pulled['grids'][number]
type Bucket = Pulled['buckets'][number]
export type PackOrder = Answer<'rectification', 'listRectifications'>['rectifications'][number]

/** What the pack is as a whole. `at`: when it was last found to be all that the server has (ms since 1970). */
export type PackHead = {
  readonly at: number
  readonly grids: readonly PackGrid[]
  /** By what visits are planned; a pack that an older version read has neither. */
  readonly plans?: PackedTables['plans']
  readonly drawn?: Pulled['drawn']
}

/** A shop as lists and searches need it: they read one key, and no chunk. */
export type PackLine = Pick<PackShop, 'shopId' | 'name' | 'initials' | 'address' | 'codes'> & {
  /** Of the newest concluded inspection. */
  readonly last?: { readonly day: string; readonly verdict?: string | undefined; readonly scale?: VerdictScale }
  readonly creditCode?: string | undefined
  /** What decides whether it is due; absent where nobody inspects now. */
  readonly visited?: Omit<MaybeDue, 'drawnOn'>
}

/** WeChat allows 1 MB a key: sixteen chunks of sixteen buckets hold some hundred shops each, some 100 KB. */
const chunks = 16
const chunkOf = (bucket: number) => Math.floor((bucket * chunks) / packBuckets)

type Chunk = Readonly<Record<string, readonly PackShop[]>>

const root = 'pack/'

const lastOf = ({ visits }: PackShop): Pick<PackLine, 'last'> => {
  const concluded = visits.filter(({ state }) => state === 'submitted')
  const last = concluded.find(({ kind }) => kind !== 'recheck') ?? concluded[0]
  return last ? { last: { day: last.day, verdict: last.verdict, ...(last.scale && { scale: last.scale }) } } : {}
}

const visitedOf = ({ status, businessTypes, visits, fullOn }: PackShop): Pick<PackLine, 'visited'> => {
  if (whyUninspected(status)) return {}
  const wholeOn = lastWhole(visits.filter(({ state }) => state === 'submitted'))
  const food = dealsWithFood(businessTypes)
  return { visited: { food, ...(fullOn && { fullOn }), ...(wholeOn && { wholeOn }) } }
}

const lineOf = (shop: PackShop): PackLine => ({
  ...{ shopId: shop.shopId, name: shop.name, initials: shop.initials, address: shop.address, codes: shop.codes },
  ...(shop.creditCode && { creditCode: shop.creditCode }),
  ...lastOf(shop),
  ...visitedOf(shop),
})

const byName = (a: PackLine, b: PackLine) =>
  a.name === b.name ? (a.shopId < b.shopId ? -1 : 1) : a.name < b.name ? -1 : 1

/**
 * The grids of one inspector on the phone (网格资料), in the part of its store that is this person's. What is read is
 * what was truly written: a store that was full keeps less, and the next refresh brings the rest.
 */
export const openPack = (storage: Storage) => {
  const read = <T>(name: string, otherwise: T): T => (storage.read(root + name) as T | undefined) ?? otherwise
  const write = (name: string, value: unknown) => storage.write(root + name, value)
  const chunk = (n: number) => read<Chunk>(`shops/${n}`, {})
  const shops = (): readonly PackShop[] =>
    Array.from({ length: chunks }, (_, n) => Object.values(chunk(n)).flat()).flat()
  return {
    head: () => read<PackHead | undefined>('head', undefined),
    lines: () => read<readonly PackLine[]>('lines', []),
    shop: (shopId: string): PackShop | undefined => {
      const bucket = bucketOf(shopId)
      return chunk(chunkOf(bucket))[bucket]?.find((shop) => shop.shopId === shopId)
    },
    shops,
    /** Whole buckets take the place of the old ones. False, as of every write here: the phone is full. */
    put: (buckets: readonly Bucket[]): boolean =>
      [...new Set(buckets.map(({ bucket }) => chunkOf(bucket)))].every((n) => {
        const mine = buckets.filter(({ bucket }) => chunkOf(bucket) === n)
        return write(`shops/${n}`, { ...chunk(n), ...Object.fromEntries(mine.map((one) => [one.bucket, one.shops])) })
      }),
    /** Lists are made anew of the shops that are here. */
    relist: (): boolean => write('lines', shops().map(lineOf).sort(byName)),
    /** Everything was read and kept: the age counts from `at`. */
    finish: (head: PackHead): boolean => write('head', head),
    tables: () => read<PackedTables>('tables', { current: [], contents: [], notices: [] }),
    /** One key for all: the largest law has 79 items, some 30 KB, and a dozen tables hold. */
    putTables: (tables: PackedTables) => write('tables', tables),
    orders: () => read<readonly PackOrder[]>('orders', []),
    putOrders: (orders: readonly PackOrder[]) => write('orders', orders),
  }
}
export type PackBox = ReturnType<typeof openPack>

/** What is the bureau's among what a person read here. */
const bureaus = ['pack', 'dossier', 'door', 'colleagues']

/**
 * What stays of somebody who was signed in on this phone in the same district goes. `personId`: who is signed in now;
 * undefined after a sign-out, when everybody's goes.
 */
export const wipeOthers = (whole: Storage, now: { district: string; personId: string | undefined }): void => {
  for (const key of whole.keys()) {
    const [of, whose, first = ''] = key.split('/')
    if (of === now.district && whose !== now.personId && bureaus.includes(first)) whole.remove(key)
  }
}
