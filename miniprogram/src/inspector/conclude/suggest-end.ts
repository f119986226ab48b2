import { type DispositionProblem, defaultDispositions, dispositionProblems } from '@app/rules/inspection/disposition'
import { addDays, type Day } from '@app/rules/time/day'
import type { Disposition } from '@app/types/inspection/values'
import type { DraftEnd, DraftHead } from '../../inspection/draft'
import type { Live } from '../../inspection/live-verdict'

/** Days for rectification to choose from; 7 is proposed (regulations leave it to the bureau, at most 30). */
export const rectifyChoices = [3, 7, 15, 30] as const
const proposedDays = 7

/** The law's proposal, until the inspector has chosen. */
export const suggestEnd = (end: DraftEnd, head: DraftHead, { judgement, counts }: Live, today: Day): DraftEnd => {
  if (end.dispositions.length > 0 || !judgement?.verdict) return end
  const dispositions = defaultDispositions(judgement.verdict, {
    keyFailures: counts.keyFailed,
    accidentRisk: end.accidentRisk,
  })
  const due = dispositions.includes('rectifyByDate') ? { rectifyBy: addDays(today, proposedDays) } : {}
  return { ...end, dispositions, ...due, contactName: end.contactName || (head.beginning.told?.answeredBy ?? '') }
}

/** Chooses or takes back a disposition; the date goes with the order to rectify. */
export const toggleDisposition = (end: DraftEnd, disposition: Disposition, today: Day): DraftEnd => {
  const { rectifyBy, ...rest } = end
  const chosen = end.dispositions.includes(disposition)
    ? end.dispositions.filter((one) => one !== disposition)
    : [...end.dispositions, disposition]
  if (!chosen.includes('rectifyByDate')) return { ...rest, dispositions: chosen }
  return { ...rest, dispositions: chosen, rectifyBy: rectifyBy ?? addDays(today, proposedDays) }
}

export type EndProblem = DispositionProblem | 'reasonNeeded' | 'contactMissing'

/** What keeps the inspection from being signed; the same rules as the server's. */
export const endProblems = (end: DraftEnd, { judgement }: Live, today: Day): readonly EndProblem[] => {
  const { verdict, gapCase } = judgement ?? {}
  const { dispositions, accidentRisk, rectifyBy } = end
  return [
    ...(verdict ? dispositionProblems({ verdict, accidentRisk, dispositions, rectifyBy, day: today }) : []),
    ...(gapCase && end.note.trim() === '' ? (['reasonNeeded'] as const) : []),
    ...(end.contactName.trim() === '' ? (['contactMissing'] as const) : []),
  ]
}
