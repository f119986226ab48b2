import type { Checklist, ChecklistItem } from '@app/rules/inspection/table'
import { allItems } from '@app/rules/inspection/table'
import { type Gap, gapsIn, isFinding, type SelfCheckAnswer } from '@app/rules/self-check/fill'
import type { FillPhoto, SelfCheckDraft } from './draft'

/** An item with the group it stands in, as one screen shows it. */
export type Step = { readonly item: ChecklistItem; readonly group: string }

type Grouped = Pick<Checklist, 'groups'>

export const stepsOf = ({ groups }: Grouped): readonly Step[] =>
  groups.flatMap(({ title, items }) => items.map((item) => ({ item, group: title })))

const photosOf =
  ({ photos }: Pick<SelfCheckDraft, 'photos'>) =>
  (key: string): number =>
    photos.filter(({ itemKey }) => itemKey === key).length

/** What is still missing before it can be sent. */
export const gapsOf = (table: Grouped, draft: SelfCheckDraft): readonly Gap[] =>
  gapsIn(allItems(table as Checklist), draft.answers, photosOf(draft))

/** The first item that lacks something; the last one where nothing is missing. */
export const firstOpen = (table: Grouped, draft: SelfCheckDraft): number => {
  const [gap] = gapsOf(table, draft)
  const steps = stepsOf(table)
  const at = steps.findIndex(({ item }) => item.key === gap?.key)
  return at < 0 ? steps.length : at
}

/** Items that are a problem by what somebody said or by what was read. */
export const findingsOf = (table: Grouped, { answers }: SelfCheckDraft): readonly Step[] =>
  stepsOf(table).filter(({ item }) => {
    const answer = answers[item.key]
    return answer !== undefined && isFinding(item, answer)
  })

/** What is changed was not finished before. */
const reopened = ({ finishedAt: _, ...draft }: SelfCheckDraft): SelfCheckDraft => draft

export const answered = (draft: SelfCheckDraft, key: string, change: Partial<SelfCheckAnswer>): SelfCheckDraft => {
  const before = draft.answers[key]
  const result = change.result ?? before?.result
  if (!result) return draft
  return { ...reopened(draft), answers: { ...draft.answers, [key]: { ...before, ...change, result } } }
}

export const withPhoto = (draft: SelfCheckDraft, photo: FillPhoto): SelfCheckDraft => ({
  ...reopened(draft),
  photos: [...draft.photos, photo],
})

export const withoutPhoto = (draft: SelfCheckDraft, photoId: string): SelfCheckDraft => ({
  ...reopened(draft),
  photos: draft.photos.filter((photo) => photo.photoId !== photoId),
})

/** Whether an item holds anybody up: what it lacks is said below it and nothing else is asked. */
export const gapAt = (table: Grouped, draft: SelfCheckDraft, key: string): Gap | undefined =>
  gapsOf(table, draft).find((gap) => gap.key === key)
