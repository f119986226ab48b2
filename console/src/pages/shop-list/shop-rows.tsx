import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { Link } from 'react-router'
import { useOutside } from '../../client/api-context'
import { DataTable } from '../../parts/data-table'
import { PageNav } from '../../parts/page-nav'
import { EmptyState } from '../../parts/states'
import { useNarrow } from '../../parts/use-narrow'
import { pageLength, withPage } from '../../parts/use-page'
import { dayInWords } from '../../words/day'
import { figure } from '../../words/figures'
import { ChosenShops, useChosenShops } from './chosen-shops'
import { emptyTitle, narrowest } from './condition-words'
import { filterIn, withCondition } from './shop-filter'
import { columnOf, isDescending, pressed, withOrder } from './shop-order'
import { withDay } from './shop-place'
import type { Columns } from './use-columns'
import type { ShopList } from './use-shop-list'

type Answer = NonNullable<ShopList['query']['data']>
type Props = {
  readonly list: ShopList
  readonly columns: Columns
  readonly answer: Answer
  readonly mayWrite: boolean
}

const Nothing = ({ list }: { readonly list: ShopList }) => {
  const { params, setParams, day } = list
  const now = useOutside().now()
  const filter = filterIn(params)
  const less = narrowest(filter)
  if (less !== undefined) {
    const drop = () => setParams(withCondition(params, less.key, undefined))
    return <EmptyState title={emptyTitle(filter)} action={<Button onClick={drop}>{less.words}</Button>} />
  }
  if (day === undefined)
    return <EmptyState title={emptyTitle(filter)} action={<Link to='/imports'>去导入登记表</Link>} />
  return (
    <EmptyState
      title={`${dayInWords(day, now)}还没有登记商户`}
      action={<Button onClick={() => setParams(withDay(params, undefined))}>回到今天</Button>}
    />
  )
}

/** A link may be older than the list: it has become shorter since. */
const Beyond = ({
  page,
  pages,
  onPage,
}: Pick<Answer, 'page' | 'pages'> & { readonly onPage: (page: number) => void }) => (
  <EmptyState
    title={`没有第 ${figure(page + 1)} 页了`}
    action={<Button onClick={() => onPage(pages - 1)}>{`看第 ${figure(pages)} 页`}</Button>}
  />
)

/** Another page begins at its top; the keyboard stays where it was. */
const useTopOf = (page: number) => {
  const top = useRef<HTMLDivElement>(null)
  const before = useRef(page)
  useEffect(() => {
    if (before.current === page) return
    before.current = page
    top.current?.scrollIntoView?.({ block: 'start' })
  }, [page])
  return top
}

/** A page of the register and the way to the others. */
export const ShopRows = ({ list, columns, answer, mayWrite }: Props) => {
  const chosen = useChosenShops()
  const { params, setParams, order, page } = list
  const { shops, total, pages } = answer
  const isNarrow = useNarrow()
  const top = useTopOf(page)
  const toPage = (next: number) => setParams(withPage(params, next))
  if (shops.length === 0) {
    return pages > 0 && answer.page >= pages ? (
      <Beyond page={answer.page} pages={pages} onPage={toPage} />
    ) : (
      <Nothing list={list} />
    )
  }
  return (
    <div ref={top} className='list-top'>
      <DataTable
        name='商户'
        columns={isNarrow ? columns.all : columns.shown}
        rows={shops}
        rowKey={({ shopId }) => shopId}
        rowName={({ name }) => name}
        {...(mayWrite ? { selection: chosen.selectionOn(shops.map(({ shopId }) => shopId)) } : {})}
        order={{
          column: columnOf(order),
          isDescending: isDescending(order),
          onPress: (column) => setParams(withOrder(params, pressed(order, column))),
        }}
      />
      {mayWrite ? <ChosenShops keys={chosen.keys} onClear={chosen.clear} /> : null}
      <PageNav
        unit='户'
        page={answer.page}
        pages={pages}
        length={pageLength}
        shown={shops.length}
        total={total}
        onPage={toPage}
      />
    </div>
  )
}
