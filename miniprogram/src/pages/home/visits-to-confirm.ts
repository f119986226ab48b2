import type { InspectionLine } from '@app/types/inspection/contract'
import type { Storage } from '../../device/storage'

const place = 'confirmed-visits'

const confirmedOn = (storage: Storage): readonly string[] =>
  (storage.read(place) as readonly string[] | undefined) ?? []

/** Visits under way today that name this person as the second inspector and that were not confirmed on this phone. */
export const visitsToConfirm = (
  visits: readonly InspectionLine[],
  { name, today, storage }: { readonly name: string; readonly today: string; readonly storage: Storage },
): readonly InspectionLine[] => {
  const confirmed = confirmedOn(storage)
  return visits.filter(
    ({ state, day, inspectors, inspectionId }) =>
      state === 'notified' && day === today && inspectors[1] === name && !confirmed.includes(inspectionId),
  )
}

/** Most that is remembered: two weeks of busy days. */
const most = 100

export const noteConfirmed = (storage: Storage, inspectionId: string): boolean =>
  storage.write(place, [inspectionId, ...confirmedOn(storage)].slice(0, most))
