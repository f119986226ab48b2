import { seasonOn } from '@app/rules/shop/facts/season'
import { flagWords } from '@app/rules/shop/signs/sign-flags'
import { dayOf } from '@app/rules/time/day'
import { type Verdict, verdictName } from '@app/types/inspection/values'
import { licenceKindNames } from '@app/types/licence/values'
import type { ShopLine } from '@app/types/shop/contract'
import { businessTypeNames, shopStatusNames, sizeClassNames } from '@app/types/shop/values'
import type { ListSheet, SheetCell } from '../../platform/lists/list-sheet'
import { may } from '../access'
import { shopListing } from '../listing'
import { stationsPk } from '../places/store'
import type { ShopStore } from '../store'
import { sayShopFilter } from './say-shop-filter'
import { type ShopFilter, shopQuestion } from './shop-question'
import { shopLine } from './shop-row'

type Column = {
  readonly title: string
  readonly width: number
  readonly cell: (shop: ShopLine, today: string) => SheetCell
}

const statusOf = (shop: ShopLine, today: string) =>
  seasonOn(shop, today) === 'out' ? '不在营业季' : shopStatusNames[shop.status]

/** What the console's list shows, in its order; what stands together there has a column each. */
const columns: readonly Column[] = [
  { title: '编号', width: 12, cell: ({ shopId }) => shopId },
  { title: '商户', width: 32, cell: ({ name }) => name },
  {
    title: '业态',
    width: 24,
    cell: ({ businessTypes }) => businessTypes.map((one) => businessTypeNames[one]).join('、'),
  },
  { title: '状态', width: 12, cell: statusOf },
  { title: '最近检查', width: 12, cell: ({ lastInspection }) => lastInspection?.day },
  {
    title: '结果',
    width: 12,
    cell: ({ lastInspection }) =>
      lastInspection ? verdictName(lastInspection.verdict as Verdict, lastInspection.scale) : '没查过',
  },
  { title: '不符合（项）', width: 12, cell: ({ lastInspection }) => lastInspection?.failing },
  { title: '监管所', width: 24, cell: ({ stationName }) => stationName },
  { title: '网格', width: 24, cell: ({ gridName }) => gridName },
  { title: '地址', width: 40, cell: ({ address }) => address },
  { title: '待核对', width: 40, cell: ({ flags }) => flags.map(flagWords).join('；') },
  { title: '规模', width: 10, cell: ({ sizeClass }) => sizeClass && sizeClassNames[sizeClass] },
  { title: '标签', width: 20, cell: ({ tags = [] }) => tags.join('、') },
  {
    title: '缺证照',
    width: 24,
    cell: ({ missingPapers = [] }) => missingPapers.map((kind) => licenceKindNames[kind]).join('、'),
  },
]

/** The register as a sheet. */
export const shopSheet = (store: ShopStore): ListSheet<ShopFilter> => {
  const placesOf = async (district: string) => await store.stations.within(stationsPk(district), '')
  return {
    listing: shopListing,
    may: may.listShops,
    question: shopQuestion,
    inWords: async (district, filter) => sayShopFilter(filter, await placesOf(district)),
    headings: columns,
    shown: Object.keys(shopListing.columns),
    open: async (district, asOf) => {
      const places = await placesOf(district)
      const today = dayOf(asOf.toISOString())
      return (row) => {
        const shop = shopLine(row, places)
        return columns.map(({ cell }) => cell(shop, today))
      }
    },
  }
}
