import { Button } from 'antd'
import { DayField } from '../../parts/day-field'
import { useNarrow } from '../../parts/use-narrow'
import { figure } from '../../words/figures'
import { ColumnChoice } from './column-choice'
import { orderWords } from './shop-order'
import { withDay } from './shop-place'
import type { Columns } from './use-columns'
import type { ShopList } from './use-shop-list'

const Behind = ({ onRefresh, busy }: { readonly onRefresh: () => void; readonly busy: boolean }) => (
  <span className='behind'>
    刚改的内容还在路上
    <Button type='link' size='small' loading={busy} onClick={onRefresh}>
      刷新
    </Button>
  </span>
)

type Props = { readonly list: ShopList; readonly columns: Columns }

/** Above the list: how many there are, in which order, of which day, and what is shown of each. */
export const ListLine = ({ list, columns }: Props) => {
  const { query, params, setParams, order, day, today } = list
  const narrow = useNarrow()
  const { data } = query
  return (
    <div className='list-line'>
      <span role='status'>
        {data === undefined ? '' : [`共 ${figure(data.total)} 户`, ...(narrow ? [] : [orderWords[order]])].join('，')}
      </span>
      {data?.isBehind ? <Behind busy={query.isFetching} onRefresh={() => void query.refetch()} /> : null}
      <DayField
        purpose='看某一天的名单'
        value={day}
        latest={today}
        allowClear={false}
        onChange={(chosen) => setParams(withDay(params, chosen === today ? undefined : chosen))}
      />
      {narrow ? null : <ColumnChoice columns={columns} />}
    </div>
  )
}
