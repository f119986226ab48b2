import type { Item } from '@app/types/checklist/table'
import { photoWishNames } from '@app/types/checklist/values'
import { readingWords } from '../../words/checklist-words'

const factsOf = (item: Item): readonly (readonly [string, string])[] => {
  const { hint, basis, naAllowed, naWhen, remarks = [], photo } = item
  const missing = naWhen === undefined ? '可以' : `可以，${naWhen}`
  const all: readonly (readonly [string, string])[] = [
    ['怎么查', hint ?? ''],
    ['依据', basis ?? ''],
    ['合理缺项', naAllowed ? missing : ''],
    ['照片', photo === undefined ? '' : photoWishNames[photo]],
    ['读数', readingWords(item)],
    ['常用备注', remarks.join('；')],
  ]
  return all.filter(([, words]) => words !== '')
}

/** An item as it stands in a table: number, weight, what is looked at, and what helps to look. */
export const ItemFacts = ({ item }: { readonly item: Item }) => (
  <div className='grow'>
    <div className='item-line'>
      <b className='item-number'>{item.number || '—'}</b>
      <span>{item.text || '还没有写检查内容'}</span>
      {item.keyItem ? <span className='key-item'>重点</span> : null}
    </div>
    <dl className='item-facts'>
      {factsOf(item).map(([name, words]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  </div>
)
