import { useCallback, useEffect, useState } from 'react'
import { useOutside } from '../../client/api-context'
import type { SavedView } from '../../client/view-memory'

type Change = (views: readonly SavedView[]) => readonly SavedView[]

/** The views of this browser; what another window saves shows up here as well. */
export const useSavedViews = () => {
  const { views: memory } = useOutside()
  const [views, setViews] = useState(memory.read)
  const [isRefused, setRefused] = useState(false)
  useEffect(() => {
    const look = () => setViews(memory.read())
    window.addEventListener('storage', look)
    return () => window.removeEventListener('storage', look)
  }, [memory])
  const change = useCallback(
    (by: Change) => {
      const next = by(memory.read())
      const isKept = memory.keep(next)
      setRefused(!isKept)
      if (isKept) setViews(next)
    },
    [memory],
  )
  return { views, change, isRefused }
}
