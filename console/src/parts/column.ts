import type { ReactNode } from 'react'

/**
 * A card has at most four lines, what matters most first: its title with the state at the right end, then lines 1 to 3;
 * `action` ends the last one. What is for the desk only is a tap away, on the page of the thing.
 */
export type CardPlace = 'title' | 'aside' | 1 | 2 | 3 | 'action' | 'desk'

export type Column<Row> = {
  readonly key: string
  readonly title: string
  /** Never blank: `—` does not apply, 未填 is missing, 0 is a figure. */
  readonly cell: (row: Row) => ReactNode
  /** Figures stand right. */
  readonly figure?: boolean
  readonly width?: number
  /** What the order by this column is called; absent: the list cannot be ordered by it. */
  readonly sort?: string
  /** Where the value stands on the card that a row becomes on a phone. */
  readonly card: CardPlace
  /** What the card says instead, name and all; null where there is nothing to say. */
  readonly onCard?: (row: Row) => ReactNode
}
