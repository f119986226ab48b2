import type { InputOf } from '../operations'
import { type Ask, got } from './ask'
import type { Voice } from './voices'

export type Places = {
  /** The inspector's station, its first grid (the inspector's) and its second (a colleague's). */
  readonly near: { readonly stationId: string; readonly gridIds: readonly [string, string] }
  readonly far: { readonly stationId: string; readonly gridIds: readonly [string, string] }
}

/** Two stations with two grids each. */
export const makePlaces = async (ask: Ask, office: Voice): Promise<Places> => {
  const station = async (name: string) => {
    const asked = await ask(office, 'shop.addStation', { name: `${name}监管所`, phone: '0600-555 0136' })
    const { stationId } = got<{ stationId: string }>(asked)
    const grid = async (n: number) =>
      got<{ gridId: string }>(await ask(office, 'shop.addGrid', { stationId, name: `${name}0${n}网格` })).gridId
    return { stationId, gridIds: [await grid(1), await grid(2)] as const }
  }
  return { near: await station('青石'), far: await station('柳荫') }
}

export type ShopRelation = 'own' | 'ownStation' | 'otherGrid' | 'otherStation' | 'closed' | 'revoked'
export type Shops = Readonly<Record<ShopRelation, string>>

/** A caterer: the kind of shop for which there is a checklist. */
export const caterer = (
  name: string,
  place: { stationId?: string; gridId?: string },
): InputOf<'shop.registerShop'> => ({
  name,
  businessTypes: ['catering'],
  address: `青石路 ${name}`,
  operator: '贺青禾',
  phone: '19900001234',
  tags: ['河边夜市'],
  ...place,
})

/** One shop in every relation to the inspector of the near station's first grid. None is closed yet, and no code revoked. */
export const makeShops = async (ask: Ask, office: Voice, { near, far }: Places): Promise<Shops> => {
  const register = async (name: string, place: { stationId?: string; gridId?: string }) =>
    got<{ shopId: string }>(await ask(office, 'shop.registerShop', caterer(name, place))).shopId
  return {
    own: await register('槐荫汤面馆', { gridId: near.gridIds[0] }),
    ownStation: await register('溪边馄饨铺', { stationId: near.stationId }),
    otherGrid: await register('望桥粥铺', { gridId: near.gridIds[1] }),
    otherStation: await register('老井砂锅店', { gridId: far.gridIds[0] }),
    closed: await register('竹里鱼庄', { gridId: near.gridIds[0] }),
    revoked: await register('石桥豆花店', { gridId: near.gridIds[0] }),
  }
}

export const paperOf = (shopId: string): InputOf<'licence.recordLicence'> => ({
  shopId,
  kind: 'foodOperation',
  number: 'JY29901070013262',
  numberVerified: true,
  validUntil: '2029-12-31',
})

/** A paper on every shop. */
export const makeLicences = async <R extends string>(
  ask: Ask,
  office: Voice,
  shops: Readonly<Record<R, string>>,
): Promise<Readonly<Record<R, string>>> => {
  const made: [string, string][] = []
  for (const [relation, shopId] of Object.entries<string>(shops)) {
    const recorded = await ask(office, 'licence.recordLicence', paperOf(shopId))
    made.push([relation, got<{ licenceId: string }>(recorded).licenceId])
  }
  return Object.fromEntries(made) as Record<R, string>
}

/** Every grid drawn, side by side. */
export const drawGrids = async (ask: Ask, office: Voice, { near, far }: Places): Promise<void> => {
  const boundaries = [...near.gridIds, ...far.gridIds].map((placeId, n) => {
    const [west, east] = [106 + n / 100, 106.01 + n / 100]
    const ring: [number, number][] = [
      [west, 30],
      [east, 30],
      [east, 30.01],
      [west, 30.01],
      [west, 30],
    ]
    return { placeId, boundary: { type: 'Polygon' as const, coordinates: [ring] } }
  })
  got(await ask(office, 'shop.setBoundaries', { boundaries }))
}

/** A transfer that is done: the shop was there already, so nothing moved. */
export const makeTransfer = async (ask: Ask, office: Voice, { near }: Places, shopId: string): Promise<string> => {
  const order = { what: { shopIds: [shopId] }, toGridId: near.gridIds[0], reason: '网格调整' }
  return got<{ transferId: string }>(await ask(office, 'shop.transferShops', order)).transferId
}
