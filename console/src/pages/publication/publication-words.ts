import type { PublicationLine, PublicationShown } from '@app/types/inspection/publication'
import {
  objectionStateNames,
  type PublicationDeed,
  type PublicationQueue,
  publicationNoticeNames,
  publicationQueues,
  publicationStandingNames,
} from '@app/types/inspection/publication/values'
import { dayInWords } from '../../words/day'

export const queueIn = (params: URLSearchParams): PublicationQueue =>
  publicationQueues.find((known) => known === params.get('queue')) ?? 'waiting'

/** The day on which a result of a queue is due; a reply has none. */
export const dueOf = (queue: PublicationQueue, { dueOn, objectionDueOn }: PublicationLine): string | undefined => {
  if (queue === 'replies') return undefined
  return queue === 'objections' ? objectionDueOn : dueOn
}

export const isOverdue = (queue: PublicationQueue, line: PublicationLine, today: string): boolean => {
  const due = dueOf(queue, line)
  return due !== undefined && due < today
}

/** How a result of a queue stands, in a word. */
export const standingWords = (queue: PublicationQueue, line: PublicationLine): string => {
  const { objection, assigneeName, standing } = line
  if (queue !== 'objections' || objection === undefined) return publicationStandingNames[standing]
  return assigneeName === undefined
    ? objectionStateNames[objection]
    : `${objectionStateNames[objection]}·${assigneeName}`
}

/** What the public reads at this moment, as a sentence. */
export const publicWords = ({ publicSees, isCorrected }: PublicationShown): string => {
  if (publicSees === 'nothing') return '公众现在看不到这个结果。'
  if (publicSees !== 'result') return `公众看到“${publicationNoticeNames[publicSees]}”，看不到内容。`
  return isCorrected ? '公众看到这个结果，注明“已更正”。' : '公众看到这个结果。'
}

export const dueWords = ({ dueOn, isDueUnsure }: Pick<PublicationShown, 'dueOn' | 'isDueUnsure'>, now: Date): string =>
  `${dayInWords(dueOn, now)}前公示${isDueUnsure ? '（放假安排未公布，待本局确认）' : ''}`

export type ResultDeed = Extract<PublicationDeed, 'publish' | 'hold' | 'return' | 'withdraw'>

/** What each decision is called, and what follows from it. */
export const deedWords: Readonly<Record<ResultDeed, { readonly verb: string; readonly follows: string }>> = {
  publish: { verb: '公示', follows: '结果马上在这家店的公示页上出现。' },
  hold: { verb: '扣住', follows: '公示页上不再显示内容。原因只有本局看得到。' },
  return: { verb: '退回更正', follows: '由检查人员出更正的版本；在那之前公示页上不显示内容。' },
  withdraw: { verb: '撤回', follows: '公示页上只留“已撤回”，不留内容。本局的记录都在。' },
}
