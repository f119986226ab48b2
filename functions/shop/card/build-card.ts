import { shownVisits } from '@app/rules/inspection/headline'
import { isConfirmedPaper } from '@app/rules/shop/confirmed-paper'
import { statusEffects } from '@app/rules/shop/facts/status'
import { dayOf } from '@app/rules/time/day'
import type { PublicCard } from '@app/types/shop/card'
import type { AskInspection, AskLicence } from '../deps'
import type { ShopStore, StoredShop, StoredStation } from '../store'
import { statusFacts } from '../views'

export type CardParts = {
  readonly store: ShopStore
  readonly licences: AskLicence
  readonly inspections: AskInspection
  readonly people: { readonly district: (district: string) => Promise<{ readonly bureauName: string } | undefined> }
}

/** Inspections that a card shows, the graded one always among them; the others are counted. */
const shownInspections = 5

/**
 * The public card of a shop as it stands in `records` now, field by field. Undefined when there is no such shop, or
 * none that the public may read of yet.
 * What is not named here is not public.
 */
export const buildCard = async (
  parts: CardParts,
  { district, shopId, at }: { readonly district: string; readonly shopId: string; readonly at: Date },
): Promise<PublicCard | undefined> => {
  const shop = await parts.store.shops.get({ district, shopId })
  if (!shop || !statusEffects[shop.status].isPublic) return undefined
  const [licences, inspections, station, home] = await Promise.all([
    parts.licences.ofShop(district, shopId, dayOf(at.toISOString())),
    parts.inspections.ofShop(district, shopId),
    shop.stationId ? parts.store.stations.get({ district, stationId: shop.stationId }) : undefined,
    parts.people.district(district),
  ])
  return {
    ...publicFacts(shop),
    updatedAt: at.toISOString(),
    bureauName: home?.bureauName ?? '',
    ...(station && { station: { name: station.name, ...(station.phone && { phone: station.phone }) } }),
    ...officerOf(shop, station),
    licences: licences.filter(isConfirmedPaper).map(({ kind, number, validUntil, cancelled }) => ({
      kind,
      number,
      cancelled,
      ...(validUntil && { validUntil }),
    })),
    inspections: [...shownVisits(inspections.forCard, shownInspections)],
    inspectionCount: inspections.forCard.length,
  }
}

/** By name alone: whoever supervises is known to the supervised; how to reach them is the station's telephone. */
const officerOf = ({ gridId }: StoredShop, station: StoredStation | undefined) => {
  const officer = station?.grids.find((grid) => grid.gridId === gridId)?.responsible
  return officer && { gridOfficer: { name: officer.name } }
}

const publicFacts = (shop: StoredShop) => {
  const { shopId, revision, name, address, businessTypes, status, operator, code } = shop
  return {
    shopId,
    revision,
    name,
    address,
    businessTypes,
    status,
    ...statusFacts(shop),
    ...(operator && { operator }),
    code: { serial: code.serial, state: code.state },
  }
}
