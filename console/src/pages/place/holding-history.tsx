import type { Holding, HoldingChange, Station } from '@app/types/shop/places'
import { useQuery } from '@tanstack/react-query'
import { useApi, useOutside } from '../../client/api-context'
import { Dialog } from '../../parts/dialog'
import { Loaded } from '../../parts/loaded'
import { EmptyState } from '../../parts/states'
import { momentInWords } from '../../words/day'

const namesOf = ({ responsible, deputies }: Holding): string => {
  const others = deputies.length > 0 ? `（协管 ${deputies.map(({ name }) => name).join('、')}）` : ''
  return `${responsible?.name ?? '缺责任人'}${others}`
}

const Change = ({ change }: { readonly change: HoldingChange }) => {
  const { now } = useOutside()
  return (
    <li>
      <div className='quiet'>
        {[momentInWords(change.at, now()), change.by, change.reason].filter(Boolean).join('，')}
      </div>
      {change.grids.map(({ gridId, name, before, after }) => (
        <div key={gridId}>{`${name}：${namesOf(before)} → ${namesOf(after)}`}</div>
      ))}
    </li>
  )
}

/** Who answered for the grids of a holder, change by change; the newest twenty. */
export const HoldingHistory = ({ station, onClose }: { readonly station: Station; readonly onClose: () => void }) => {
  const api = useApi()
  const { stationId, name } = station
  const query = useQuery({
    queryKey: ['holdings', stationId],
    queryFn: () => api.shop.listHoldingChanges({ stationId }),
  })
  return (
    <Dialog open title={`${name}的责任人变更`} footer={null} onCancel={onClose} width={640}>
      <Loaded query={query} what='变更记录' rows={4}>
        {({ changes }) =>
          changes.length === 0 ? (
            <EmptyState title='还没有变更过' />
          ) : (
            <ol className='change-list'>
              {changes.map((change) => (
                <Change key={change.changeId} change={change} />
              ))}
            </ol>
          )
        }
      </Loaded>
    </Dialog>
  )
}
