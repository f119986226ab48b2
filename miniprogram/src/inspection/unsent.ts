import { type AnyParcel, isUnsent } from '@app/rules/submission/parcel'
import type { Storage } from '../device/storage'

const place = 'unsent'

/** Notes how many inspections of this person are not there yet: a number, for whoever holds the phone next. */
export const noteUnsent = (own: Storage, parcels: readonly AnyParcel[]): void => {
  const unsent = parcels.filter(isUnsent).length
  if (own.read(place) === unsent || (unsent === 0 && own.read(place) === undefined)) return
  own.write(place, unsent)
}

/** How many inspections of other people lie unsent on this phone. `owner`: district and person, as in the store. */
export const unsentOfOthers = (whole: Storage, owner: string | undefined): number =>
  whole
    .keys()
    .filter((key) => /^[^/]+\/[^/]+\/unsent$/.test(key) && key !== `${owner}/${place}`)
    .reduce((sum, key) => sum + (Number(whole.read(key)) || 0), 0)
