import type { Write } from '../../platform/ports/records'
import type { InspectionDeps } from '../deps'
import { documentNumber } from './document-number'

export type Numbered = { readonly documentNumber: string; readonly write: Write }

type Series = { readonly district: string; readonly stationId?: string | undefined; readonly year: string }

/**
 * The next number of a station's year and the write that takes it: of two who want the same one, one asks again, so the
 * series has no gap. It is given on acceptance, outside of what was signed.
 */
export const numberDocument = async (
  { store, people, shops }: Pick<InspectionDeps, 'store' | 'people' | 'shops'>,
  { district, stationId, year }: Series,
): Promise<Numbered> => {
  const series = { district, station: stationId ?? '-', year }
  const [home, station, known] = await Promise.all([
    people.district(district),
    stationId ? shops.station(district, stationId) : undefined,
    store.documentCounts.get(series),
  ])
  const last = (known?.last ?? 0) + 1
  return {
    documentNumber: documentNumber(home?.bureauName ?? '', station?.name, { year, count: last }),
    write: known
      ? store.documentCounts.replace({ ...known, last })
      : store.documentCounts.insert({ ...series, revision: 1, last }),
  }
}
