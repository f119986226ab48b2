import type { Answer, Api } from '../../data/api'
import type { Outcome } from '../../data/outcome'
import type { Sheet } from '../sitting'
import type { Whose } from '../whose'

export type Result = Answer<'training', 'showExam'>
/** A paper to be answered, or what it came to. */
export type Paper = { readonly sheet: Sheet } | { readonly result: Result }

export type PaperAsked = Whose & {
  /** One that is begun already. */
  readonly examId?: string
  /** That one was marked: only what it came to is asked for. */
  readonly isMarked?: boolean
  /** Begins a new one, under the page's own number. */
  readonly begin?: (window: string) => Promise<Outcome<Sheet>>
}
type Exams = Pick<Api['training'], 'resumeExam' | 'submitExam' | 'showExam'>
type Named = Whose & { readonly examId: string }

const refusedWith = (outcome: Outcome<unknown>): string | undefined =>
  'refused' in outcome ? outcome.refused.code : undefined

const asResult = (outcome: Outcome<Result>): Outcome<Paper> =>
  'value' in outcome ? { value: { result: outcome.value } } : outcome

/** Hands it in; of one that was closed meanwhile, what it came to. */
export const handIn = async (exams: Exams, named: Named, window: string): Promise<Outcome<Paper>> => {
  const handed = await exams.submitExam({ ...named, window })
  return asResult(refusedWith(handed) === 'training.examClosed' ? await exams.showExam(named) : handed)
}

/**
 * Goes on with a paper: from now on this page answers and no other. One whose time is over, or that was handed in, is
 * shown as it was marked.
 */
export const resumePaper = async (exams: Exams, named: Named, window: string): Promise<Outcome<Paper>> => {
  const resumed = await exams.resumeExam({ ...named, window })
  if ('value' in resumed) return { value: { sheet: resumed.value } }
  const code = refusedWith(resumed)
  if (code === 'training.timeOver') return await handIn(exams, named, window)
  return code === 'training.examClosed' ? asResult(await exams.showExam(named)) : resumed
}

/** Opens what was asked for. */
export const openPaper = async (
  exams: Exams,
  { shopId, employeeId, examId = '', isMarked, begin }: PaperAsked,
  window: string,
): Promise<Outcome<Paper>> => {
  const named = { shopId, ...(employeeId && { employeeId }), examId }
  if (isMarked) return asResult(await exams.showExam(named))
  if (!begin) return await resumePaper(exams, named, window)
  const begun = await begin(window)
  return 'value' in begun ? { value: { sheet: begun.value } } : begun
}
