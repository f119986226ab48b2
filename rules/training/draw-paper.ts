import type { Post } from '@app/types/employee/values'
import type { BusinessType } from '@app/types/shop/values'
import type { QuestionKind } from '@app/types/training/values'

/** What of a question decides whether a paper takes it. */
export type Drawable = {
  readonly questionId: string
  readonly kind: QuestionKind
  readonly topic?: string | undefined
  /** For these kinds of business and posts; without, for all. */
  readonly businessTypes?: readonly BusinessType[] | undefined
  readonly posts?: readonly Post[] | undefined
}

/** How many of a kind, of one topic where it names one, and what each right answer is worth. */
export type PaperPart = {
  readonly kind: QuestionKind
  readonly topic?: string | undefined
  readonly count: number
  readonly points: number
}

export type Blueprint = {
  readonly parts: readonly PaperPart[]
  readonly passMark: number
  readonly minutes: number
}

/** 25 single choices of 4 points; no law fixes number or pass mark (regulations §4), so all of it is a parameter. */
export const defaultBlueprint: Blueprint = {
  parts: [{ kind: 'single', count: 25, points: 4 }],
  passMark: 60,
  minutes: 30,
}

type Sitter = { readonly businessTypes: readonly BusinessType[]; readonly posts: readonly Post[] }

export const concerns = ({ businessTypes, posts }: Drawable, sitter: Sitter): boolean =>
  (businessTypes?.some((type) => sitter.businessTypes.includes(type)) ?? true) &&
  (posts?.some((post) => sitter.posts.includes(post)) ?? true)

/** What is hashed into the lot of a question: the same seed and bank give the same paper to whoever asks again. */
export const questionLot = (seed: string, questionId: string): string => `paper/1 ${seed} ${questionId}`

export type Drawing = {
  readonly bank: readonly Drawable[]
  readonly blueprint: Pick<Blueprint, 'parts'>
  readonly sitter: Sitter
  /** The lot of an id under the paper's stored seed, such as SHA-256 in hex of `questionLot`. */
  readonly lotOf: (questionId: string) => string
}

/** A paper by its questions in order; or, of the first part that the bank cannot fill, how many it has. */
export type Drawn = { readonly questionIds: readonly string[] } | { readonly lacks: Lacking }
type Lacking = {
  readonly kind: QuestionKind
  readonly topic?: string
  readonly wanted: number
  readonly has: number
}

const isOf =
  ({ kind, topic }: PaperPart) =>
  (question: Drawable): boolean =>
    question.kind === kind && (topic === undefined || question.topic === topic)

/** Parts that name a topic take theirs first: a part without one may be filled with anything, and leaves them enough. */
const filledFirst = (parts: readonly PaperPart[]): readonly number[] =>
  parts.map((_, n) => n).toSorted((a, b) => Number(!parts[a]?.topic) - Number(!parts[b]?.topic) || a - b)

/** Draws a paper: of each part's kind the questions with the smallest lots, none twice, in the order of the parts. */
export const drawPaper = ({ bank, blueprint: { parts }, sitter, lotOf }: Drawing): Drawn => {
  const taken = new Set<string>()
  const byPart = new Map<number, readonly string[]>()
  for (const place of filledFirst(parts)) {
    const part = parts[place] as PaperPart
    const fitting = bank.filter((one) => isOf(part)(one) && concerns(one, sitter) && !taken.has(one.questionId))
    const { kind, topic, count } = part
    if (fitting.length < count)
      return { lacks: { kind, ...(topic !== undefined && { topic }), wanted: count, has: fitting.length } }
    const ids = byLot(fitting, lotOf).slice(0, count)
    for (const id of ids) taken.add(id)
    byPart.set(place, ids)
  }
  return { questionIds: parts.flatMap((_, place) => byPart.get(place) ?? []) }
}

const byLot = (questions: readonly Drawable[], lotOf: Drawing['lotOf']): readonly string[] =>
  questions
    .map(({ questionId }) => ({ questionId, lot: lotOf(questionId) }))
    .toSorted((a, b) => (a.lot < b.lot ? -1 : 1))
    .map(({ questionId }) => questionId)
