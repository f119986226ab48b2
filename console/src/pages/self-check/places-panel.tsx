import type { CompletionPlace } from '@app/types/self-check/completion'
import type { CompletionKind } from '@app/types/self-check/values'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useApi } from '../../client/api-context'
import { type Column, DataTable } from '../../parts/data-table'
import { Loaded } from '../../parts/loaded'
import { Pager } from '../../parts/pager'
import { Panel } from '../../parts/panel'
import { EmptyState } from '../../parts/states'
import { useCursorPages } from '../../parts/use-cursor-pages'
import { figure } from '../../words/figures'
import { figureColumns } from './figure-columns'

type Asked = { readonly month: string; readonly kind: CompletionKind }

const nameOf = ({ level, stationName = '没有分所的', gridName = '没有分网格的' }: CompletionPlace): string =>
  level === 'station' ? stationName : gridName

const toShops = ({ month, kind }: Asked, { stationId = '', gridId = '' }: CompletionPlace): string =>
  `?${new URLSearchParams({ month, kind, station: stationId, grid: gridId })}`

const columnsOf = (asked: Asked): readonly Column<CompletionPlace>[] => [
  {
    key: 'place',
    title: '所、网格',
    card: 'title',
    cell: (place) =>
      place.level === 'station' ? (
        <b>{nameOf(place)}</b>
      ) : (
        <Link className='place-grid' to={toShops(asked, place)}>
          {nameOf(place)}
        </Link>
      ),
  },
  { key: 'shops', title: '户', card: 2, figure: true, width: 90, cell: ({ shops }) => figure(shops) },
  {
    key: 'behind',
    title: '有没做的',
    card: 2,
    figure: true,
    width: 110,
    cell: ({ behind }) => (behind === 0 ? <span className='quiet'>0</span> : figure(behind)),
  },
  ...figureColumns<CompletionPlace>(),
]

/** Stations with their sums, then the grids of each, which lead to their shops. */
export const PlacesPanel = (asked: Asked) => {
  const api = useApi()
  const pages = useCursorPages()
  const from = Number(pages.cursor ?? 0)
  const query = useQuery({
    queryKey: ['completion', 'places', asked, from],
    queryFn: () => api.selfCheck.listCompletionPlaces({ ...asked, from }),
    placeholderData: keepPreviousData,
  })
  return (
    <Panel flush>
      <Loaded query={query} what='自查完成情况'>
        {({ places, next }) =>
          places.length === 0 ? (
            <EmptyState title='这个月还没有可算的'>
              商户在小程序里有了自查表，头一个周期结束以后，这里就有数。
            </EmptyState>
          ) : (
            <>
              <DataTable
                name='各所各网格的自查'
                columns={columnsOf(asked)}
                rows={places}
                rowKey={({ level, stationId, gridId }) => `${level} ${stationId} ${gridId}`}
                rowName={nameOf}
              />
              <Pager
                unit='行'
                pages={pages}
                cursor={next === undefined ? undefined : String(next)}
                shown={places.length}
              />
            </>
          )
        }
      </Loaded>
    </Panel>
  )
}
