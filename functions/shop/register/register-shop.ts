import { firstSerial, shopNumberAt } from '@app/rules/shop/shop-code'
import { dayOf } from '@app/rules/time/day'
import type { BusinessType, ShopStatus } from '@app/types/shop/values'
import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../../platform/verb'
import { may } from '../access'
import type { ShopDeps } from '../deps'
import { keepHistory } from '../history/shop-history'
import { refuseSwitchedOff } from '../kinds/business-types'
import { stationsPk } from '../places/store'
import type { ShopStore, StoredShop } from '../store'
import { checkSubject } from './check-subject'
import type { Places } from './find-place'
import { type FactsGiven, factsAfter } from './shop-facts'

type Input = FactsGiven & Identified
type Identified = {
  readonly name: string
  readonly creditCode?: string | undefined
  readonly registrationNumber?: string | undefined
  readonly businessTypes: BusinessType[]
  readonly address: string
  readonly operator?: string | undefined
  readonly phone?: string | undefined
  readonly stationId?: string | undefined
  readonly gridId?: string | undefined
}

type Answer = { readonly shopId: string; readonly revision: number }

/** Puts one shop on the register and gives it its number and first code. */
export const registerShop = given(
  async (deps: ShopDeps, { actor, input, at }: Asked<Input>): Promise<Changed<Answer> | Refused> => {
    const { store } = deps
    const { district } = actor
    const places = await store.stations.within(stationsPk(district), '')
    const place = placeIn(places, input)
    if (isRefused(place)) return place
    if (!may.keep(actor, place)) return refuse('access.denied')
    const subject = checkSubject(input)
    if (isRefused(subject)) return subject
    const { businessTypes } = input
    const facts = factsAfter({ businessTypes }, input, { actor, at })
    if (isRefused(facts)) return facts
    const off = await refuseSwitchedOff(deps, {
      district,
      today: dayOf(at.toISOString()),
      after: { ...input, ...facts },
    })
    if (off) return off
    const { subjectKey: key, numbers: subjectNumbers, flags } = subject
    if (await store.subjects.get({ district, subjectKey: key })) return refuse('shop.exists')
    const numbers = await takeNumbers(store, district, 1)
    const shop = newShop(deps, {
      district,
      shopId: numbers.at(0),
      subjectKey: key,
      at,
      input: { ...identified(input), ...facts, ...subjectNumbers, ...place, flags: [...flags] },
    })
    return {
      answer: { shopId: shop.shopId, revision: shop.revision },
      writes: [
        numbers.write,
        store.shops.insert(shop),
        store.subjects.insert({ revision: 1, district, subjectKey: key, shopId: shop.shopId }),
        ...keepHistory(deps, { after: shop, places, actor, at, deed: 'shop.registerShop' }),
      ],
      subject: `shop:${shop.shopId}`,
    }
  },
)

const identified = ({ name, businessTypes, address, operator, phone }: Input) => ({
  name,
  businessTypes,
  address,
  ...(operator && { operator }),
  ...(phone && { phone }),
})

/** The next free shop numbers of a district, and the write that takes them. */
export const takeNumbers = async (store: ShopStore, district: string, count: number) => {
  const known = await store.shopCounts.get({ district })
  const first = known?.taken ?? 0
  const taken = first + count
  return {
    at: (index: number) => shopNumberAt(district, first + index),
    write: known
      ? store.shopCounts.replace({ ...known, taken })
      : store.shopCounts.insert({ revision: 1, district, taken }),
  }
}

/** What is known of a shop before it has a number; where nothing is said of its status, it is open. */
type NewFacts = Omit<
  StoredShop,
  'revision' | 'district' | 'shopId' | 'subjectKey' | 'status' | 'code' | 'inspectionCount' | 'createdAt'
> & { readonly status?: ShopStatus }

type NewShop = {
  readonly district: string
  readonly shopId: string
  readonly subjectKey: string
  readonly at: Date
  readonly input: NewFacts
}

export const newShop = (
  { codeKeyVersion }: Pick<ShopDeps, 'codeKeyVersion'>,
  { district, shopId, subjectKey, at, input }: NewShop,
): StoredShop => ({
  revision: 1,
  district,
  shopId,
  subjectKey,
  status: 'active',
  paperKinds: [],
  ...input,
  code: { serial: firstSerial, keyVersion: codeKeyVersion, state: 'current' },
  inspectionCount: 0,
  createdAt: at.toISOString(),
})

type Place = { readonly stationId?: string; readonly gridId?: string }

/** A grid decides the station; a station alone leaves the grid open. */
export const placeIn = (
  places: Places,
  { stationId, gridId }: Pick<Identified, 'stationId' | 'gridId'>,
): Place | Refused => {
  if (!stationId && !gridId) return {}
  const holds = (station: { grids: readonly { gridId: string }[] }) =>
    station.grids.some((grid) => grid.gridId === gridId)
  const station = places.find((one) => (gridId ? holds(one) : one.stationId === stationId))
  if (!station) return refuse('place.unknown')
  return { stationId: station.stationId, ...(gridId && { gridId }) }
}
