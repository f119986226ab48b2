import { type Day, daysBetween, fullDate } from '../time/day'

/** The days on which papers of an exam may be begun, the first and the last among them. */
export type ExamWindow = { readonly from: Day; readonly to: Day }

/** Where an exam stands on a day; one without days may be sat on all of them. */
export const windowState = (window: ExamWindow | undefined, today: Day): 'notYet' | 'open' | 'over' => {
  if (window && today < window.from) return 'notYet'
  return window && window.to < today ? 'over' : 'open'
}

export const windowProblems = (window: ExamWindow | undefined): readonly string[] =>
  window && window.to < window.from ? ['开考的日子在最后一天之后。'] : []

/** `2026年11月1日到2026年11月30日`. */
export const windowWords = ({ from, to }: ExamWindow): string => `${fullDate(from)}到${fullDate(to)}`

/** Days before an exam begins from which it is called coming up. */
const announced = 7
/** Days after its end for which it is said that it was missed: after them nobody can do anything about it. */
const regretted = 30

type Pressing = { readonly standing: 'missed' | 'due' | 'upcoming'; readonly dueDay?: Day; readonly words: string }

/** How an exam presses somebody who has no certificate of it; undefined where it is far off or long past. */
export const examPress = (window: ExamWindow | undefined, today: Day): Pressing | undefined => {
  if (!window) return { standing: 'due', words: '还没有有效的合格证明' }
  const { from, to } = window
  const state = windowState(window, today)
  if (state === 'open') return { standing: 'due', dueDay: to, words: '过了这一天就不能考了' }
  if (state === 'notYet') {
    const isNear = daysBetween(today, from) <= announced
    return isNear ? { standing: 'upcoming', dueDay: to, words: `${fullDate(from)}开考，先练习` } : undefined
  }
  const isFresh = daysBetween(to, today) <= regretted
  return isFresh ? { standing: 'missed', dueDay: to, words: '没有考上，请问监管所什么时候补考' } : undefined
}
