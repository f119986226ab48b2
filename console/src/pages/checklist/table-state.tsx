import { type TableState, tableStateNames } from '@app/types/checklist/values'

const tickets: Readonly<Record<TableState, string>> = {
  draft: 'soon',
  coming: 'open',
  inForce: 'ok',
  superseded: 'off',
}

/** Where a version stands, by word, edge and colour. */
export const StateTicket = ({ state }: { readonly state: TableState }) => (
  <span className={`ticket ${tickets[state]}`}>{tableStateNames[state]}</span>
)

/** What the bureau has still to settle; never hidden. */
export const Standing = ({ standing }: { readonly standing?: string | undefined }) =>
  standing === undefined ? null : <span className='standing-mark'>{standing}</span>
