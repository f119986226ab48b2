import type { CompletionLine } from '@app/types/self-check/completion'
import type { CompletionKind } from '@app/types/self-check/values'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useApi, useOutside } from '../../client/api-context'
import { type Column, DataTable } from '../../parts/data-table'
import { Loaded } from '../../parts/loaded'
import { Pager } from '../../parts/pager'
import { Panel } from '../../parts/panel'
import { EmptyState } from '../../parts/states'
import { useCursorPages } from '../../parts/use-cursor-pages'
import { figureColumns } from './figure-columns'
import { HonestyPanel } from './honesty-panel'
import { periodInWords } from './self-check-words'

type Asked = {
  readonly month: string
  readonly kind: CompletionKind
  readonly stationId?: string
  readonly gridId?: string
  /** Those alone that are worth a closer look. */
  readonly hinted?: 'yes'
}

/** Missed periods that are named in a row; the others are on the shop's own page. */
const mostNamed = 3

const missedWords = ({ missedPeriods }: CompletionLine, now: Date): string => {
  const named = missedPeriods.slice(0, mostNamed).map((period) => periodInWords(period, now))
  return `${named.join('、')}${missedPeriods.length > mostNamed ? ` 等 ${missedPeriods.length} 次` : ''}` || '—'
}

type Cells = { readonly month: string; readonly now: Date; readonly onHint: (line: CompletionLine) => void }

const columnsOf = ({ month, now, onHint }: Cells): readonly Column<CompletionLine>[] => [
  {
    key: 'shop',
    title: '商户',
    card: 'title',
    cell: ({ shopId, shopName, hasHint }) => (
      <>
        <Link className='row-link' to={`/shops/${shopId}/self-checks?month=${month}`}>
          {shopName}
        </Link>
        {hasHint ? <span className='second'> 值得细看</span> : null}
      </>
    ),
  },
  { key: 'periods', title: '还没有做的', card: 2, cell: (line) => missedWords(line, now) },
  ...figureColumns<CompletionLine>(),
  {
    key: 'hint',
    title: '操作',
    card: 'action',
    width: 120,
    cell: (line) => (
      <Button size='small' aria-label={`看可信提示：${line.shopName}`} onClick={() => onHint(line)}>
        可信提示
      </Button>
    ),
  },
]

/** The shops of a grid, who missed most first. */
export const ShopsPanel = (asked: Asked) => {
  const api = useApi()
  const { now } = useOutside()
  const pages = useCursorPages()
  const [looking, setLooking] = useState<CompletionLine>()
  const from = Number(pages.cursor ?? 0)
  const query = useQuery({
    queryKey: ['completion', 'shops', asked, from],
    queryFn: () => api.selfCheck.listCompletion({ ...asked, from }),
    placeholderData: keepPreviousData,
  })
  return (
    <Panel flush>
      <Loaded query={query} what='各店的自查'>
        {({ shops, total, next }) =>
          shops.length === 0 ? (
            <EmptyState title='没有要看的店'>
              {asked.hinted ? '这个网格没有值得细看的店。' : '这个网格这个月没有店要做这一种。'}
            </EmptyState>
          ) : (
            <>
              <DataTable
                name='各店的自查'
                columns={columnsOf({ month: asked.month, now: now(), onHint: setLooking })}
                rows={shops}
                rowKey={({ shopId }) => shopId}
                rowName={({ shopName }) => shopName}
              />
              <Pager
                unit='户'
                pages={pages}
                cursor={next === undefined ? undefined : String(next)}
                shown={shops.length}
                total={total}
              />
            </>
          )
        }
      </Loaded>
      {looking === undefined ? null : (
        <Drawer open title={looking.shopName} size={480} onClose={() => setLooking(undefined)}>
          <HonestyPanel shopId={looking.shopId} />
        </Drawer>
      )}
    </Panel>
  )
}
