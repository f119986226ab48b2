import type { Answer } from '../data/api'

export type Sheet = Answer<'training', 'resumeExam'>
export type Question = Sheet['questions'][number]
/** One as it is put, in an exam or to practise. */
export type Asked = Pick<Question, 'kind' | 'choices'>
/** What was chosen, by question. */
export type Choices = Readonly<Record<string, readonly string[]>>

/** A, B, C … as papers print them; of a sentence that is right or wrong the words say enough. */
export const letterOf = ({ kind }: Pick<Asked, 'kind'>, at: number): string =>
  kind === 'trueFalse' ? '' : String.fromCharCode(65 + at)

/** What is chosen after a tap: one for a single choice, on and off for several. */
export const tapped = ({ kind }: Pick<Asked, 'kind'>, chosen: readonly string[], key: string): readonly string[] => {
  if (kind !== 'multiple') return [key]
  return chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key].sort()
}

/** The words of what was chosen. */
export const wordsOf = ({ choices }: Pick<Asked, 'choices'>, keys: readonly string[]): string =>
  choices
    .filter(({ key }) => keys.includes(key))
    .map(({ text }) => text)
    .join('；') || '没有答'

type Paper = { readonly questions: readonly { readonly questionId: string }[] }

export const answeredCount = ({ questions }: Paper, choices: Choices): number =>
  questions.filter(({ questionId }) => (choices[questionId]?.length ?? 0) > 0).length

/** The first question without an answer; the last one where all have one. */
export const firstOpen = ({ questions }: Paper, choices: Choices): number => {
  const at = questions.findIndex(({ questionId }) => (choices[questionId]?.length ?? 0) === 0)
  return at < 0 ? Math.max(0, questions.length - 1) : at
}

/**
 * Milliseconds by which the phone's clock is ahead of the server's: the exam ends by the server's. Asked by the phone's
 * clock of when the question went out, so that a slow network never promises time that there is not.
 */
export const aheadOf = ({ now }: Pick<Sheet, 'now'>, askedAt: number): number => askedAt - Date.parse(now)

/** Seconds left; 0 once time is over. */
export const secondsLeft = ({ endsAt }: Pick<Sheet, 'endsAt'>, phoneNow: number, ahead: number): number =>
  Math.max(0, Math.floor((Date.parse(endsAt) - (phoneNow - ahead)) / 1_000))

/** `18:24`. */
export const leftWords = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
