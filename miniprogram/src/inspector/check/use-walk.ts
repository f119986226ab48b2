import type { ItemResult } from '@app/types/inspection/values'
import { useMemo, useState } from 'react'
import { buzz } from '../../device/phone'
import type { DraftAnswers, DraftHead } from '../../inspection/draft'
import { liveVerdict } from '../../inspection/live-verdict'
import { nextItem } from '../../inspection/next-item'
import { unfill } from './take-back'
import type { useAnswers } from './use-answers'
import { groupsAsked, type Place, placeOf } from './walk'

type Undo = { readonly words: string; readonly back: (now: DraftAnswers) => DraftAnswers }

/** The way through a table: which item is in hand, what comes next, and the last thing to be taken back. */
export const useWalk = (head: DraftHead, kept: ReturnType<typeof useAnswers>, first?: string) => {
  const { answers, draft } = kept
  const groups = useMemo(() => groupsAsked(head), [head])
  const live = useMemo(() => liveVerdict(head, answers), [head, answers])
  const nextOf = (given: DraftAnswers, after?: string) =>
    nextItem(head, given === answers ? live : liveVerdict(head, given), (key) => Boolean(given[key]?.result), after)
  const start = (): Place => ({ ...(head.tables[0] && { part: head.tables[0].id }) })
  const [place, setPlace] = useState<Place>(() => placeOf(groups, start(), first ?? nextOf(answers)))
  const [undo, setUndo] = useState<Undo>()
  const take = (hand: string | undefined) => setPlace(placeOf(groups, place, hand))
  const answer = (key: string, result: ItemResult) => {
    buzz()
    setUndo(undefined)
    kept.change(key, { result })
  }
  const letGo = () => {
    const { hand: _, ...rest } = place
    setPlace(rest)
  }
  /** All the rest of an opened group at one stroke, and on to what is open next. */
  const fill = (keys: readonly string[]) => {
    buzz()
    if (!kept.fill(keys, 'pass')) return
    setUndo({ words: `${keys.length} 项记为符合`, back: (now) => unfill(now, keys) })
    const filled = draft.answers()
    if (liveVerdict(head, filled).open > 0) take(nextOf(filled, keys[keys.length - 1]))
    else letGo()
  }
  const takeBack = () => {
    if (undo && kept.revise(undo.back)) setUndo(undefined)
  }
  const toggle = (id: string) => {
    const { group, hand: _, ...rest } = place
    setPlace(group === id ? rest : { ...rest, group: id })
  }
  const showPart = (part: string) => setPlace({ part })
  return {
    ...{ groups, live, place, undo, setUndo, take, answer, fill, takeBack, toggle, showPart },
    goNext: () => take(nextOf(answers, place.hand)),
  }
}
