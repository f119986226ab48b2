import { isServed } from '@app/rules/inspection/served'
import type { Dossier, ShopLine } from '@app/types/shop/contract'
import type { ShopChange } from '@app/types/shop/facts'
import type { Actor } from '../platform/actor'
import { may } from './access'
import type { ShopDeps } from './deps'
import { latestChanges, latestMismatches, mergedNames } from './duplicates/united-rows'
import type { StoredShopChange } from './history/store'
import { lackingOf, scannedAt } from './listing'
import { addressOf, codeText } from './public'
import type { StoredShop, StoredStation } from './store'

export type Places = readonly StoredStation[]

export const placeNames = (
  places: Places,
  { stationId, gridId }: { readonly stationId?: string | undefined; readonly gridId?: string | undefined },
) => {
  const station = places.find((one) => one.stationId === stationId)
  const grid = station?.grids.find((one) => one.gridId === gridId)
  return { ...(station && { stationName: station.name }), ...(grid && { gridName: grid.name }) }
}

/** A shop as one row of a list; for staff. */
export const lineOf = (shop: StoredShop, places: Places): ShopLine => ({
  shopId: shop.shopId,
  name: shop.name,
  address: shop.address,
  businessTypes: shop.businessTypes,
  status: shop.status,
  ...describedBy(shop),
  ...taggedAs(shop),
  ...placeNames(places, shop),
  flags: shop.flags,
})

/** By which the bureau sorts its shops, in words of its own: for staff alone. */
const taggedAs = ({ tags }: StoredShop) => ({ ...(tags && { tags }) })

/** Facts beside name and address; what is not there is absent. */
const describedBy = ({ sizeClass, traits, openMonths }: StoredShop) => ({
  ...(sizeClass && { sizeClass }),
  ...(traits && { traits }),
  ...(openMonths && { openMonths }),
})

/** What a status says more, as the public reads it too. */
export const statusFacts = ({ openMonths, movedTo, statusSince }: StoredShop) => ({
  ...(openMonths && { openMonths }),
  ...(movedTo && { movedTo }),
  ...(statusSince && { statusSince }),
})

const gridOf = (places: Places, { stationId, gridId }: StoredShop) =>
  places.find((one) => one.stationId === stationId)?.grids.find((one) => one.gridId === gridId)

/** Who stands in for the grid's responsible person: the merchant and the public know that one alone. */
const deputiesOf = (places: Places, shop: StoredShop): Pick<Dossier, 'gridDeputies'> => {
  const deputies = gridOf(places, shop)?.deputies ?? []
  return deputies.length > 0 ? { gridDeputies: deputies.map(({ name }) => name) } : {}
}

/** When an inspector last saw its sign on the wall. */
const signSeen = (shop: StoredShop): Pick<Dossier, 'scannedAt'> => {
  const seenAt = scannedAt(shop)
  return seenAt ? { scannedAt: seenAt } : {}
}

/** Facts that staff see and the shop's own merchant too. */
const sharedFacts = ({ codeKeys, publicUrl }: ShopDeps, shop: StoredShop, places: Places) => {
  const station = places.find((one) => one.stationId === shop.stationId)
  const officer = gridOf(places, shop)?.responsible
  const code = codeText(codeKeys, shop)
  const missing = lackingOf(shop)
  const { shopId, name, creditCode, registrationNumber, businessTypes, status, address, operator } = shop
  return {
    shopId,
    name,
    businessTypes,
    status,
    ...describedBy(shop),
    ...statusFacts(shop),
    ...(missing && { missingPapers: missing }),
    ...signSeen(shop),
    address,
    ...(creditCode && { creditCode }),
    ...(registrationNumber && { registrationNumber }),
    ...(operator && { operator }),
    ...(shop.mergedInto && { mergedInto: shop.mergedInto }),
    ...placeNames(places, shop),
    ...(station?.phone && { stationPhone: station.phone }),
    ...(officer && { gridOfficer: officer.name }),
    code: {
      ...(code && { text: code, url: addressOf(publicUrl, code) }),
      serial: shop.code.serial,
      state: shop.code.state,
    },
  }
}

/** What a dossier shows of what only grows, newest first: it has to fit through WeChat's cloud. */
const mostLines = 100
const mostMismatches = 20
const mostChanges = 50

/** What is doubted about its sign. */
const signDoubt = (shop: StoredShop): Pick<Dossier, 'signHint'> => ({
  ...(shop.signHint && shop.flags.includes('signFarApart') && { signHint: shop.signHint }),
})

const withoutPerson = ({ personId: _, ...location }: NonNullable<StoredShop['location']>) => location

const changeShown = ({ changeId, at, by, operation, reason, fields }: StoredShopChange): ShopChange => ({
  changeId,
  at,
  by,
  operation,
  ...(reason && { reason }),
  fields,
})

/** One shop whole. What only staff may see is added for staff; the default is hidden. */
export const dossierOf = async (
  deps: ShopDeps,
  { shop, actor, today, places }: { shop: StoredShop; actor: Actor; today: string; places: Places },
): Promise<Dossier> => {
  const { district, shopId } = shop
  const [licences, inspections] = await Promise.all([
    deps.licences.ofShop(district, shopId, today),
    deps.inspections.ofShop(district, shopId, shop.mergedFrom),
  ])
  const shown = {
    ...sharedFacts(deps, shop, places),
    licences: [...licences],
    lastFailures: inspections.lastFailures,
  }
  if (!may.seeAsStaff(actor, shop)) {
    return {
      ...shown,
      flags: [],
      inspections: inspections.lines.filter(({ state }) => isServed(state)).slice(0, mostLines),
    }
  }
  const [mismatches, history, merged] = await Promise.all([
    latestMismatches(deps.store, shop, mostMismatches),
    latestChanges(deps.store, shop, mostChanges),
    mergedNames(deps.store, shop),
  ])
  return {
    ...shown,
    ...taggedAs(shop),
    ...deputiesOf(places, shop),
    flags: shop.flags,
    ...merged,
    inspections: inspections.lines.slice(0, mostLines),
    ...(shop.phone && { phone: shop.phone }),
    ...(shop.stationId && { stationId: shop.stationId }),
    ...(shop.gridId && { gridId: shop.gridId }),
    ...(shop.location && { location: withoutPerson(shop.location) }),
    history: history.map(changeShown),
    ...signDoubt(shop),
    mismatches: mismatches.map(({ at, words }) => ({ at, ...(words && { words }) })),
  }
}
