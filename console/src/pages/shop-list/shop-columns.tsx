import { seasonOn } from '@app/rules/shop/facts/season'
import { type Verdict, verdicts } from '@app/types/inspection/values'
import { licenceKindNames } from '@app/types/licence/values'
import type { ShopLine } from '@app/types/shop/contract'
import { businessTypeNames, shopStatusNames, sizeClassNames } from '@app/types/shop/values'
import { Link } from 'react-router'
import type { Column } from '../../parts/data-table'
import { Missing } from '../../parts/facts'
import { Marked, ResultBadge } from '../../parts/result-badge'
import { dayInWords, dayOf } from '../../words/day'
import { Doubts } from '../shop/doubts'

const typesOf = ({ businessTypes }: ShopLine) => businessTypes.map((type) => businessTypeNames[type]).join('、')
const describedOf = ({ sizeClass, tags = [] }: ShopLine) =>
  [...(sizeClass ? [sizeClassNames[sizeClass]] : []), ...tags].join('、')
const statusOf = (shop: ShopLine, now: Date) =>
  seasonOn(shop, dayOf(now)) === 'out' ? '不在营业季' : shopStatusNames[shop.status]
const placeOf = ({ stationName, gridName }: ShopLine) => [stationName, gridName].filter(Boolean).join('·')
/** 青石市场监督管理所 is 青石所 in a row; the whole name stands behind it. */
const shortPlaceOf = ({ stationName, ...shop }: ShopLine) =>
  placeOf({ ...shop, ...(stationName && { stationName: stationName.replace(/市场监督?管理?所$/, '所') }) })

/** Long places and addresses end in an ellipsis on a card: it keeps to its lines. */
const onOneLine = (words: string, what: string) =>
  words === '' ? <Missing what={what} /> : <span className='one-line'>{words}</span>

const verdictOf = (written: string): Verdict | undefined => verdicts.find((verdict) => verdict === written)

const LastInspection = ({ shop, now }: { readonly shop: ShopLine; readonly now: Date }) =>
  shop.lastInspection === undefined ? (
    <Marked tone='none'>没查过</Marked>
  ) : (
    <span className='last-inspection'>
      <ResultBadge verdict={verdictOf(shop.lastInspection.verdict)} scale={shop.lastInspection.scale} />
      <span className='quiet'>{dayInWords(shop.lastInspection.day, now)}</span>
    </span>
  )

/** What a wide screen shows until somebody chooses: seven, and the rest a tap away. */
const usual = ['name', 'types', 'status', 'lastDay', 'place', 'address', 'flags']

/** The columns somebody chose, in the order of the table; the name always stands there. */
export const columnsChosen = (columns: readonly Column<ShopLine>[], kept: readonly string[]) => {
  const wanted = kept.length === 0 ? usual : kept
  return columns.filter(({ key }) => key === 'name' || wanted.includes(key))
}

/** The order of the house rules; a head that orders the list carries the name of that order. */
export const shopColumns = (now: Date): readonly Column<ShopLine>[] => [
  {
    key: 'name',
    title: '商户',
    card: 'title',
    sort: 'name',
    cell: (shop) => (
      <Link className='row-link' to={`/shops/${shop.shopId}`}>
        {shop.name}
      </Link>
    ),
  },
  {
    key: 'types',
    title: '业态',
    card: 1,
    onCard: (shop) => typesOf(shop) || <Missing what='业态' />,
    cell: (shop) => typesOf(shop) || <Missing />,
  },
  {
    key: 'status',
    title: '状态',
    card: 'aside',
    sort: 'status',
    width: 92,
    cell: (shop) => statusOf(shop, now),
  },
  {
    key: 'lastDay',
    title: '最近检查',
    card: 3,
    sort: 'lastDay',
    cell: (shop) => <LastInspection shop={shop} now={now} />,
  },
  {
    key: 'place',
    title: '所·网格',
    card: 2,
    onCard: (shop) => onOneLine(placeOf(shop), '所和网格'),
    cell: (shop) =>
      placeOf(shop) === '' ? (
        <Missing />
      ) : (
        <span className='no-wrap' title={placeOf(shop)}>
          {shortPlaceOf(shop)}
        </span>
      ),
  },
  {
    key: 'address',
    title: '地址',
    card: 3,
    sort: 'address',
    onCard: ({ address }) => onOneLine(address, '地址'),
    cell: (shop) => (shop.address === '' ? <Missing /> : <span title={shop.address}>{shop.address}</span>),
  },
  {
    key: 'flags',
    title: '待核对',
    card: 1,
    onCard: ({ flags }) =>
      flags.length === 0 ? null : (
        <>
          待核对 <Doubts flags={flags} />
        </>
      ),
    width: 110,
    cell: (shop) => <Doubts flags={shop.flags} />,
  },
  {
    key: 'described',
    title: '规模和标签',
    card: 'desk',
    cell: (shop) => describedOf(shop) || <Missing />,
  },
  {
    key: 'missing',
    title: '缺证照',
    card: 'desk',
    cell: ({ missingPapers = [] }) => missingPapers.map((kind) => licenceKindNames[kind]).join('、') || '—',
  },
  {
    key: 'shopId',
    title: '编号',
    card: 'desk',
    width: 104,
    cell: (shop) => <span className='code'>{shop.shopId}</span>,
  },
]
