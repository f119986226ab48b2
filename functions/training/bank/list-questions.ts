import type { Post } from '@app/types/employee/values'
import type { BusinessType } from '@app/types/shop/values'
import type { Question } from '@app/types/training/question'
import type { BankState, QuestionKind } from '@app/types/training/values'
import { type Asked, given } from '../../platform/verb'
import type { TrainingDeps } from '../deps'
import type { StoredQuestion } from '../store'
import { forOffice } from './view-question'

type Input = {
  readonly kind?: QuestionKind | undefined
  readonly businessType?: BusinessType | undefined
  readonly post?: Post | undefined
  readonly state?: BankState | undefined
  readonly text?: string | undefined
  readonly from?: number | undefined
}

const pageSize = 50

/** What is meant for everybody is meant for one as well. */
const isFor = <T>(some: readonly T[] | undefined, one: T | undefined): boolean =>
  one === undefined || (some?.includes(one) ?? true)

const says = ({ text, topic, clause }: StoredQuestion['content'], words: string | undefined): boolean =>
  !words || [text, topic, clause].some((part) => part?.includes(words))

const fits =
  ({ kind, businessType, post, state, text }: Input) =>
  (question: StoredQuestion): boolean =>
    (kind === undefined || question.content.kind === kind) &&
    (state === undefined || question.state === state) &&
    isFor(question.content.businessTypes, businessType) &&
    isFor(question.content.posts, post) &&
    says(question.content, text)

/** The bank by what is asked for, what was changed last first. */
export const listQuestions = given(
  async (
    { store }: TrainingDeps,
    { actor, input }: Asked<Input>,
  ): Promise<{ questions: Question[]; total: number }> => {
    const found = (await store.bankOf(actor.district)).filter(fits(input))
    const newest = found.toSorted((a, b) => b.changedAt.localeCompare(a.changedAt))
    const from = input.from ?? 0
    return { questions: newest.slice(from, from + pageSize).map(forOffice), total: found.length }
  },
)
