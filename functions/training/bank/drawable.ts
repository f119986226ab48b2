import type { Drawable } from '@app/rules/training/draw-paper'
import type { StoredQuestion } from '../store'

/** What of the bank papers are drawn from. */
export const drawables = (bank: readonly StoredQuestion[]): readonly Drawable[] =>
  bank
    .filter(({ state }) => state === 'inUse')
    .map(({ questionId, content: { kind, topic, businessTypes, posts } }) => ({
      questionId,
      kind,
      topic,
      businessTypes,
      posts,
    }))
