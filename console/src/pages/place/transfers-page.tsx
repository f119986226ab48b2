import type { PlaceName, Transfer } from '@app/types/shop/transfers'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useApi, useOutside } from '../../client/api-context'
import { useAction } from '../../client/use-action'
import { type Column, DataTable } from '../../parts/data-table'
import { Loaded } from '../../parts/loaded'
import { ActionError } from '../../parts/notice'
import { PageHead } from '../../parts/page-head'
import { Panel } from '../../parts/panel'
import { ProgressBar } from '../../parts/progress-bar'
import { EmptyState } from '../../parts/states'
import { momentInWords } from '../../words/day'
import { figure } from '../../words/figures'

const placeWords = (place: PlaceName | undefined, otherwise: string): string =>
  place === undefined ? otherwise : [place.stationName, place.gridName].filter(Boolean).join('·') || '没有网格'

const whatWords = (transfer: Transfer): string => {
  if (transfer.undoes !== undefined) return '撤销一次移交，各回原处'
  return `${placeWords(transfer.from, '选中的商户')} → ${placeWords(transfer.to, '各回原处')}`
}

/** Longer than forty thousand shops take: a step failed, and is asked for again by itself. */
const slowAfterMinutes = 15

const movingWords = ({ startedAt }: Transfer, now: Date): string =>
  now.getTime() - Date.parse(startedAt) < slowAfterMinutes * 60_000
    ? '正在移交'
    : '移交停了一阵，会自动接着办；一直不动请找系统维护人员'

const standWords = (transfer: Transfer, now: Date): string => {
  const { state, moved, passedOver, undoneBy } = transfer
  if (state === 'moving') return movingWords(transfer, now)
  const left = passedOver > 0 ? `，${figure(passedOver)} 户没有动` : ''
  return `${figure(moved)} 户${left}${undoneBy === undefined ? '' : '，已撤销'}`
}

const Stand = ({ transfer, now }: { readonly transfer: Transfer; readonly now: Date }) => (
  <>
    {standWords(transfer, now)}
    {transfer.state === 'moving' && transfer.total !== undefined ? (
      <ProgressBar name='移交进度' done={transfer.moved + transfer.passedOver} total={transfer.total} />
    ) : null}
  </>
)

const mayUndo = ({ state, moved, undoes, undoneBy }: Transfer) =>
  state === 'done' && moved > 0 && undoes === undefined && undoneBy === undefined

const columnsOf = (now: Date, busy: boolean, undo: (transferId: string) => void): readonly Column<Transfer>[] => [
  { key: 'what', title: '移交', card: 'title', cell: whatWords },
  { key: 'stand', title: '户数', card: 1, cell: (transfer) => <Stand transfer={transfer} now={now} /> },
  { key: 'reason', title: '原因', card: 2, cell: ({ reason }) => reason },
  {
    key: 'when',
    title: '什么时候，谁',
    card: 3,
    cell: ({ startedAt, startedBy }) => `${momentInWords(startedAt, now)}，${startedBy}`,
  },
  {
    key: 'undo',
    title: '办理',
    card: 'action',
    cell: (transfer) =>
      mayUndo(transfer) ? (
        <Button
          size='small'
          loading={busy}
          onClick={() => undo(transfer.transferId)}
          aria-label={`撤销：${whatWords(transfer)}`}
        >
          撤销
        </Button>
      ) : null,
  },
]

/** Transfers of shops between grids, with how far each got; each can be taken back once. */
const TransfersPage = () => {
  const api = useApi()
  const { now } = useOutside()
  const queries = useQueryClient()
  const query = useQuery({
    queryKey: ['transfers'],
    queryFn: () => api.shop.listTransfers({}),
    refetchInterval: ({ state }) => (state.data?.transfers.some((one) => one.state === 'moving') ? 1_500 : false),
  })
  const undo = useAction(api.shop.undoTransfer, () => {
    void queries.invalidateQueries({ queryKey: ['shops'] })
    return queries.invalidateQueries({ queryKey: ['transfers'] })
  })
  return (
    <>
      <PageHead title='移交记录' facts='撤销只动这次移交的商户；之后又调整过的，留在现在的网格。' />
      <ActionError error={undo.error} />
      <Panel flush>
        <Loaded query={query} what='移交记录'>
          {({ transfers }) =>
            transfers.length === 0 ? (
              <EmptyState title='还没有移交过'>在商户名单里选几户，或在“所与网格”里整网格移交。</EmptyState>
            ) : (
              <DataTable
                name='移交记录'
                columns={columnsOf(now(), undo.isPending, (transferId) => undo.mutate({ transferId }))}
                rows={transfers}
                rowKey={({ transferId }) => transferId}
                rowName={whatWords}
              />
            )
          }
        </Loaded>
      </Panel>
    </>
  )
}
export default TransfersPage
