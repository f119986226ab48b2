import { useEffect, useMemo, useState } from 'react'
import { type Query, toQuery } from '../data/use-query'
import { useStore } from '../data/use-store'
import { useDidShow } from '../device/hooks'
import type { PackNews } from '../grid-pack/grid-pack'
import { openPack, type PackHead, type PackLine, type PackOrder } from '../grid-pack/pack-box'
import { gridPack, packOwner } from '../pack-parts'
import { ownStorage, session } from '../parts'

export type PackView = {
  readonly head: PackHead
  readonly lines: readonly PackLine[]
  readonly orders: readonly PackOrder[]
}

const loadingAfter = 200

/** What lies on the phone is shown at once; of the refresh only what went wrong is said. */
export const packQuery = (view: PackView | undefined, { outcome }: PackNews, isSlow: boolean): Query<PackView> => {
  const kept = view && { at: view.head.at, value: view }
  if (outcome && !('value' in outcome)) return toQuery<PackView>(outcome, kept)
  if (view) return { state: 'ready', value: view }
  return { state: isSlow ? 'loading' : 'waiting' }
}

const readView = (): PackView | undefined => {
  const box = openPack(ownStorage())
  const head = box.head()
  return head && { head, lines: box.lines(), orders: box.orders() }
}

/** The own grids from the phone's own store, refreshed while the page is shown. */
export const useGridPack = (): readonly [Query<PackView>, () => void] => {
  useStore(session)
  const owner = packOwner()
  const told = useStore(gridPack.news)
  const news = told.owner === owner ? told : { turn: 0 }
  // biome-ignore lint/correctness/useExhaustiveDependencies: the store of a person changes with the person, and with each refresh
  const view = useMemo(readView, [owner, news.turn])
  const [isSlow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), loadingAfter)
    void gridPack.refresh(owner)
    return () => clearTimeout(timer)
  }, [owner])
  useDidShow(() => void gridPack.refresh(owner))
  return [packQuery(view, news, isSlow), () => void gridPack.refresh(owner, true)]
}
