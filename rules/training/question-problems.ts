import { mostChoices, type QuestionKind } from '@app/types/training/values'

type Choice = { readonly key: string; readonly text: string }

/** What of a question can be wrong beyond the length of its texts. */
export type Asking = {
  readonly kind: QuestionKind
  readonly choices: readonly Choice[]
  readonly right: readonly string[]
}

/** The two choices of a sentence that is true or not; nobody writes them. */
export const trueFalseChoices: readonly Choice[] = [
  { key: 'yes', text: '正确' },
  { key: 'no', text: '错误' },
]

/** What people choose from, whatever the kind. */
export const choicesOf = ({ kind, choices }: Pick<Asking, 'kind' | 'choices'>): readonly Choice[] =>
  kind === 'trueFalse' ? trueFalseChoices : choices

const rightWords: Readonly<Record<QuestionKind, string>> = {
  single: '单选题要有一个正确答案，只能有一个。',
  multiple: '多选题至少要有两个正确答案。',
  trueFalse: '判断题的答案是“正确”或“错误”。',
}

const isRightCount = (kind: QuestionKind, count: number): boolean => (kind === 'multiple' ? count >= 2 : count === 1)

const choiceProblems = ({ kind, choices }: Asking): readonly string[] => {
  if (kind === 'trueFalse') return choices.length > 0 ? ['判断题不用写选项。'] : []
  return [
    ...(choices.length < 2 || choices.length > mostChoices ? [`选项要有 2 到 ${mostChoices} 个。`] : []),
    ...(new Set(choices.map(({ text }) => text.trim())).size < choices.length ? ['有两个选项写得一样。'] : []),
    ...(new Set(choices.map(({ key }) => key)).size < choices.length ? ['有两个选项编号一样。'] : []),
  ]
}

/** Why a question cannot be asked, each in words; none: whoever knows the answer can give it. */
export const questionProblems = (asking: Asking): readonly string[] => {
  const right = new Set(asking.right)
  const known = choicesOf(asking).map(({ key }) => key)
  return [
    ...choiceProblems(asking),
    ...(isRightCount(asking.kind, right.size) && right.size === asking.right.length ? [] : [rightWords[asking.kind]]),
    ...(asking.right.every((key) => known.includes(key)) ? [] : ['正确答案不在选项里。']),
  ]
}
