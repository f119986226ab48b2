import type { Write } from '../platform/ports/records'
import type { IdentityDeps, Seat } from './deps'
import { withFormer } from './formerly'
import { inspectorIn } from './grants'
import { type PersonFacts, personWrites } from './person-writes'

type Decided = Pick<Seat, 'by' | 'at' | 'reason'>

/** None once the account is ended. */
const gridsOf = (person: PersonFacts | undefined): readonly string[] =>
  person?.state === 'active' ? (inspectorIn(person.grants)?.gridIds ?? []) : []

/**
 * Everything that is written when `before` becomes `after`, in the register too: who holds a grid and whose grant names
 * it are one fact.
 */
export const seatPerson = async (
  { store, register }: Pick<IdentityDeps, 'store' | 'register'>,
  before: PersonFacts | undefined,
  after: PersonFacts,
  decided: Decided,
): Promise<readonly Write[]> => {
  const writes = personWrites(store, before, withFormer(before, after, decided.at))
  const [held, gridIds] = [gridsOf(before), gridsOf(after)]
  const isSame = held.length === gridIds.length && gridIds.every((gridId) => held.includes(gridId))
  if (isSame) return writes
  const { district, personId, name } = after
  return [...writes, ...(await register.seat({ district, person: { personId, name }, gridIds, ...decided }))]
}
