import { fullMark } from '@app/rules/training/blueprint-problems'
import type { Post } from '@app/types/employee/values'
import type { BusinessType } from '@app/types/shop/values'
import type { BlueprintContent } from '@app/types/training/question'
import { type QuestionKind, questionKindNames } from '@app/types/training/values'
import { forWhomOf } from '../../words/training-words'

type PartForm = {
  readonly kind: QuestionKind
  readonly topic?: string | undefined
  readonly count: number
  readonly points: number
}

export type RuleForm = {
  readonly title: string
  readonly parts: readonly PartForm[]
  readonly minutes: number
  readonly passMark: number
  readonly attemptsADay: number
  readonly validMonths: number
  readonly courseIds: readonly string[]
  readonly businessTypes: readonly BusinessType[]
  readonly posts: readonly Post[]
  /** First and last day, where papers are not begun on every day: both or neither. */
  readonly openFrom?: string | undefined
  readonly openTo?: string | undefined
}

export const newPart: PartForm = { kind: 'single', count: 5, points: 4 }

/** 25 questions of 4 points, passed with 60: no law fixes either, so both are the office's to change. */
export const blankRule: RuleForm = {
  title: '',
  parts: [
    { kind: 'single', count: 15, points: 4 },
    { kind: 'multiple', count: 5, points: 4 },
    { kind: 'trueFalse', count: 5, points: 4 },
  ],
  minutes: 30,
  passMark: 60,
  attemptsADay: 3,
  validMonths: 12,
  courseIds: [],
  businessTypes: [],
  posts: [],
}

export const formOf = ({ businessTypes = [], posts = [], open, ...rest }: BlueprintContent): RuleForm => ({
  ...rest,
  ...(open && { openFrom: open.from, openTo: open.to }),
  businessTypes,
  posts,
})

/** The rule that a form describes. */
export const contentOf = (form: RuleForm): BlueprintContent => {
  const { businessTypes, posts, title, parts, courseIds, openFrom, openTo, ...rest } = form
  return {
    ...rest,
    ...(openFrom && openTo && { open: { from: openFrom, to: openTo } }),
    title: title.trim(),
    courseIds: [...courseIds],
    parts: parts.map(({ kind, topic, count, points }) => ({
      kind,
      count,
      points,
      ...(topic?.trim() && { topic: topic.trim() }),
    })),
    ...forWhomOf({ businessTypes, posts }),
  }
}

type Parts = readonly Pick<PartForm, 'kind' | 'topic' | 'count' | 'points'>[]

/** How long a paper is and what it is worth: `25 道题，满分 100 分`. */
export const paperWords = (parts: Parts): string =>
  `${parts.reduce((sum, { count }) => sum + count, 0)} 道题，满分 ${fullMark(parts)} 分`

/** `单选 15 道，每道 4 分`, with its topic where it has one. */
export const partWords = ({ kind, topic, count, points }: Parts[number]): string =>
  `${topic ? `“${topic}”的` : ''}${questionKindNames[kind]} ${count} 道，每道 ${points} 分`
