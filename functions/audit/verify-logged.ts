import type { AuditFault } from '@app/types/audit/contract'
import type { Vouched } from '../evidence/public'
import type { Seal } from './chain'
import { daySubjects } from './day-entries'
import type { DayLog } from './verify-chain'

type Sealed = Pick<DayLog, 'seals' | 'daySeal'>

/** The sequencer takes seals into the log in the same run; what is older than this was left out. */
const patienceMs = 15 * 60_000

/** Compares a day's chain with what the district's signed log says of it. */
export const verifyLogged = (day: string, log: Sealed, { entries, isWhole }: Vouched, now: Date): AuditFault[] => {
  const isSame = entries.map(
    (entry) => fixed(day, log, entry.subject, 'count' in entry ? entry.count : 0) === entry.hash,
  )
  return [
    ...(isWhole ? [] : [{ kind: 'logBroken' as const }]),
    ...(isSame.includes(false) ? [{ kind: 'logDiffers' as const }] : []),
    ...(isLeftOut(day, log, entries, now) ? [{ kind: 'logMissing' as const }] : []),
  ]
}

/** What the day itself says where the log says a hash: the seal of that number, or the day seal. */
const fixed = (day: string, { seals, daySeal }: Sealed, subject: string, count: number): string | undefined => {
  const [, closed] = daySubjects(day)
  const said = subject === closed ? daySeal : seals[count - 1]
  return (said as Partial<Seal> | undefined)?.hash
}

const isLeftOut = (day: string, { seals, daySeal }: Sealed, entries: Vouched['entries'], now: Date): boolean => {
  const [, closed] = daySubjects(day)
  const isOld = (at: unknown) => typeof at === 'string' && now.getTime() - Date.parse(at) > patienceMs
  if (daySeal !== undefined && !entries.some(({ subject }) => subject === closed))
    return isOld((daySeal as { closedAt?: unknown }).closedAt)
  const logged = Math.max(0, ...entries.map((entry) => ('count' in entry ? entry.count : 0)))
  return seals.length > logged && isOld((seals[logged] as Partial<Seal> | undefined)?.sealedAt)
}
