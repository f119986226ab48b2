/**
 * Time for which a page is in sight, in milliseconds: it stands still while the page is hidden. A phone's clock that is
 * set back takes nothing away; one that jumps ahead is held by the server, which credits no more than passed there.
 */
export type ActiveTime = { readonly sum: number; readonly since?: number }

export const shownAt = ({ sum, since }: ActiveTime, at: number): ActiveTime => ({ sum, since: since ?? at })

export const hiddenAt = ({ sum, since }: ActiveTime, at: number): ActiveTime => ({
  sum: sum + (since === undefined ? 0 : Math.max(0, at - since)),
})

/** Whole seconds in sight until now. */
export const activeSeconds = (time: ActiveTime, at: number): number => Math.floor(hiddenAt(time, at).sum / 1_000)
