import type { LedgerKind } from '@app/types/ledger/values'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useApi, useOutside } from '../../client/api-context'
import { useAction } from '../../client/use-action'
import { Icon } from '../../parts/icon'
import { ActionError } from '../../parts/notice'
import { momentInWords } from '../../words/day'

type Props = { readonly shopId: string; readonly kind: LedgerKind; readonly month: string }

/** While a paper is drawn it is asked for every so often. */
const pause = 2_000

/** A month of a ledger as a PDF: drawn when it is asked for, as it stands then. */
export const MonthPaper = (props: Props) => {
  const api = useApi()
  const { now } = useOutside()
  const queries = useQueryClient()
  const queryKey = ['ledgers', 'paper', props.shopId, props.kind, props.month]
  const query = useQuery({
    queryKey,
    queryFn: () => api.ledger.openLedgerPaper(props),
    refetchInterval: ({ state }) => (state.data?.state === 'requested' ? pause : false),
  })
  const request = useAction(api.ledger.requestLedgerPaper, () => queries.invalidateQueries({ queryKey }))
  const paper = query.data
  const isDrawing = request.isPending || paper?.state === 'requested'
  return (
    <>
      {paper?.url === undefined ? null : (
        <a className='with-icon' href={paper.url} target='_blank' rel='noreferrer'>
          <Icon name='open' size={15} />
          {`看 PDF${paper.requestedAt === undefined ? '' : `（${momentInWords(paper.requestedAt, now())}）`}`}
        </a>
      )}
      <Button size='small' loading={isDrawing} onClick={() => request.mutate(props)}>
        {isDrawing ? '正在生成' : paper?.url === undefined ? '生成这个月的 PDF' : '重新生成'}
      </Button>
      <ActionError error={request.error} />
    </>
  )
}
