import type { Storage } from '../../device/storage'

/** A spot exam that was begun on this phone and is not finished. */
export type KeptSpot = { readonly employeeId: string; readonly examId: string }

const isKept = (found: unknown): found is KeptSpot =>
  typeof found === 'object' && found !== null && 'employeeId' in found && 'examId' in found

/** One for each shop: whoever sits it goes on after a call, or after the app's end. */
export const openSpotBox = (storage: Storage, shopId: string) => ({
  read: (): KeptSpot | undefined => {
    const found = storage.read(`spot/${shopId}`)
    return isKept(found) ? found : undefined
  },
  save: (spot: KeptSpot): void => void storage.write(`spot/${shopId}`, spot),
  forget: (): void => storage.remove(`spot/${shopId}`),
})
export type SpotBox = ReturnType<typeof openSpotBox>
