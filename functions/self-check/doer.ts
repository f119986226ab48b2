import type { PersonActor } from '../platform/actor'
import { type Refused, refuse } from '../platform/verb'
import type { StoredShop } from '../shop/public'
import type { SelfCheckDeps } from './deps'

/** Who did it: the person who sends, as the shop's register knows them, or whom whoever runs the shop sends it for. */
export const doerOf = async (
  { employees }: Pick<SelfCheckDeps, 'employees'>,
  { shopId }: StoredShop,
  { actor, employeeId, isRunning }: { actor: PersonActor; employeeId?: string | undefined; isRunning: boolean },
): Promise<Doer | Refused> => {
  const { district, personId } = actor
  const own = await employees.byPerson(district, shopId, personId)
  if (employeeId === undefined || employeeId === own?.employeeId)
    return { by: own?.name ?? actor.name, personId, ...(own && { employeeId: own.employeeId }) }
  const other = isRunning ? await employees.of(district, shopId, employeeId) : undefined
  if (!other || other.leftOn !== undefined) return refuse('selfCheck.employeeUnknown')
  return { by: other.name, personId, employeeId }
}
export type Doer = { readonly by: string; readonly personId: string; readonly employeeId?: string }
