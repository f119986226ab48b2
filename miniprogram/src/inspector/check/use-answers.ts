import { judgeReading } from '@app/rules/inspection/reading'
import type { ChecklistItem } from '@app/rules/inspection/table'
import type { ItemResult } from '@app/types/inspection/values'
import { useMemo, useState } from 'react'
import type { DraftAnswer, DraftAnswers, DraftHandling } from '../../inspection/draft'
import { openDraft } from '../../inspection/drafts'
import { withHandling } from '../../inspection/item-photos'
import { draftStorage, now } from '../../parts'
import { photoDeeds } from './photo-deeds'

/** The answers of a begun inspection: what is on the screen is on the phone. */
export const useAnswers = (inspectionId: string) => {
  const draft = useMemo(() => openDraft(draftStorage(), inspectionId), [inspectionId])
  const [answers, setAnswers] = useState<DraftAnswers>(draft.answers)
  const save = (next: DraftAnswers): boolean => {
    const kept = draft.saveAnswers(next, now())
    if (kept) setAnswers(next)
    return kept
  }
  const put = (key: string, answer: DraftAnswer) => save({ ...draft.answers(), [key]: answer })
  const change = (key: string, part: Partial<DraftAnswer>) => put(key, { ...draft.answers()[key], ...part })
  /** The result follows what was measured. */
  const measure = ({ key, reading }: ChecklistItem, typed: string) => {
    const found = reading && typed.trim() !== '' ? judgeReading(reading, typed) : 'unreadable'
    change(key, { reading: typed, ...(found === 'unreadable' ? {} : { result: found }) })
  }
  const handle = (key: string, handling: DraftHandling | undefined) =>
    put(key, withHandling(draft.answers()[key], handling))
  /** False: the phone is full, and nothing changed. */
  const revise = (change: (before: DraftAnswers) => DraftAnswers): boolean => save(change(draft.answers()))
  const fill = (keys: readonly string[], result: ItemResult): boolean =>
    revise((before) => ({
      ...before,
      ...Object.fromEntries(keys.map((key) => [key, { ...before[key], result }])),
    }))
  return { draft, answers, change, measure, handle, ...photoDeeds({ draft, answers, put }), fill, revise }
}
