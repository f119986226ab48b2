import type { GridRow } from './place-rows'

/** Form fields: `grid-<gridId>` holds the successor's number. */
export type Draft = { readonly reason: string; readonly endsAccount?: boolean } & Readonly<Record<string, unknown>>

export const successorField = (gridId: string): string => `grid-${gridId}`

/** Grids that somebody answers for or stands in for. */
export const heldBy = (rows: readonly GridRow[], personId: string): readonly GridRow[] =>
  rows.filter(
    ({ responsible, deputies }) =>
      responsible?.personId === personId || deputies.some((one) => one.personId === personId),
  )

/** What is asked of the server. */
export const ordersOf = (personId: string, held: readonly GridRow[], draft: Draft) => ({
  personId,
  successors: held.flatMap(({ gridId }) => {
    const successor = draft[successorField(gridId)]
    return typeof successor === 'string' ? [{ gridId, personId: successor }] : []
  }),
  endsAccount: draft.endsAccount === true,
  reason: draft.reason.trim(),
})
