import type { Day } from '@app/rules/time/day'
import type { Dossier } from '@app/types/shop/contract'
import { locationSourceNames } from '@app/types/shop/values'
import { Row } from '../ui/row'
import { Strip } from '../ui/strip'
import { describedWords, missingWords, standingWords } from '../words/shop-facts'

type Props = { readonly shop: Dossier; readonly today: Day }

/** What needs an eye before anything else: how the shop stands, and papers that it lacks. */
export const ShopStanding = ({ shop, today }: Props) => {
  const [standing, missing] = [standingWords(shop, today), missingWords(shop)]
  return (
    <>
      {standing && (
        <Strip look='none' icon='clock'>
          {standing}
        </Strip>
      )}
      {missing && (
        <Strip look='warn' icon='document'>
          {missing}
        </Strip>
      )}
    </>
  )
}

/** Who answers for the shop's grid, and who stands in; a shop without a grid has nobody yet. */
export const GridHolderRow = ({ shop: { gridId, gridName, gridOfficer, gridDeputies = [] } }: Pick<Props, 'shop'>) =>
  gridId === undefined ? null : (
    <Row
      icon='person'
      title={gridOfficer ?? '缺责任人'}
      words={[
        `${gridName ?? '网格'}责任人`,
        ...(gridDeputies.length > 0 ? [`协管 ${gridDeputies.join('、')}`] : []),
      ].join('，')}
    />
  )

/** What the shop is like, as rows of its registered facts; tags and place are there for staff alone. */
export const ShopFactRows = ({ shop }: Pick<Props, 'shop'>) => {
  const described = describedWords(shop)
  const { tags = [], location } = shop
  return (
    <>
      {described && <Row icon='shop' title={described} words='规模和特征' />}
      {tags.length > 0 && <Row icon='flag' title={tags.join('、')} words='标签' />}
      {location && (
        <Row
          icon='place'
          title={`${location.longitude}, ${location.latitude}`}
          words={`位置（${locationSourceNames[location.source]}）`}
        />
      )}
    </>
  )
}
