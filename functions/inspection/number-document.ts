import type { Write } from '../platform/ports/records'
import type { InspectionDeps } from './deps'
import { documentNumber } from './document-number'

export type Numbered = { readonly documentNumber: string; readonly write: Write }

/** The next number of a district's year and the write that takes it: of two who want the same one, one asks again. */
export const numberDocument = async (
  { store, people }: Pick<InspectionDeps, 'store' | 'people'>,
  district: string,
  year: string,
): Promise<Numbered> => {
  const home = await people.district(district)
  const known = await store.documentCounts.get({ district, year })
  const last = (known?.last ?? 0) + 1
  return {
    documentNumber: documentNumber(home?.bureauName ?? '', year, last),
    write: known
      ? store.documentCounts.replace({ ...known, last })
      : store.documentCounts.insert({ revision: 1, district, year, last }),
  }
}
