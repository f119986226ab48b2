import type { Dossier } from '@app/types/shop/contract'
import { goTo } from '../../device/go'
import { Card } from '../../ui/card'
import { Row } from '../../ui/row'

const openShop = (shopId: string) => goTo('/inspector/dossier/index', { shopId })

/** That an entry was merged into a shop, or which were merged into this one; each leads there. */
export const Merged = ({ shop: { mergedInto, mergedIntoName, mergedFrom = [] } }: { readonly shop: Dossier }) => {
  if (mergedInto === undefined && mergedFrom.length === 0) return null
  return (
    <Card flush>
      {mergedInto && (
        <Row
          icon='shop'
          title={`已并入${mergedIntoName ?? '另一户'}`}
          words='下面是合并以前的记录'
          act='打开'
          onTap={() => openShop(mergedInto)}
        />
      )}
      {mergedFrom.map(({ shopId, name }) => (
        <Row
          key={shopId}
          icon='shop'
          title={`${name}已并入这一户`}
          words='它的检查也显示在下面'
          act='打开'
          onTap={() => openShop(shopId)}
        />
      ))}
    </Card>
  )
}
