import { Link } from 'react-router'
import { Loaded } from '../../parts/loaded'
import { Panel } from '../../parts/panel'
import { figure } from '../../words/figures'
import { type SignCounted, useSignCounts } from './use-sign-counts'

/** `3/8`, and in per cent, rounded down: 100 % is all of them. */
const shareInWords = (some: number, all: number): string =>
  all === 0 ? '还没有做过码牌的店' : `${figure(some)} / ${figure(all)}，${Math.floor((some / all) * 100)}%`

const rows: readonly (readonly [keyof SignCounted, string])[] = [
  ['unprinted', '在营业、还没有码牌的店'],
  ['never', '有码牌、执法人员从没扫过的店'],
  ['unseen', '有码牌、一年没扫过的店'],
  ['merged', '已合并、码牌可能还挂着的店'],
]

/** Which signs are missing and which nobody looked at; each count leads to its shops. */
export const SignCounts = () => {
  const query = useSignCounts()
  return (
    <Panel title='码牌核验' flush>
      <Loaded query={query} what='码牌核验' rows={4}>
        {(counts) => (
          <ul className='lines'>
            <li>
              <span className='grow'>最近十二个月核验过（执法人员到店扫过墙上的码）</span>
              <b>{shareInWords(counts.seen, counts.seen + counts.unseen)}</b>
            </li>
            {rows.map(([sign, words]) => (
              <li key={sign}>
                <span className='grow'>{words}</span>
                <Link to={`/shops?sign=${sign}`}>{`${figure(counts[sign])} 家`}</Link>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Panel>
  )
}
