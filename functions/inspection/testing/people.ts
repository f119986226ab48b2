import { shopNumberAt } from '@app/rules/shop/shop-code'
import type { Grant } from '@app/types/identity/contract'
import { type PersonFacts, personWrites } from '../../identity/person-writes'
import type { PersonActor } from '../../platform/actor'
import type { StoredShop } from '../../shop/public'
import type { House } from './house'

export const district = 'YX1'
/** A ULID that is told from others by its end. */
export const idOf = (ending: string) => ending.toUpperCase().padStart(26, '0')

export const places = {
  station: idOf('5A'),
  otherStation: idOf('5B'),
  grid: idOf('6A'),
  otherGrid: idOf('6B'),
} as const

const inspector = (certificateValidUntil: string, gridIds: readonly string[] = [places.grid]): Grant => ({
  role: 'inspector',
  certificateNumber: 'YX-070012',
  certificateValidUntil,
  stationId: places.station,
  gridIds: [...gridIds],
})

export const shopIds = {
  noodles: shopNumberAt(district, 1),
  bakery: shopNumberAt(district, 2),
  closed: shopNumberAt(district, 3),
  gridless: shopNumberAt(district, 4),
  pharmacy: shopNumberAt(district, 5),
} as const

const grants = {
  lead: inspector('2028-06-30'),
  second: inspector('2028-06-30'),
  lastDay: inspector('2026-11-24'),
  expired: inspector('2026-11-23'),
  third: inspector('2028-06-30'),
  fourth: inspector('2028-06-30'),
  elsewhere: inspector('2028-06-30', [places.otherGrid]),
  gone: inspector('2028-06-30'),
  office: { role: 'office' },
  audit: { role: 'audit' },
  merchant: { role: 'merchant', shopIds: [shopIds.noodles] },
  neighbour: { role: 'merchant', shopIds: [shopIds.bakery] },
} as const satisfies Record<string, Grant | { role: 'merchant'; shopIds: readonly string[] }>
export type Name = keyof typeof grants

const names: Readonly<Record<Name, string>> = {
  lead: '陆闻溪',
  second: '丁望舒',
  lastDay: '林栖迟',
  expired: '顾清和',
  third: '温知予',
  fourth: '程砚秋',
  elsewhere: '韩砚秋',
  gone: '苏木槿',
  office: '沈知远',
  audit: '陆明鉴',
  merchant: '贺青禾',
  neighbour: '宋雨眠',
}

const roster = Object.keys(grants) as Name[]
export const personIdOf = (name: Name) => idOf(`A${roster.indexOf(name)}`)

const storedPerson = (name: Name): PersonFacts => ({
  revision: 1,
  district,
  personId: personIdOf(name),
  name: names[name],
  openid: `o-${name}`,
  grants: [grants[name] as Grant],
  state: name === 'gone' ? 'ended' : 'active',
  since: '2026-01-01T00:00:00.000Z',
})

/** Who asks, as identity would say. */
export const actorOf = (name: Name): PersonActor => {
  const { personId, name: called, grants: held, openid } = storedPerson(name)
  return { kind: 'person', district, personId, name: called, grants: held, openid }
}

const storedShop = (shopId: string, facts: Partial<StoredShop>): StoredShop => ({
  revision: 1,
  district,
  shopId,
  subjectKey: shopId,
  name: '槐荫桥面馆',
  businessTypes: ['catering'],
  status: 'active',
  address: '云溪区青石路18号',
  stationId: places.station,
  gridId: places.grid,
  flags: [],
  code: { serial: '01', keyVersion: '01', state: 'current' },
  inspectionCount: 0,
  createdAt: '2026-01-01T00:00:00.000Z',
  ...facts,
})

const { gridId: _, ...gridless } = storedShop(shopIds.gridless, { name: '新开的小店' })

const shopsHere: readonly StoredShop[] = [
  storedShop(shopIds.noodles, {}),
  storedShop(shopIds.bakery, { name: '青禾面包房', gridId: places.otherGrid, stationId: places.otherStation }),
  storedShop(shopIds.closed, { name: '关了的店', status: 'closed' }),
  gridless,
  storedShop(shopIds.pharmacy, { name: '溪口药房', businessTypes: [] }),
]

/** For tests: a district with people, two stations and five shops. */
export const settle = async ({ stores, kernel }: House): Promise<void> => {
  const createdAt = '2026-01-01T00:00:00.000Z'
  const home = { districtId: district, name: '云溪区', bureauName: '云溪区市场监督管理局' }
  await kernel.commit([
    stores.identity.districts.insert({ revision: 1, ...home, createdAt }),
    ...roster.flatMap((name) => personWrites(stores.identity, undefined, storedPerson(name))),
    ...shopsHere.map((shop) => stores.shop.shops.insert(shop)),
  ])
}
