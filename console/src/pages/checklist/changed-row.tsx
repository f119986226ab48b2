import type { DiffRow, PlacedItem } from '@app/rules/inspection/diff'
import type { Item } from '@app/types/checklist/table'
import { fieldWords, type ItemField, itemFieldNames, itemFields } from '../../words/checklist-words'
import { ChangeBox, type ChangeKind, OneSide, WordsChanged } from './words-changed'

const kindsOf = ({ before, after, changes }: DiffRow): readonly ChangeKind[] => {
  if (!before) return ['added']
  if (!after) return ['removed']
  const isReworded = changes.some((change) => change !== 'moved')
  return [...(isReworded ? (['changed'] as const) : []), ...(changes.includes('moved') ? (['moved'] as const) : [])]
}

/** Items of tables and of drafts are alike; the rules' own are read-only. */
const said = (item: PlacedItem, field: ItemField): string => fieldWords(item as unknown as Item, field)

const Side = ({ row: { before, after }, side }: { readonly row: DiffRow; readonly side: 'before' | 'after' }) => {
  const item = side === 'before' ? before : after
  if (item === undefined) return <span className='quiet'>没有</span>
  const texts = { before: before ? said(before, 'text') : '', after: after ? said(after, 'text') : '' }
  return (
    <div className='item-line'>
      <b className='item-number'>{item.number}</b>
      <span>
        <OneSide {...texts} side={side} />
      </span>
      {item.keyItem ? <span className='key-item'>重点</span> : null}
    </div>
  )
}

/** Fields that differ and do not stand in the two columns: how to check, what it rests on and the like. */
const OtherFields = ({ before, after }: DiffRow) => {
  if (!before || !after) return null
  const changed = itemFields.filter((field) => field !== 'text' && said(before, field) !== said(after, field))
  const isMoved = before.groupTitle !== after.groupTitle
  if (changed.length === 0 && !isMoved) return null
  return (
    <dl className='item-facts'>
      {changed.map((field) => (
        <div key={field}>
          <dt>{itemFieldNames[field]}</dt>
          <dd>
            <WordsChanged before={said(before, field)} after={said(after, field)} />
          </dd>
        </div>
      ))}
      {isMoved ? (
        <div>
          <dt>组</dt>
          <dd>
            <WordsChanged before={before.groupTitle} after={after.groupTitle} />
          </dd>
        </div>
      ) : null}
    </dl>
  )
}

/** One item in both versions. */
export const ChangedRow = ({ row }: { readonly row: DiffRow }) => (
  <tr>
    <td>
      {kindsOf(row).map((kind) => (
        <ChangeBox key={kind} kind={kind} />
      ))}
    </td>
    <td>
      <Side row={row} side='before' />
    </td>
    <td>
      <Side row={row} side='after' />
      <OtherFields {...row} />
    </td>
  </tr>
)
