import { type DispositionProblem, defaultDispositions, dispositionProblems } from '@app/rules/inspection/disposition'
import { isExtra } from '@app/rules/inspection/extra-key'
import type { Day } from '@app/rules/time/day'
import { type Disposition, dispositions as inOrder, type Verdict } from '@app/types/inspection/values'
import type { DraftAnswers, DraftEnd, DraftHandling, DraftHead } from '../../inspection/draft'
import type { Live } from '../../inspection/live-verdict'
import { rectifyProposal } from '../rectify-days'

type Found = {
  readonly today: Day
  /** Of a correction: day of the visit. */
  readonly since?: Day
  readonly answers: DraftAnswers
}

const failuresIn = (answers: DraftAnswers) => Object.values(answers).filter(({ result }) => result === 'fail')

const handlingsOf = (answers: DraftAnswers): readonly DraftHandling[] =>
  failuresIn(answers).flatMap(({ handling }) => handling ?? [])

const latest = (days: readonly Day[]): Day | undefined => [...days].sort().reverse()[0]

/** Whether every failure was decided about by itself, none of them to be mended by a day: nothing is left to order. */
const leavesNothing = ({ kind }: DraftHead, verdict: Verdict, answers: DraftAnswers): boolean =>
  (kind === 'recheck' || verdict !== 'nonConforming') &&
  failuresIn(answers).every(({ handling }) => handling && handling.disposition !== 'rectifyByDate')

/** What the law proposes for the verdict, and what was decided about single items besides; without 通过, if there is any. */
const proposed = (law: readonly Disposition[], handlings: readonly DraftHandling[]): readonly Disposition[] => {
  const chosen = new Set<Disposition>([...law, ...handlings.map(({ disposition }) => disposition)])
  if (handlings.length > 0) chosen.delete('passed')
  return inOrder.filter((one) => chosen.has(one))
}

/** Failures carried over from a table that is gone: in no rate, and still to be mended. */
const extrasIn = (failing: readonly string[]): number => failing.filter(isExtra).length

/** The law's proposal, until the inspector has chosen. */
export const suggestEnd = (end: DraftEnd, head: DraftHead, live: Live, { today, answers }: Found): DraftEnd => {
  const { judgement, counts } = live
  if (end.dispositions.length > 0 || !judgement?.verdict) return end
  const handlings = handlingsOf(answers)
  const law = defaultDispositions(judgement.verdict, {
    keyFailures: counts.keyFailed,
    accidentRisk: end.accidentRisk,
    failingExtras: extrasIn(judgement.failing),
  })
  const isMended = handlings.length > 0 && leavesNothing(head, judgement.verdict, answers)
  const dispositions = proposed(isMended ? law.filter((one) => one !== 'rectifyByDate') : law, handlings)
  const by = latest(handlings.flatMap((one) => one.by ?? [])) ?? rectifyProposal(today)
  const due = dispositions.includes('rectifyByDate') ? { rectifyBy: by } : {}
  return {
    ...end,
    dispositions,
    ...due,
    contactName: end.contactName || (head.beginning.told?.answeredBy ?? ''),
  }
}

/** Chooses or takes back a disposition; the date goes with the order to rectify. */
export const toggleDisposition = (end: DraftEnd, disposition: Disposition, today: Day): DraftEnd => {
  const { rectifyBy, ...rest } = end
  const chosen = end.dispositions.includes(disposition)
    ? end.dispositions.filter((one) => one !== disposition)
    : [...end.dispositions, disposition]
  if (!chosen.includes('rectifyByDate')) return { ...rest, dispositions: chosen }
  return { ...rest, dispositions: chosen, rectifyBy: rectifyBy ?? rectifyProposal(today) }
}

export type EndProblem = DispositionProblem | 'notComplete' | 'reasonNeeded' | 'contactMissing'

/** What keeps the inspection from being signed; the same rules as the server's. */
export const endProblems = (
  end: DraftEnd,
  { kind, judgement, open }: Live,
  { today, since, answers }: Found,
): readonly EndProblem[] => {
  const { verdict, gapCase, failing = [] } = judgement ?? {}
  const failingExtras = extrasIn(failing)
  const { dispositions, accidentRisk, rectifyBy } = end
  return [
    ...(open > 0 || !verdict ? (['notComplete'] as const) : []),
    ...(verdict
      ? dispositionProblems({
          ...{ kind, verdict, accidentRisk, dispositions, rectifyBy, day: today, failingExtras },
          ...(since && { since }),
          items: failuresIn(answers),
        })
      : []),
    ...(gapCase && end.note.trim() === '' ? (['reasonNeeded'] as const) : []),
    ...(end.contactName.trim() === '' ? (['contactMissing'] as const) : []),
  ]
}

/** What an ending without a result still lacks, in words. */
export const missingToStop = ({ kind, reason, facts }: DraftEnd): string | undefined => {
  if (kind === 'notHeld' && !reason) return '先选为什么没有查成'
  if (kind === 'obstructed' && facts.trim() === '') return '先写经过'
  return kind === 'notHeld' && reason === 'other' && facts.trim() === '' ? '写一句是什么原因' : undefined
}
