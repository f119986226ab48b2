import { shownVisits } from '@app/rules/inspection/headline'
import { isConfirmedPaper } from '@app/rules/shop/confirmed-paper'
import { statusEffects } from '@app/rules/shop/facts/status'
import { dayOf } from '@app/rules/time/day'
import type { PublicCard } from '@app/types/shop/card'
import type { AskInspection, AskLicence, PublicPeople } from '../deps'
import type { ShopStore, StoredShop, StoredStation } from '../store'
import { statusFacts } from '../views'

export type CardParts = {
  readonly store: ShopStore
  readonly licences: AskLicence
  readonly inspections: Pick<AskInspection, 'forPublic'>
  readonly employees: PublicPeople
  readonly people: { readonly district: (district: string) => Promise<{ readonly bureauName: string } | undefined> }
}

/** Inspections that a card shows, the graded one always among them; the others are counted. */
const shownInspections = 5

/** What is read besides the shop itself. */
export type CardSources = Pick<CardParts, 'licences' | 'people' | 'inspections' | 'employees'> & {
  readonly store: { readonly stations: Pick<ShopStore['stations'], 'get'> }
}

/**
 * The public card of a shop that was just read, as it stands in `records` now, field by field. Undefined when there is
 * none that the public may read of yet. What is not named here is not public.
 */
export const cardOf = async (parts: CardSources, shop: StoredShop, at: Date): Promise<PublicCard | undefined> => {
  if (!statusEffects[shop.status].isPublic) return undefined
  const { district, shopId, mergedFrom } = shop
  const today = dayOf(at.toISOString())
  const [licences, inspections, people, station, home] = await Promise.all([
    parts.licences.ofShop(district, shopId, today),
    parts.inspections.forPublic(district, shopId, mergedFrom),
    parts.employees(shop, today),
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
    ...(people && { people }),
    inspectionCount: inspections.forCard.length,
    ...(inspections.takenBack && { takenBack: inspections.takenBack }),
  }
}

/** By name alone: whoever supervises is known to the supervised; how to reach them is the station's telephone. */
const officerOf = ({ gridId }: StoredShop, station: StoredStation | undefined) => {
  const officer = station?.grids.find((grid) => grid.gridId === gridId)?.responsible
  return officer && { gridOfficer: { name: officer.name } }
}

const publicFacts = (shop: StoredShop) => {
  const { shopId, revision, name, address, businessTypes, status, operator, mergedInto, code } = shop
  return {
    shopId,
    revision,
    name,
    address,
    businessTypes,
    status,
    ...statusFacts(shop),
    ...(operator && { operator }),
    ...(mergedInto && { mergedInto }),
    code: { serial: code.serial, state: code.state },
  }
}
