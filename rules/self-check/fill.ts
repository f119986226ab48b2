import { type AnswerLack, answerLackNames, type SelfCheckResult } from '@app/types/self-check/values'
import { judgeReading, plainDecimal } from '../inspection/reading'
import type { ChecklistItem } from '../inspection/table'

export type SelfCheckAnswer = {
  readonly result: SelfCheckResult
  /** A decimal as it was typed; the limits are the item's. */
  readonly reading?: string | undefined
  readonly remark?: string | undefined
}
export type SelfCheckAnswers = Readonly<Record<string, SelfCheckAnswer | undefined>>

type Item = Pick<ChecklistItem, 'key' | 'number' | 'naAllowed' | 'photo' | 'reading'>

const isOutside = ({ reading: limits }: Pick<Item, 'reading'>, { reading }: SelfCheckAnswer): boolean =>
  limits !== undefined && reading !== undefined && judgeReading(limits, reading) === 'fail'

/** Whether an answer is a problem: somebody says so, or what was read lies outside the item's limits whatever was said. */
export const isFinding = (item: Pick<Item, 'reading'>, answer: SelfCheckAnswer): boolean =>
  answer.result === 'problem' || (answer.result === 'ok' && isOutside(item, answer))

const lackOfAnswer = (item: Item, answer: SelfCheckAnswer): AnswerLack | undefined => {
  if (item.reading && plainDecimal(answer.reading ?? '') === undefined) return 'reading'
  return isFinding(item, answer) && !answer.remark ? 'remark' : undefined
}

const lackOf = (item: Item, answer: SelfCheckAnswer | undefined, photos: number): AnswerLack | undefined => {
  if (!answer) return 'answer'
  if (answer.result === 'notApplicable') return item.naAllowed ? undefined : 'mayNotBeMissing'
  return lackOfAnswer(item, answer) ?? (item.photo === 'wanted' && photos === 0 ? 'photo' : undefined)
}

export type Gap = { readonly key: string; readonly number: string; readonly lacks: AnswerLack }

/** What is still missing before a self-check can be sent, in the order of the table; the first of each item. */
export const gapsIn = (
  items: readonly Item[],
  answers: SelfCheckAnswers,
  photosOf: (key: string) => number,
): readonly Gap[] =>
  items.flatMap((item) => {
    const lacks = lackOf(item, answers[item.key], photosOf(item.key))
    return lacks ? [{ key: item.key, number: item.number, lacks }] : []
  })

/** `2.3 要填读数`. */
export const gapWords = ({ number, lacks }: Gap): string => `${number} ${answerLackNames[lacks]}`
