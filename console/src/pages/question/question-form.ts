import { choicesOf } from '@app/rules/training/question-problems'
import type { Post } from '@app/types/employee/values'
import type { BusinessType } from '@app/types/shop/values'
import type { QuestionContent } from '@app/types/training/question'
import { mostChoices, type QuestionKind } from '@app/types/training/values'
import { forWhomOf } from '../../words/training-words'

export type ChoiceForm = { readonly key: string; readonly text: string; readonly isRight: boolean }

/** A question as its form holds it: choices of a sentence that is true or not are held apart. */
export type QuestionForm = {
  readonly kind: QuestionKind
  readonly text: string
  readonly choices: readonly ChoiceForm[]
  readonly truth: 'yes' | 'no'
  readonly explanation: string
  readonly clause: string
  readonly topic: string
  readonly itemKeys: readonly string[]
  readonly businessTypes: readonly BusinessType[]
  readonly posts: readonly Post[]
  /** What was right until now was wrong. */
  readonly corrects: boolean
  readonly reason: string
}

const letters = 'abcdefgh'

/**
 * One more choice, under the first letter that none has. The others keep theirs: papers are marked by the letter of the
 * right choice.
 */
export const withChoice = (choices: readonly ChoiceForm[]): readonly ChoiceForm[] => {
  const free = [...letters].find((letter) => choices.every(({ key }) => key !== letter))
  return free === undefined || choices.length >= mostChoices
    ? choices
    : [...choices, { key: free, text: '', isRight: false }]
}

export const blankQuestion: QuestionForm = {
  kind: 'single',
  text: '',
  choices: withChoice(withChoice(withChoice(withChoice([])))),
  truth: 'yes',
  explanation: '',
  clause: '',
  topic: '',
  itemKeys: [],
  businessTypes: [],
  posts: [],
  corrects: false,
  reason: '',
}

export const formOf = (content: QuestionContent): QuestionForm => {
  const { kind, text, choices, right, explanation = '', clause = '', topic = '' } = content
  const { itemKeys = [], businessTypes = [], posts = [] } = content
  return {
    ...{ kind, text, explanation, clause, topic, itemKeys, businessTypes, posts },
    choices:
      kind === 'trueFalse'
        ? blankQuestion.choices
        : choices.map((one) => ({ ...one, isRight: right.includes(one.key) })),
    truth: right[0] === 'no' ? 'no' : 'yes',
    corrects: false,
    reason: '',
  }
}

const written = <K extends string>(of: Readonly<Record<K, string>>): { [N in K]?: string } =>
  Object.fromEntries(
    Object.entries<string>(of).flatMap(([name, text]) => (text.trim() ? [[name, text.trim()]] : [])),
  ) as { [N in K]?: string }

const asked = ({ kind, choices, truth }: QuestionForm): Pick<QuestionContent, 'choices' | 'right'> => {
  if (kind === 'trueFalse') return { choices: [], right: [truth] }
  const kept = choices.filter(({ text }) => text.trim() !== '')
  return {
    choices: kept.map(({ key, text }) => ({ key, text: text.trim() })),
    right: kept.filter(({ isRight }) => isRight).map(({ key }) => key),
  }
}

/** The question that a form describes; choices that were left blank are none. */
export const contentOf = (form: QuestionForm): QuestionContent => {
  const { kind, text, explanation, clause, topic, itemKeys } = form
  return {
    kind,
    text: text.trim(),
    ...asked(form),
    ...written({ explanation, clause, topic }),
    ...(itemKeys.length > 0 && { itemKeys: [...itemKeys] }),
    ...forWhomOf(form),
  }
}

/** Whether another answer is right than before: papers may have to be marked again. */
export const hasOtherAnswer = (
  before: Pick<QuestionContent, 'right'>,
  after: Pick<QuestionContent, 'right'>,
): boolean => before.right.toSorted().join() !== after.right.toSorted().join()

/** The right answer as it is said: `A`, `A、C`, `正确`. */
export const rightWords = ({ kind, choices, right }: Pick<QuestionContent, 'kind' | 'choices' | 'right'>): string =>
  kind === 'trueFalse'
    ? (choicesOf({ kind, choices }).find(({ key }) => key === right[0])?.text ?? '')
    : right.toSorted().join('、').toUpperCase()
