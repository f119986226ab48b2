import type { Draft } from '@app/types/checklist/contract'
import type { TableContent } from '@app/types/checklist/table'
import { useState } from 'react'
import { useApi, useOutside } from '../../client/api-context'
import { useAction } from '../../client/use-action'
import { useChecklistsAnew } from '../../client/use-checklists'
import { useUndoNotice } from '../../parts/undo-notice'
import type { Edit } from './draft-edits'

/** Steps that can be taken back. */
const mostSteps = 100

type History = { readonly past: readonly TableContent[]; readonly now: TableContent }

const taken = ({ past, now }: History, next: Edit): History => ({
  past: [...past, now].slice(-mostSteps),
  now: next(now),
})

const takenBack = (history: History): History => {
  const before = history.past.at(-1)
  return before === undefined ? history : { past: history.past.slice(0, -1), now: before }
}

type Kept = Pick<Draft, 'revision' | 'savedAt' | 'savedBy' | 'content'>

/** A draft under the hands of one person: every edit can be taken back, and nothing is kept before it is saved. */
export const useDraftEditor = (draft: Draft, me: string) => {
  const api = useApi()
  const { newKey } = useOutside()
  const anew = useChecklistsAnew()
  const offerUndo = useUndoNotice()
  const [history, setHistory] = useState<History>({ past: [], now: draft.content })
  const [kept, setKept] = useState<Kept>(draft)
  const undo = () => setHistory(takenBack)
  const edit = (next: Edit, done?: string) => {
    setHistory((before) => taken(before, next))
    if (done !== undefined) offerUndo(done, undo)
  }
  const save = useAction(api.checklist.saveDraft, async ({ revision, savedAt }, { content }) => {
    setKept({ revision, savedAt, savedBy: me, content: content as TableContent })
    return await anew()
  })
  const { now } = history
  return {
    content: now,
    kept,
    isDirty: JSON.stringify(now) !== JSON.stringify(kept.content),
    canUndo: history.past.length > 0,
    edit,
    undo,
    newKey: () => `i.${newKey()}`,
    save: () => save.mutate({ id: draft.id, revision: kept.revision, content: now }),
    isSaving: save.isPending,
    error: save.error,
    /** In place of everything here, what a colleague saved. */
    take: (next: Draft) => {
      save.reset()
      setHistory({ past: [], now: next.content })
      setKept(next)
    },
  }
}
export type DraftEditor = ReturnType<typeof useDraftEditor>
