import { bankLacks } from '@app/rules/training/blueprint-problems'
import type { Blueprint } from '@app/types/training/question'
import { type Asked, given } from '../../platform/verb'
import type { TrainingDeps } from '../deps'
import { drawables } from './drawable'

/** The rules of exams, with what the bank lacks for each. */
export const listBlueprints = given(
  async ({ store }: TrainingDeps, { actor }: Asked<unknown>): Promise<{ blueprints: Blueprint[] }> => {
    const [blueprints, bank] = await Promise.all([store.blueprintsOf(actor.district), store.bankOf(actor.district)])
    const drawn = drawables(bank)
    return {
      blueprints: blueprints
        .toSorted((a, b) => b.changedAt.localeCompare(a.changedAt))
        .map(({ district: _, personId: __, ...one }) => ({ ...one, lacks: [...bankLacks(drawn, one.content)] })),
    }
  },
)
