import type { ChecklistItem } from '@app/rules/inspection/table'
import type { DraftAnswer, DraftAnswers } from './draft'
import { photoIds } from './item-photos'

/** Whether the table asks for a photo of this item, as it was answered so far, and there is none. */
export const lacksPhoto = ({ photo }: Pick<ChecklistItem, 'photo'>, answer: DraftAnswer | undefined): boolean => {
  if (photoIds(answer, 'found').length > 0) return false
  if (photo === 'wanted') return answer?.result !== 'notApplicable'
  return photo === 'onFailure' && answer?.result === 'fail'
}

/** What is said in the item in hand; undefined where no photo is asked for, or it is there. */
export const wishWords = (item: Pick<ChecklistItem, 'photo'>, answer: DraftAnswer): string | undefined => {
  if (!lacksPhoto(item, answer)) return undefined
  return item.photo === 'wanted' ? '这一项要拍照。' : '不符合的要拍照。'
}

const mendedUnseen = (answer: DraftAnswer | undefined): boolean =>
  answer?.result === 'fail' &&
  answer.handling?.disposition === 'correctedOnSite' &&
  photoIds(answer, 'after').length === 0

type Gaps = { readonly found: readonly string[]; readonly after: readonly string[] }

/** Numbers of the answered items whose photo is missing, and of those mended on the spot without one. It stops nothing. */
export const photoGaps = (items: readonly ChecklistItem[], answers: DraftAnswers): Gaps => {
  const numbersOf = (lacks: (item: ChecklistItem) => boolean) => items.filter(lacks).map(({ number }) => number)
  return {
    found: numbersOf((item) => answers[item.key]?.result !== undefined && lacksPhoto(item, answers[item.key])),
    after: numbersOf(({ key }) => mendedUnseen(answers[key])),
  }
}
