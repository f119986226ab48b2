import type { ApiAs } from './api-as'
import { demoStations } from './district'
import type { Random } from './random'
import { type DemoStation, officeOpenid } from './seed-people'
import { shopIdea } from './shop-ideas'

/** Three stations with three grids each. */
export const openStations = async (as: ApiAs): Promise<DemoStation[]> => {
  const { shop } = as(officeOpenid)
  const opened: DemoStation[] = []
  for (const { name, phone, grids } of demoStations) {
    const { stationId } = await shop.addStation({ name, phone })
    const gridIds: string[] = []
    for (const grid of grids) gridIds.push((await shop.addGrid({ stationId, name: grid })).gridId)
    opened.push({ stationId, gridIds })
  }
  return opened
}

export type DemoShop = {
  readonly shopId: string
  readonly station: number
  readonly inspectable: boolean
  readonly address: string
  readonly operator: string
}

const catering = new Set(['catering', 'smallCatering', 'canteen'])

type Register = {
  readonly random: Random
  readonly count: number
  readonly stations: readonly DemoStation[]
  readonly today: string
}

/** Shops over nine grids, each with its papers; a few are closed or suspended by the end. */
export const registerShops = async (as: ApiAs, { random, count, stations, today }: Register): Promise<DemoShop[]> => {
  const { shop, licence } = as(officeOpenid)
  const grids = stations.flatMap(({ gridIds }, station) => gridIds.map((gridId) => ({ gridId, station })))
  const shops: DemoShop[] = []
  for (let n = 0; n < count; n++) {
    const { licences, struckOff, ...idea } = shopIdea(random, n, today)
    const grid = grids[n % grids.length]
    if (!grid) throw new Error('a district without grids')
    const { shopId } = await shop.registerShop({ ...idea, gridId: grid.gridId })
    const recorded: string[] = []
    for (const paper of licences) recorded.push((await licence.recordLicence({ shopId, ...paper })).licenceId)
    const last = recorded.at(-1)
    if (struckOff && last) await licence.cancelLicence({ shopId, licenceId: last, reason: '持证人申请注销' })
    const inspectable = idea.businessTypes.some((type) => catering.has(type))
    shops.push({ shopId, station: grid.station, inspectable, address: idea.address, operator: idea.operator })
  }
  return shops
}

/** Some shops end: what a closed one looks like belongs to a demonstration. */
export const closeSome = async (as: ApiAs, shops: readonly DemoShop[]): Promise<void> => {
  for (const [n, { shopId }] of shops.entries()) {
    if (n % 23 === 11) await as(officeOpenid).shop.changeShop({ shopId, status: 'closed', reason: '经营者申请注销' })
    if (n % 29 === 17) await as(officeOpenid).shop.changeShop({ shopId, status: 'suspended', reason: '装修停业' })
  }
}
