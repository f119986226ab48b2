import { Icon } from './icon'

/** Which column a list is ordered by, and what a press on a head does. */
export type Order = {
  readonly column: string
  readonly isDescending: boolean
  readonly onPress: (column: string) => void
}

type Turn = 'ascending' | 'descending' | undefined

export const turnOf = (order: Order | undefined, column: string | undefined): Turn => {
  if (order === undefined || column === undefined || order.column !== column) return undefined
  return order.isDescending ? 'descending' : 'ascending'
}

const icons = { ascending: 'up', descending: 'downward', none: 'sort' } as const

type Props = { readonly title: string; readonly turn: Turn; readonly onPress: () => void }

/** Head of a column that orders the list; the column itself carries `aria-sort`. */
export const SortHead = ({ title, turn, onPress }: Props) => (
  <button type='button' className={`sort-head ${turn ?? 'resting'}`} onClick={onPress}>
    {title}
    <Icon name={icons[turn ?? 'none']} size={14} />
  </button>
)
