import type { Post } from '@app/types/employee/values'
import type { BusinessType } from '@app/types/shop/values'
import { mostQuestions, questionKindNames } from '@app/types/training/values'
import { concerns, type Drawable, type PaperPart } from './draw-paper'
import { type ExamWindow, windowProblems } from './exam-window'

type Ruling = {
  readonly parts: readonly PaperPart[]
  readonly passMark: number
  readonly open?: ExamWindow | undefined
}

export const fullMark = (parts: readonly PaperPart[]): number =>
  parts.reduce((sum, { count, points }) => sum + count * points, 0)

const countOf = (parts: readonly PaperPart[]): number => parts.reduce((sum, { count }) => sum + count, 0)

/** Why no exam can be held by it, in words. */
export const blueprintProblems = ({ parts, passMark, open }: Ruling): readonly string[] => [
  ...(countOf(parts) > mostQuestions ? [`一份卷子最多 ${mostQuestions} 道题。`] : []),
  ...windowProblems(open),
  ...(passMark > fullMark(parts) ? [`合格分 ${passMark} 高过满分 ${fullMark(parts)}。`] : []),
]

type For = {
  readonly businessTypes?: readonly BusinessType[] | undefined
  readonly posts?: readonly Post[] | undefined
}

/** Whether the question may be put to everybody whom the exam is for, not only to some of them. */
const isForAll = (question: Drawable, { businessTypes, posts }: For): boolean => {
  const types = businessTypes ?? []
  const held = posts ?? []
  if (question.businessTypes && types.length === 0) return false
  if (question.posts && held.length === 0) return false
  return (types.length > 0 ? types : [undefined]).every((type) =>
    (held.length > 0 ? held : [undefined]).every((post) =>
      concerns(question, { businessTypes: type ? [type] : [], posts: post ? [post] : [] }),
    ),
  )
}

const wordsOf = ({ kind, topic, count }: PaperPart, has: number) =>
  `${topic ? `“${topic}”的` : ''}${questionKindNames[kind]}题要 ${count} 道，题库里人人能用的只有 ${has} 道。`

/** Parts for which the bank has too few questions that fit everybody whom the exam is for. */
export const bankLacks = (bank: readonly Drawable[], of: For & { readonly parts: readonly PaperPart[] }) => {
  const usable = bank.filter((question) => isForAll(question, of))
  const taken = new Map<string, number>()
  return of.parts.flatMap((part) => {
    const { kind, topic, count } = part
    const name = `${kind} ${topic ?? ''}`
    const before = taken.get(name) ?? 0
    taken.set(name, before + count)
    const named = of.parts
      .filter((other) => topic === undefined && other.kind === kind && other.topic !== undefined)
      .reduce((sum, other) => sum + other.count, 0)
    const all = usable.filter((one) => one.kind === kind && (topic === undefined || one.topic === topic)).length
    const has = Math.max(0, all - before - named)
    return has < count ? [wordsOf(part, has)] : []
  })
}
