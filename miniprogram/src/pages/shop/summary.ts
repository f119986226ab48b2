import { isMended, recheckWords } from '@app/rules/inspection/headline'
import { measureWords, withoutDeadline } from '@app/rules/inspection/measures'
import { licenceState } from '@app/rules/licence/licence-state'
import { type Day, fullDate } from '@app/rules/time/day'
import type { PublicCard } from '@app/types/shop/card'
import type { TicketKind } from '../../ui/licence-words'

type Visit = PublicCard['inspections'][number]

/** What a re-check came to; of the newest also what is asked for now if that is not all mended. */
export const recheckSentence = (recheck: Visit, newest: boolean, today: Day): string => {
  const { day, verdict } = recheck
  const still = newest && !isMended({ verdict }) ? measureWords(recheck, today) : ''
  return `${fullDate(day)}复查：${recheckWords({ verdict })}。${still}`
}

/**
 * What the public reads of a visit, in counts: total, failing, not applicable; and what became of what failed. Whether
 * that was mended is what a re-check says, where there was one.
 */
export const visitSentence = (
  visit: Visit,
  { rechecked, today }: { readonly rechecked: boolean; readonly today: Day },
) => {
  const { items, failing, notApplicable } = visit
  return {
    before: `${items} 项里 `,
    failing: failing.length === 0 ? '没有不符合' : `${failing.length} 项不符合`,
    after: `${notApplicable > 0 ? `，${notApplicable} 项本店不适用` : ''}。${measureWords(rechecked ? withoutDeadline(visit) : visit, today)}`,
  }
}

/** All papers in one ticket: the worst state counts. */
export const papersTicket = (
  licences: PublicCard['licences'],
  today: Day,
): { readonly kind: TicketKind; readonly words: string } => {
  const states = licences.map((licence) => licenceState(licence, today).state)
  const expired = states.filter((state) => state === 'expired').length
  if (expired > 0) return { kind: 'over', words: `${expired} 张已过期` }
  const soon = states.filter((state) => state === 'expiring').length
  if (soon > 0) return { kind: 'soon', words: `${soon} 张 30 天内到期` }
  const open = states.filter((state) => state === 'cancelled' || state === 'unknownTerm').length
  return open > 0 ? { kind: 'off', words: `${open} 张待核对` } : { kind: 'ok', words: '都有效' }
}
