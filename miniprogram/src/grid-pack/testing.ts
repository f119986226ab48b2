import { differingBuckets } from '@app/rules/inspection/grid-pack'
import { catering2016 } from '@app/rules/inspection/tables/catering-2016'
import { shopNumberAt } from '@app/rules/shop/shop-code'
import type { ChecklistShown, NoticeShown } from '@app/types/inspection/contract'
import type { PackShop, PackTable } from '@app/types/inspection/pack'
import { inspectionKinds } from '@app/types/inspection/values'
import type { Storage } from '../device/storage'
import type { PackParts } from './refresh-pack'

const ulid = (text: string) => text.padStart(26, '0')
const streets = ['青石路', '云水巷', '槐荫桥东街', '柳溪支路'] as const

const failed = catering2016.groups.flatMap(({ items }) => items).slice(5, 7)

/** The n-th shop of a grid, as the server would hand it out: with the papers, visits and failures that shops have. */
export const packedShop = (n: number, change: Partial<PackShop> = {}): PackShop => {
  const shopId = shopNumberAt('YX1', n)
  return {
    shopId,
    revision: 1,
    name: `槐荫桥第${n}号汤面馆（云溪区槐荫店）`,
    initials: `hyqd${n}htmg（yxqhyd）`,
    address: `云溪区${streets[n % streets.length]} ${n} 号 1 幢底层东首第 ${n % 9} 间`,
    creditCode: `92990107MA7QX${String(n).padStart(5, '0')}`,
    businessTypes: ['catering'],
    sizeClass: 'small',
    status: 'active',
    gridId: ulid('6A'),
    codes: [`${shopId}0101${'x'.repeat(16)}`],
    licences: (['business', 'foodOperation'] as const).map((kind) => ({
      kind,
      number: `JY2${String(n).padStart(13, '9')}`,
      validUntil: '2028-03-18',
    })),
    visits: [1, 2, 3, 4, 5].map((month) => ({
      ...{ inspectionId: ulid(`${n}A${month}`), kind: 'routine', state: 'submitted', failing: 1 },
      ...{ day: `2026-0${6 - month}-06`, verdict: 'basicallyConforming' },
    })) as PackShop['visits'],
    failures: failed.map(({ key, number, text }, at) => ({
      ...{ key, number, text, day: '2026-05-06' },
      ...(at === 0 && { remark: '砧板没有分开' }),
    })),
    away: [],
    ...change,
  }
}

export const packedShops = (count: number): PackShop[] => Array.from({ length: count }, (_, n) => packedShop(n))

const { id, version, title, judgement, coverage, groups, businessTypes, effectiveFrom } = catering2016
const hash = 'c'.repeat(64)
const notice: NoticeShown = {
  version: 1,
  hash: 'd'.repeat(64),
  paragraphs: ['我们是监督检查人员。'],
  question: '是否回避？',
}
export const packedTables = {
  current: [{ id, version, hash, businessTypes, effectiveFrom }] satisfies PackTable[],
  plans: [{ version: 0, effectiveFrom: '2022-03-15', yearlyCap: 2, foodEveryMonths: 24, drugsEveryMonths: 36 }],
  notices: inspectionKinds.map((kind) => ({ kind, subject: 'food' as const, notice })),
  tables: [{ id, version, title, hash, judgement, coverage, groups } as ChecklistShown],
}

const mostInPage = 60

/** A server with these shops, and how often it was asked; `breaksAt`: which page never arrives. */
export const packServer = (
  shops: readonly PackShop[],
  { breaksAt = Number.POSITIVE_INFINITY, orders = 0, ordersBreak = false } = {},
) => {
  const asked = { pages: 0, shops: 0, tables: 0 }
  const pullGrid = async ({ have, from = 0 }: { have?: string; from?: number } = {}) => {
    if (asked.pages++ === breaksAt) return { offline: true as const }
    const left = differingBuckets(shops, have).filter(({ bucket }) => bucket >= from)
    let room = mostInPage
    const buckets = left.filter((one, at) => {
      room -= one.shops.length
      return at === 0 || room >= 0
    })
    const next = left[buckets.length]?.bucket
    asked.shops += buckets.flatMap((one) => one.shops).length
    return {
      value: {
        grids: [{ gridId: ulid('6A'), name: '槐荫桥网格' }],
        drawn: [],
        buckets,
        ...(next !== undefined && { next }),
      },
    }
  }
  const pullTables = async ({ have = '' }: { have?: string } = {}) => {
    const tables = packedTables.tables.filter((table) => !have.includes(table.hash.slice(0, 12)))
    asked.tables += tables.length
    return { value: { ...packedTables, tables } }
  }
  /** All of them open, forty a page. */
  const listRectifications = async ({ state, page = 0 }: { state?: string; page?: number } = {}) => {
    if (ordersBreak) return { offline: true as const }
    const all = Array.from({ length: state === 'open' ? orders : 0 }, (_, n) => ({ rectificationId: ulid(`R${n}`) }))
    const pages = Math.max(1, Math.ceil(all.length / 40))
    return {
      value: {
        rectifications: all.slice(page * 40, page * 40 + 40),
        ...{ total: all.length, page, pages, isBehind: false },
      },
    }
  }
  const api = {
    inspection: { pullGrid, pullTables },
    identity: { listColleagues: async () => ({ value: { colleagues: [] } }) },
    rectification: { listRectifications },
  } as unknown as PackParts['api']
  return { api, asked }
}

/** Bytes of everything in a store, by key. */
export const bytesIn = (storage: Storage): readonly { readonly key: string; readonly bytes: number }[] =>
  storage.keys().map((key) => ({ key, bytes: new TextEncoder().encode(JSON.stringify(storage.read(key))).length }))
