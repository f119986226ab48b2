import { useCallback, useEffect, useState } from 'react'
import { useOutside } from '../../client/api-context'
import type { SavedView, ViewedList } from '../../client/view-memory'

type Change = (views: readonly SavedView[]) => readonly SavedView[]

/** A list's views in this browser; what another window saves shows up here as well. */
export const useSavedViews = (list: ViewedList) => {
  const { views: memory } = useOutside()
  const [views, setViews] = useState(() => memory.read(list))
  const [isRefused, setRefused] = useState(false)
  useEffect(() => {
    const look = () => setViews(memory.read(list))
    window.addEventListener('storage', look)
    return () => window.removeEventListener('storage', look)
  }, [memory, list])
  const change = useCallback(
    (by: Change) => {
      const next = by(memory.read(list))
      const isKept = memory.keep(next, list)
      setRefused(!isKept)
      if (isKept) setViews(next)
    },
    [memory, list],
  )
  return { views, change, isRefused }
}
