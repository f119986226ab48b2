import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { useApi } from '../../client/api-context'
import { Loaded } from '../../parts/loaded'
import { PageHead } from '../../parts/page-head'
import { conditionsIn } from '../view/conditions'
import { ListViews } from '../view/list-views'
import { BoardFilters } from './board-filters'
import { OrderCard } from './order-card'
import { type BoardColumn, boardColumns, boardConditions, boardViews } from './rectification-filter'

const Column = ({ column }: { readonly column: BoardColumn }) => {
  const api = useApi()
  const [params] = useSearchParams()
  const asked = { ...conditionsIn(params, boardConditions), ...column.ask }
  const query = useQuery({
    queryKey: ['rectifications', asked],
    queryFn: () => api.rectification.listRectifications(asked),
    placeholderData: keepPreviousData,
  })
  return (
    <section className='board-column' aria-label={column.title}>
      <h2>
        {column.title} <span className='quiet'>{query.data?.total ?? ''}</span>
      </h2>
      <Loaded query={query} what={column.title}>
        {({ rectifications, total }) =>
          rectifications.length === 0 ? (
            <p className='quiet'>{column.empty}</p>
          ) : (
            <ul>
              {rectifications.map((line) => (
                <OrderCard key={line.rectificationId} line={line} />
              ))}
              {total > rectifications.length ? (
                <li className='quiet'>{`还有 ${total - rectifications.length} 份，加上条件再看。`}</li>
              ) : null}
            </ul>
          )
        }
      </Loaded>
    </section>
  )
}

/** The rectification board: what is overdue first, then what is due, what waits for us, what is done. */
const RectificationsPage = () => (
  <>
    <PageHead title='整改台账' facts='逾期的在最前，每列按期限先后。' />
    <ListViews of={boardViews} />
    <BoardFilters />
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard */}
    <section className='board' tabIndex={0} aria-label='整改单，按办到哪里分列'>
      {boardColumns.map((column) => (
        <Column key={column.key} column={column} />
      ))}
    </section>
  </>
)
export default RectificationsPage
