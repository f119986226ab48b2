import { addDays } from '@app/rules/time/day'
import type { AuditVerification } from '@app/types/audit/contract'
import type { AskLog } from '../evidence/public'
import { type Asked, given } from '../platform/verb'
import type { DayPlace } from './chain'
import { daySubjects } from './day-entries'
import type { SealsKept } from './seals'
import { type DayLog, verifyChain } from './verify-chain'
import { verifyLogged } from './verify-logged'

const mostFaults = 100

type VerifyDeps = { readonly seals: SealsKept; readonly log: AskLog }

/** The audit administrator has a day's events compared with their seals, and the seals with the district's signed log. */
export const verifyDay = given(
  async ({ seals, log: districtLog }: VerifyDeps, { actor, input, at }: Asked<{ readonly day: string }>) => {
    const place = { district: actor.district, day: input.day }
    const vouched = await districtLog.vouched(actor.district, daySubjects(input.day))
    const log = await readDay(seals, place)
    const { faults: ofChain, waiting } = verifyChain(place, log, at)
    const faults = [...ofChain, ...verifyLogged(input.day, log, vouched, at)]
    const closedAt = (log.daySeal as { closedAt?: string } | undefined)?.closedAt
    const answer: AuditVerification = {
      day: input.day,
      state: stateOf(log),
      ...(closedAt && { closedAt }),
      events: log.events.length,
      sealed: log.seals.length,
      waiting,
      faultCount: faults.length,
      faults: faults.slice(0, mostFaults),
    }
    return answer
  },
)

const stateOf = ({ daySeal, seals }: DayLog) => {
  if (daySeal) return 'closed'
  return seals.length > 0 ? 'open' : 'unsealed'
}

/** What is written last is read first: an event sealed meanwhile is there when events are read. */
const readDay = async (seals: SealsKept, place: DayPlace): Promise<DayLog> => {
  const { district, day } = place
  const dayAfter = await seals.dayAfter(district, day)
  const daySeal = await seals.daySeal(place)
  const [dayBefore, beginning] = await Promise.all([
    seals.daySeal({ district, day: addDays(day, -1) }),
    seals.beginning(district),
  ])
  const chain = await seals.ofDay(place)
  return { dayAfter, daySeal, dayBefore, beginning, seals: chain, events: await seals.eventsOf(place) }
}
