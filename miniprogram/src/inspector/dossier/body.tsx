import type { Dossier } from '@app/types/shop/contract'
import { useStore } from '../../data/use-store'
import { goTo } from '../../device/go'
import { dial } from '../../device/phone'
import type { PackOrder } from '../../grid-pack/pack-box'
import { ClaimRow } from '../../inspection/claim-code'
import { LastFailures } from '../../inspection/last-failures'
import { Papers } from '../../inspection/papers'
import { GridHolderRow, ShopFactRows, ShopStanding } from '../../inspection/shop-facts'
import { VisitList } from '../../inspection/visit-list'
import { session } from '../../parts'
import { RectificationRows } from '../../rectification/rectification-rows'
import { inspects } from '../../session/session'
import { View } from '../../ui/box'
import { Card, Section } from '../../ui/card'
import { Row } from '../../ui/row'
import { Strip } from '../../ui/strip'
import { Merged } from './merged'
import { RegisterHistory } from './register-history'

type BodyProps = {
  readonly shop: Dossier
  /** Of this shop, newest first; without a network those under way. */
  readonly orders: readonly PackOrder[]
  readonly today: string
  readonly onClaim: () => void
}

const openOrder = ({ shopId, rectificationId }: PackOrder) =>
  goTo('/inspector/rectification/index', { shopId, rectificationId })

/** 监督抽考: for whoever inspects there. */
const SpotRow = ({ shopId }: Pick<Dossier, 'shopId'>) => {
  const { me } = useStore(session)
  return inspects(me) ? (
    <Row
      icon='pen'
      title='监督抽考'
      words='在这部手机上出题，交给店里的人来答'
      onTap={() => goTo('/inspector/spot/index', { shopId })}
    />
  ) : null
}

/** Everything known of a shop in one scroll: what failed and is owed first, then papers, visits, people, changes. */
export const Body = ({ shop, orders, today, onClaim }: BodyProps) => (
  <View className='columns'>
    <View className='column'>
      <Merged shop={shop} />
      {shop.mergedInto === undefined && <ShopStanding shop={shop} today={today} />}
      <LastFailures title='上次不符合，这次必查' failures={shop.lastFailures} />
      {shop.mismatches && shop.mismatches.length > 0 && (
        <Strip
          look='warn'
          icon='flag'
        >{`有 ${shop.mismatches.length} 人反映墙上的码和店对不上，请核对招牌和门牌。`}</Strip>
      )}
      {shop.signHint && (
        <Strip look='warn' icon='flag'>
          {`一天内在相距约 ${(shop.signHint.metres / 1_000).toFixed(1)} 公里的两处扫到过这张码，请核对墙上的码牌是不是这一家的。`}
        </Strip>
      )}
      {shop.flags.length > 0 && (
        <Strip look='none'>{`登记资料有 ${shop.flags.length} 处待核对，请对照证照原件。`}</Strip>
      )}
      <RectificationRows title='整改' lines={orders} onOpen={openOrder} />
      <Section title='证照' />
      <Papers licences={shop.licences} today={today} />
    </View>
    <View className='column'>
      <Section title='监管经过' />
      <VisitList
        visits={shop.inspections}
        onOpen={({ inspectionId }) => goTo('/inspector/record/index', { shopId: shop.shopId, inspectionId })}
      />
      <Section title='店里自己记的' />
      <Card flush>
        <Row
          icon='book'
          title='台账'
          words='晨检、留样、消毒、进货这些，对记录有疑问可以提异议'
          onTap={() => goTo('/inspector/ledgers/index', { shopId: shop.shopId })}
        />
      </Card>
      <Section title='人员和登记' />
      <Card flush>
        <GridHolderRow shop={shop} />
        <ShopFactRows shop={shop} />
        <Row icon='person' title={shop.operator ?? '没有登记经营者'} words='经营者' />
        {shop.phone && (
          <Row icon='phone' title={shop.phone} words='店里电话' act='打电话' onTap={() => dial(shop.phone ?? '')} />
        )}
        <Row
          icon='seal'
          title={shop.creditCode ?? shop.registrationNumber ?? '没有登记号码'}
          words='统一社会信用代码或注册号'
        />
        <Row
          icon='eye'
          title='店里的自查'
          words='每次自查和照片，发现的问题改了没有'
          onTap={() => goTo('/inspector/self-checks/index', { shopId: shop.shopId })}
        />
        <SpotRow shopId={shop.shopId} />
        <ClaimRow onTap={onClaim} />
      </Card>
      <RegisterHistory changes={shop.history ?? []} />
    </View>
  </View>
)
