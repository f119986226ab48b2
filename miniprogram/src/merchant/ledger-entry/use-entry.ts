import { dayOf, timeOf } from '@app/rules/time/day'
import { useState } from 'react'
import { contentOf } from '../../ledger/entry-content'
import { type DraftOf, type EntryDraft, openEntryDrafts } from '../../ledger/entry-draft'
import { useSendEntries } from '../../ledger/use-send-entries'
import { makeId, now, ownStorage } from '../../parts'
import { useOwnBox } from '../../shell/use-own-box'

const fullWords = '手机存储满了，刚才这一下没有存上。请先清出手机空间，再填。'

type Beginning = Pick<EntryDraft, 'entryId' | 'values' | 'people' | 'photos' | 'note' | 'reason'>
export type Of = DraftOf & { readonly shopId: string }

/** What a new entry begins with: what lasts from the one before, and of a sample of today the time. */
export const beginningOf = ({ shopId, kind, day }: Of): Beginning => {
  const { values, people } = openEntryDrafts(ownStorage(), shopId).last(kind)
  const at = new Date(now()).toISOString()
  const taken = kind === 'sampleRetention' && day === dayOf(at) ? { takenTime: timeOf(at) } : {}
  return { entryId: makeId(), values: { ...values, ...taken }, people, photos: [], note: '' }
}

/** An entry on this phone, kept with every letter; once finished it waits apart until the server has it. */
export const useEntry = (of: Of, begin: () => Beginning) => {
  const { shopId, kind, day } = of
  const drafts = useOwnBox((own) => openEntryDrafts(own, shopId), [shopId])
  const [draft, setDraft] = useState<EntryDraft>(() => drafts.read(of) ?? { shopId, kind, day, ...begin() })
  const [full, setFull] = useState(false)
  const [isOut, setOut] = useState(false)
  const { busy, outcome, lost, sendOne } = useSendEntries(drafts)
  const change = (next: EntryDraft) => {
    const isKept = drafts.save(of, next)
    setFull(!isKept)
    if (isKept) setDraft(next)
  }
  const send = async () => {
    const finished = { ...draft, finishedAt: draft.finishedAt ?? new Date(now()).toISOString() }
    if (!drafts.putOut(finished)) return setFull(true)
    drafts.discard(of)
    drafts.remember(finished)
    const sent = await sendOne(finished)
    const isBack = 'lost' in sent || 'refused' in sent
    if (isBack) {
      change(finished)
      drafts.takeOut(finished)
    }
    setOut(!isBack)
  }
  const trouble = full ? fullWords : lost
  return { draft, change, send, busy, outcome, isOut, trouble, content: contentOf(draft) }
}
export type Entry = ReturnType<typeof useEntry>
