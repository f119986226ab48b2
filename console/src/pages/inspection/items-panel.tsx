import type { InspectionShown } from '@app/types/inspection/contract'
import { Button, Image } from 'antd'
import { useState } from 'react'
import { Panel } from '../../parts/panel'
import { ItemBadge } from '../../parts/result-badge'
import { Shape } from '../../parts/shapes'

type Item = InspectionShown['items'][number]
type Marking = { readonly marked: string | undefined; readonly onMark: (key: string | undefined) => void }

const kindOf = ({ keyItem, failedLastTime }: Item) => (
  <span className='quiet'>
    {keyItem ? <span className='key-item'>重点</span> : '一般项'}
    {failedLastTime ? '，上次也不符合' : ''}
  </span>
)

const Photos = ({ item }: { readonly item: Item }) =>
  item.photoUrls === undefined || item.photoUrls.length === 0 ? null : (
    <div className='photos'>
      <Image.PreviewGroup>
        {item.photoUrls.map((url, index) => (
          <Image key={url} src={url} width={84} height={84} alt={`${item.number} 的照片 ${index + 1}`} />
        ))}
      </Image.PreviewGroup>
    </div>
  )

const Failing = ({ item, marked, onMark }: { readonly item: Item } & Marking) => (
  <li className={marked === item.key ? 'failing-item on' : 'failing-item'}>
    <Shape tone='fail' />
    <div>
      <button
        type='button'
        className='item-title'
        aria-pressed={marked === item.key}
        onClick={() => onMark(marked === item.key ? undefined : item.key)}
      >
        {`${item.number} ${item.text}`}
      </button>
      {item.remark === undefined ? null : <p className='second'>{item.remark}</p>}
      {kindOf(item)}
    </div>
    <Photos item={item} />
  </li>
)

const All = ({ items }: { readonly items: readonly Item[] }) => (
  <ul className='lines all-items'>
    {items.map((item) => (
      <li key={item.key}>
        <div className='grow'>
          {`${item.number} ${item.text}`} {item.keyItem ? <span className='key-item'>重点</span> : null}
          {item.remark === undefined ? null : <p className='second'>{item.remark}</p>}
        </div>
        <span className='tail'>
          <ItemBadge result={item.result} />
        </span>
      </li>
    ))}
  </ul>
)

/** What failed, with remark and photos; the whole table on demand. */
export const ItemsPanel = ({ one, ...marking }: { readonly one: InspectionShown } & Marking) => {
  const [whole, setWhole] = useState(false)
  const failing = one.items.filter(({ result }) => result === 'fail')
  return (
    <Panel
      title={failing.length === 0 ? '没有不符合的项' : `不符合 ${failing.length} 项`}
      aside={
        <Button type='link' size='small' aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? '收起' : `看全部 ${one.items.length} 项`}
        </Button>
      }
      flush
    >
      <ul className='failing'>
        {failing.map((item) => (
          <Failing key={item.key} item={item} {...marking} />
        ))}
      </ul>
      {whole ? <All items={one.items} /> : null}
    </Panel>
  )
}
