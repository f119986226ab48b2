import { type Verdict, type VerdictScale, verdicts } from '@app/types/inspection/values'
import { goTo } from '../../device/go'
import { View } from '../../ui/box'
import { ResultBadge } from '../../ui/result-badge'
import { Row } from '../../ui/row'

/** How many rows a tap adds: a page of rows is one setData, which must stay small. */
export const pageSize = 12

const verdictIn = (verdict: string): Verdict | undefined => verdicts.find((known) => known === verdict)

type Listed = {
  readonly shopId: string
  readonly name: string
  readonly address: string
  readonly lastInspection?: { readonly verdict: string; readonly scale?: VerdictScale | undefined } | undefined
}

/** A shop in a list of the bureau's people: what came of the last inspection, and the way to its dossier. */
export const ShopRow = ({ shop }: { readonly shop: Listed }) => (
  <Row title={shop.name} words={shop.address} onTap={() => goTo('/inspector/dossier/index', { shopId: shop.shopId })}>
    <View className='wrap'>
      <ResultBadge
        result={shop.lastInspection && verdictIn(shop.lastInspection.verdict)}
        scale={shop.lastInspection?.scale}
        slim
      />
    </View>
  </Row>
)
