import type { Api, Input } from '../../data/api'
import type { Outcome } from '../../data/outcome'
import type { Storage } from '../../device/storage'
import type { Sheet } from '../../training/sitting'

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

/**
 * Begins one under the page's number, once, however often the answer is lost. The phone keeps the number before it is
 * sent: an exam whose answer never came runs all the same, and is gone on with.
 */
export const beginSpot = async (
  startSpotExam: Api['training']['startSpotExam'],
  box: SpotBox,
  asked: Input<'training', 'startSpotExam'>,
): Promise<Outcome<Sheet>> => {
  const { employeeId, examId } = asked
  box.save({ employeeId, examId })
  const begun = await startSpotExam(asked, { idempotencyKey: `${examId}-start` })
  if ('refused' in begun) box.forget()
  return begun
}
