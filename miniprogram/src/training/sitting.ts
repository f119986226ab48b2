import type { Answer } from '../data/api'

export type Sheet = Answer<'training', 'resumeExam'>
export type Question = Sheet['questions'][number]
/** What was chosen, by question. */
export type Choices = Readonly<Record<string, readonly string[]>>

/** Choices of a sentence that is true or not; the others have their own. */
const sentence = [
  { key: 'yes', text: '对' },
  { key: 'no', text: '错' },
]

export const choicesOf = ({ kind, choices }: Pick<Question, 'kind' | 'choices'>): Question['choices'] =>
  kind === 'trueFalse' && choices.length === 0 ? sentence : choices

/** A, B, C … as papers print them; a sentence has none. */
export const letterOf = ({ kind }: Pick<Question, 'kind'>, at: number): string =>
  kind === 'trueFalse' ? '' : String.fromCharCode(65 + at)

/** What is chosen after a tap: one for a single choice, on and off for several. */
export const tapped = ({ kind }: Pick<Question, 'kind'>, chosen: readonly string[], key: string): readonly string[] => {
  if (kind !== 'multiple') return [key]
  return chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key].sort()
}

export const answeredCount = ({ questions }: Pick<Sheet, 'questions'>, choices: Choices): number =>
  questions.filter(({ questionId }) => (choices[questionId]?.length ?? 0) > 0).length

/** The first question without an answer; the last one where all have one. */
export const firstOpen = ({ questions }: Pick<Sheet, 'questions'>, choices: Choices): number => {
  const at = questions.findIndex(({ questionId }) => (choices[questionId]?.length ?? 0) === 0)
  return at < 0 ? Math.max(0, questions.length - 1) : at
}

/** Milliseconds by which the phone's clock is ahead of the server's: the exam ends by the server's. */
export const aheadOf = ({ now }: Pick<Sheet, 'now'>, phoneNow: number): number => phoneNow - Date.parse(now)

/** Seconds left; 0 once time is over. */
export const secondsLeft = ({ endsAt }: Pick<Sheet, 'endsAt'>, phoneNow: number, ahead: number): number =>
  Math.max(0, Math.floor((Date.parse(endsAt) - (phoneNow - ahead)) / 1_000))

/** `18:24`. */
export const leftWords = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
