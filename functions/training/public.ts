import type { Day } from '@app/rules/time/day'
import { fewestInRate, type TrainingRate, trainingRate } from '@app/rules/training/certificate'
import type { StoredShop } from '../shop/public'
import type { Employee } from './deps'
import { isHeldFor, ofEntries } from './duties'
import { certificatesPk } from './people/store'
import type { TrainingStore } from './store'

export { trainingDuties } from './duties'
export { startClosing } from './exams/close-overdue'

type Store = Pick<TrainingStore, 'certificatesOf' | 'blueprintsOf'>

/** A shop as far as its card asks. */
type Carded = Pick<StoredShop, 'district' | 'shopId' | 'mergedFrom' | 'businessTypes'>

/**
 * Of a shop's people in service, those for whom there is an exam, and how many of them hold a certificate on the day: for
 * the public, no name among it. Undefined where they are so few that the rate would be about somebody.
 */
export const trainingRateOf =
  (store: Store) =>
  async (shop: Carded, people: readonly Employee[], today: Day): Promise<TrainingRate | undefined> => {
    if (people.length < fewestInRate) return undefined
    const [blueprints, certificates] = await Promise.all([
      store.blueprintsOf(shop.district),
      ofEntries(shop, (shopId) => store.certificatesOf({ district: shop.district, shopId })),
    ])
    const needing = people.filter((employee) => blueprints.some((one) => isHeldFor(one, { employee, shop, today })))
    if (needing.length < fewestInRate) return undefined
    const ids = needing.map(({ employeeId }) => employeeId)
    return { needed: needing.length, trained: trainingRate(ids, certificates, today).trained }
  }

/** Shops where a certificate ended on a day, with whoever asks told each once. */
export const shopsWithEndedTraining =
  (store: Pick<TrainingStore, 'certificates'>) =>
  async (district: string, day: Day): Promise<readonly string[]> => {
    const found = new Set<string>()
    for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
      const page = await store.certificates.list(certificatesPk(district), {
        ...{ limit: 100, cursor },
        beginsWith: `${day}#`,
      })
      for (const { shopId } of page.items) found.add(shopId)
      cursor = page.cursor
    }
    return [...found]
  }
