import type { Import } from '@app/types/shop/imports'
import { Shape, type Tone } from '../../parts/shapes'
import { columnInWords } from '../../words/column-words'
import { figure } from '../../words/figures'
import { columnName } from './chosen-columns'

type Said = { readonly tone: Tone; readonly words: string }

/** What of the file was not taken, by name: whole sheets, then columns that would do for a field, then the others. */
const leftOut = ({ columnsIgnored, sheetsIgnored, columnsRemembered }: Import): readonly Said[] => {
  const plain = columnsIgnored.filter(({ fits }) => fits === undefined)
  return [
    ...sheetsIgnored.map(
      ({ name, rows }): Said => ({ tone: 'warn', words: `工作表“${name}”有 ${figure(rows)} 行，没有采用` }),
    ),
    ...columnsIgnored.flatMap((column): Said[] =>
      column.fits === undefined
        ? []
        : [{ tone: 'warn', words: `“${columnName(column)}”也像${columnInWords(column.fits)}，没有采用` }],
    ),
    ...(plain.length > 0
      ? [{ tone: 'none' as const, words: `没有采用的列：${plain.map(columnName).join('、')}` }]
      : []),
    ...(columnsRemembered ? [{ tone: 'pass' as const, words: '表头和以前导入过的一样，照那次定的列' }] : []),
  ]
}

export const LeftOut = ({ one }: { readonly one: Import }) => {
  const said = leftOut(one)
  return said.length === 0 ? null : (
    <ul className='lines' aria-label='没有采用的'>
      {said.map(({ tone, words }) => (
        <li key={words}>
          <Shape tone={tone} />
          <span className='grow'>{words}</span>
        </li>
      ))}
    </ul>
  )
}
