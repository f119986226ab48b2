import { foundation } from '@app/functions/lambdas/world'
import { licenceStore } from '@app/functions/licence/store'
import type { Point } from '@app/rules/shop/facts/location'
import type { BusinessType } from '@app/types/shop/values'
import type { ApiAs } from './api-as'
import { demoDistrict, type StationIdea } from './district'
import { pointOfShop } from './district-map'
import { type Importing, importShops } from './import-shops'
import type { Random } from './random'
import { type DemoStation, officeOpenid, runShops } from './seed-people'
import { type ShopIdea, shopIdea } from './shop-ideas'

/** Opens the stations with their grids. */
export const openStations = async (as: ApiAs, ideas: readonly StationIdea[]): Promise<DemoStation[]> => {
  const { shop } = as(officeOpenid)
  const opened: DemoStation[] = []
  for (const { name, phone, grids } of ideas) {
    const { stationId } = await shop.addStation({ name, phone })
    const gridIds: string[] = []
    for (const grid of grids) gridIds.push((await shop.addGrid({ stationId, name: grid })).gridId)
    opened.push({ stationId, gridIds })
  }
  return opened
}

export type DemoShop = {
  readonly shopId: string
  readonly name: string
  readonly businessTypes: readonly BusinessType[]
  readonly creditCode: string
  readonly station: number
  readonly inspectable: boolean
  readonly address: string
  readonly operator: string
  readonly point: Point | undefined
}

const catering = new Set(['catering', 'smallCatering', 'canteen'])

export type Register = Omit<Importing, 'as'> & {
  readonly random: Random
  readonly count: number
  readonly ideas: readonly StationIdea[]
  readonly stations: readonly DemoStation[]
  readonly today: string
}

/** An office does not type in more than these one by one. */
const typedAtMost = 300

/** Shops over all grids in turn, each with its papers; a few papers are struck off. */
export const registerShops = (as: ApiAs, register: Register): Promise<DemoShop[]> =>
  register.count > typedAtMost ? imported(as, register) : typed(as, register)

const demoShop = (shopId: string, placed: Placed): DemoShop => {
  const { name, businessTypes, creditCode, station, address, operator, point } = placed
  const inspectable = businessTypes.some((type) => catering.has(type))
  return { shopId, name, businessTypes, creditCode, station, inspectable, address, operator, point }
}

type Placed = ShopIdea & {
  readonly station: number
  readonly gridId: string
  readonly stationName: string
  readonly gridName: string
  readonly point: Point | undefined
}

/** One by one: where ids are drawn in between, the same number stands for the same order. */
function* placedShops({ random, count, stations, ideas, today }: Register): Generator<Placed> {
  const grids = ideas.flatMap(({ name, grids }, station) =>
    grids.map((gridName, n) => ({
      station,
      stationName: name,
      gridName,
      gridId: stations[station]?.gridIds[n] ?? '',
      place: { station, grid: n, grids: grids.length },
    })),
  )
  for (let n = 0; n < count; n++) {
    const grid = grids[n % grids.length]
    if (!grid) throw new Error('a district without grids')
    const { place, ...names } = grid
    yield { ...shopIdea(random, n, today), ...names, point: pointOfShop(place, n) }
  }
}

const struckOffBecause = '持证人申请注销'

/** One verb for each shop and paper. */
const typed = async (as: ApiAs, register: Register): Promise<DemoShop[]> => {
  const { shop, licence } = as(officeOpenid)
  const shops: DemoShop[] = []
  for (const placed of placedShops(register)) {
    const { licences, struckOff, name, businessTypes, creditCode, address, operator, phone, gridId } = placed
    const location = placed.point && { ...placed.point, source: 'map' as const }
    const facts = { name, businessTypes, creditCode, address, operator, phone, gridId, ...(location && { location }) }
    const { shopId } = await shop.registerShop(facts)
    const recorded: string[] = []
    for (const paper of licences) recorded.push((await licence.recordLicence({ shopId, ...paper })).licenceId)
    const last = recorded.at(-1)
    if (struckOff && last) await licence.cancelLicence({ shopId, licenceId: last, reason: struckOffBecause })
    shops.push(demoShop(shopId, placed))
  }
  return shops
}

/** Changes to single shops that a large register shows; more of them show nothing more. */
const changedAmong = 1_200

const imported = async (as: ApiAs, register: Register): Promise<DemoShop[]> => {
  const { world } = register
  const shops = [...placedShops(register)]
  const shopIds = await importShops({ ...register, as }, shops)
  const { licence } = as(officeOpenid)
  const { ofShop } = licenceStore(foundation(world).records)
  const struckOff = shopIds.slice(0, changedAmong).filter((_, n) => shops[n]?.struckOff)
  for (const shopId of struckOff) {
    const paper = (await ofShop(demoDistrict.districtId, shopId)).at(-1)
    if (!paper) continue
    await licence.cancelLicence({ shopId, licenceId: paper.licenceId, reason: struckOffBecause })
  }
  // registers list no business licences; the merchants who sign in have brought theirs
  for (const [n, shopId] of shopIds.slice(0, runShops).entries()) {
    const [business] = shops[n]?.licences ?? []
    if (business) await licence.recordLicence({ shopId, ...business })
  }
  return shops.map((shop, n) => demoShop(shopIds[n] ?? '', shop))
}

const closes = (place: number): boolean => place % 23 === 11
const rests = (place: number): boolean => place % 29 === 17
/** Whether the shop at a place is in business to the end. */
export const goesOn = (place: number): boolean => !closes(place) && !rests(place)

/** Some shops end: what a closed one looks like belongs to a demonstration. */
export const closeSome = async (as: ApiAs, shops: readonly DemoShop[]): Promise<void> => {
  for (const [n, { shopId }] of shops.slice(0, changedAmong).entries()) {
    if (closes(n)) await as(officeOpenid).shop.changeShop({ shopId, status: 'closed', reason: '经营者申请注销' })
    else if (rests(n)) await as(officeOpenid).shop.changeShop({ shopId, status: 'suspended', reason: '装修停业' })
  }
}
