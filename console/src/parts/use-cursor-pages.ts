import { useCallback } from 'react'
import { useLocation, useNavigate, useSearchParams } from 'react-router'

type Stop = { readonly cursor?: string; readonly from: number }
type Trail = { readonly trail?: readonly Stop[] }

const stopIn = (params: URLSearchParams): Stop => {
  const cursor = params.get('cursor') ?? undefined
  return { from: Math.max(1, Number(params.get('from')) || 1), ...(cursor === undefined ? {} : { cursor }) }
}

const withStop = (params: URLSearchParams, stop: Stop): string => {
  const next = new URLSearchParams(params)
  next.delete('cursor')
  next.delete('from')
  if (stop.cursor !== undefined) {
    next.set('cursor', stop.cursor)
    next.set('from', String(stop.from))
  }
  return `?${next}`
}

/**
 * Pages of a list that hands out cursors. The place is in the URL; the way back is in the history entry, so it
 * survives a reload. A link opened from elsewhere goes back to the first page.
 */
export const useCursorPages = () => {
  const [params] = useSearchParams()
  const navigate = useNavigate()
  const trail = ((useLocation().state as Trail | null)?.trail ?? []) as readonly Stop[]
  const here = stopIn(params)
  const next = useCallback(
    (cursor: string, shown: number) => {
      const state: Trail = { trail: [...trail, here] }
      void navigate(withStop(params, { cursor, from: here.from + shown }), { state })
    },
    [navigate, params, trail, here],
  )
  const back = useCallback(() => {
    const state: Trail = { trail: trail.slice(0, -1) }
    void navigate(withStop(params, trail.at(-1) ?? { from: 1 }), { state })
  }, [navigate, params, trail])
  return { ...here, next, ...(here.cursor === undefined ? {} : { back }) }
}

export type CursorPages = ReturnType<typeof useCursorPages>
