import type { ReactNode } from 'react'
import type { CardPlace, Column } from './column'

type Props<Row> = {
  readonly name: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
}

type Value = { readonly key: string; readonly name: ReactNode; readonly value: ReactNode }

const isNothing = (value: ReactNode): boolean => value === null || value === undefined || value === '—'

/** A bare figure says nothing without its name; of other values it is for screen readers. `onCard` says all itself. */
const nameOf = <Row,>({ title, figure, onCard }: Column<Row>): ReactNode => {
  if (onCard) return null
  return figure ? <span className='name'>{title}</span> : <span className='sr-only'>{`${title}：`}</span>
}

/** What stands at a place of the card; what does not apply is left out. */
const valuesAt = <Row,>(columns: readonly Column<Row>[], place: CardPlace, row: Row): readonly Value[] =>
  columns
    .filter(({ card }) => card === place)
    .map((column) => ({
      key: column.key,
      name: nameOf(column),
      value: (column.onCard ?? column.cell)(row),
    }))
    .filter(({ value }) => !isNothing(value))

const Values = ({ values }: { readonly values: readonly Value[] }) => (
  <>
    {values.map(({ key, name, value }) => (
      <span className='value' key={key}>
        {name}
        {value}
      </span>
    ))}
  </>
)

const Line = ({ values, action = [] }: { readonly values: readonly Value[]; readonly action?: readonly Value[] }) =>
  values.length + action.length === 0 ? null : (
    <div className='line'>
      <Values values={values} />
      {action.map(({ key, value }) => (
        <span className='action' key={key}>
          {value}
        </span>
      ))}
    </div>
  )

/** A list on a phone. */
export const RowCards = <Row,>({ name, columns, rows, rowKey }: Props<Row>) => (
  <ul className='row-cards' aria-label={name}>
    {rows.map((row) => (
      <li key={rowKey(row)}>
        <div className='head'>
          {valuesAt(columns, 'title', row).map(({ key, value }) => (
            <span className='lead' key={key}>
              {value}
            </span>
          ))}
          <Values values={valuesAt(columns, 'aside', row)} />
        </div>
        <Line values={valuesAt(columns, 1, row)} />
        <Line values={valuesAt(columns, 2, row)} />
        <Line values={valuesAt(columns, 3, row)} action={valuesAt(columns, 'action', row)} />
      </li>
    ))}
  </ul>
)
