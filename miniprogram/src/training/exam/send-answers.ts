import type { Api } from '../../data/api'
import type { Outcome } from '../../data/outcome'
import type { Choices } from '../sitting'
import type { ExamBox, Unsent } from '../unsent'
import { withoutSent } from '../unsent'
import type { Whose } from '../whose'

/** Why no answer of this page is taken any more: another page goes on with the paper, or its time is over. */
export type Stopped = 'elsewhere' | 'over'

const stops: Readonly<Record<string, Stopped>> = {
  'training.examElsewhere': 'elsewhere',
  'training.timeOver': 'over',
  'training.examClosed': 'over',
}

type Parts = {
  readonly answerQuestion: Api['training']['answerQuestion']
  readonly box: ExamBox
  /** The server's clock, each time that it is heard. */
  readonly onClock: (now: string) => void
}
export type OfPage = Whose & { readonly examId: string; readonly window: string }
export type SentAll = {
  readonly stopped?: Stopped
  readonly outcome?: Outcome<unknown>
  /** What stands in the place of answers that were not taken. */
  readonly instead?: Choices
}

const insteadOf = (unsent: Unsent): Choices =>
  Object.fromEntries(Object.entries(unsent).map(([questionId, { instead }]) => [questionId, instead]))

const sendOne = async ({ answerQuestion, box, onClock }: Parts, of: OfPage, questionId: string): Promise<SentAll> => {
  const chosen = box.read().unsent[questionId]?.chosen ?? []
  const sent = await answerQuestion({ ...of, questionId, chosen: [...chosen] })
  if ('value' in sent) {
    onClock(sent.value.now)
    box.save({ unsent: withoutSent(box.read().unsent, questionId, chosen) })
    return {}
  }
  const stopped = 'refused' in sent ? stops[sent.refused.code] : undefined
  if (stopped) {
    const instead = insteadOf(box.read().unsent)
    box.save({ unsent: {} })
    return { stopped, instead }
  }
  // what can never be taken does not stand in the way of the others
  if ('refused' in sent) box.save({ unsent: withoutSent(box.read().unsent, questionId, chosen) })
  return { outcome: sent }
}

/** Without a network, or once the page has lost the paper, the others need not be tried. */
const isEnd = ({ stopped, outcome }: SentAll): boolean =>
  stopped !== undefined || (outcome !== undefined && !('refused' in outcome))

/** Sends what the server does not have yet, one after the other, until one cannot be sent. */
export const sendAnswers = async (parts: Parts, of: OfPage, told: SentAll = {}): Promise<SentAll> => {
  const [questionId] = Object.keys(parts.box.read().unsent)
  if (questionId === undefined) return told
  const one = await sendOne(parts, of, questionId)
  return isEnd(one) ? one : await sendAnswers(parts, of, one.outcome ? one : told)
}
