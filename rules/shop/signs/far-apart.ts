/** When two sightings of one code say that its sign was swapped or copied, as a versioned table. */
type FarApartTable = {
  readonly id: string
  readonly version: number
  readonly effectiveFrom: string
  readonly standing: '待本局确认'
  /** Metres from which two sightings are two places: coarse places err by 80 m each, telephones by some 100 m more. */
  readonly metres: number
  /** Hours within which they must lie: a shop that moved is not seen at both places in a day. */
  readonly hours: number
}

/**
 * Ours: no source says from when on two sightings are two places. By simulation (`far-apart.test.ts`) of
 * 20,000 pairs of sightings each, with telephones that err: of a sign that hangs where it should 3 in 10,000 alarm (held
 * below 1 in 1,000), of one that hangs 2 km from its shop all do (held above 99 %). Nearer swaps are not found.
 */
export const farApartTable: FarApartTable = {
  id: 'far-apart',
  version: 1,
  effectiveFrom: '2026-01-01',
  standing: '待本局确认',
  metres: 1_000,
  hours: 24,
}

export type Sighting = { readonly latitude: number; readonly longitude: number; readonly at: string }

const radians = (degrees: number) => (degrees * Math.PI) / 180
const earth = 6_371_000

/** Metres between two places on the ground (haversine). */
export const metresBetween = (one: Omit<Sighting, 'at'>, other: Omit<Sighting, 'at'>): number => {
  const [north, east] = [radians(other.latitude - one.latitude), radians(other.longitude - one.longitude)]
  const square =
    Math.sin(north / 2) ** 2 +
    Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * Math.sin(east / 2) ** 2
  return 2 * earth * Math.asin(Math.min(1, Math.sqrt(square)))
}

/** To a thousandth of a degree, about 100 m. */
export const coarsely = (degrees: number): number => Math.round(degrees * 1_000) / 1_000

/** How far apart the farthest earlier sighting within the hours lies, where that is two places; else nothing. */
export const farApart = (
  now: Sighting,
  earlier: readonly Sighting[],
  table: FarApartTable = farApartTable,
): number | undefined => {
  const recent = earlier.filter(({ at }) => Math.abs(Date.parse(now.at) - Date.parse(at)) <= table.hours * 3_600_000)
  const farthest = Math.max(0, ...recent.map((one) => metresBetween(now, one)))
  return farthest >= table.metres ? Math.round(farthest) : undefined
}
