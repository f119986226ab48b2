import { dayOf } from '@app/rules/time/day'
import type { Dossier } from '@app/types/shop/contract'
import { shopStatusNames } from '@app/types/shop/values'
import { goTo } from '../../device/go'
import { useDidShow, useRouter } from '../../device/hooks'
import { dial } from '../../device/phone'
import { LastFailures } from '../../inspection/last-failures'
import { Papers } from '../../inspection/papers'
import { ShopFactRows, ShopStanding } from '../../inspection/shop-facts'
import { VisitList } from '../../inspection/visit-list'
import { api, now } from '../../parts'
import { RectificationRows } from '../../rectification/rectification-rows'
import { Page } from '../../shell/page'
import { QueryNotice, shownValue } from '../../shell/query-view'
import { useRead } from '../../shell/use-read'
import { View } from '../../ui/box'
import { Card, Section } from '../../ui/card'
import { DoorTitle } from '../../ui/door-title'
import { Row } from '../../ui/row'
import { businessWords, dotted } from '../../words/shop'
import { ChainCard } from './chain-card'

const today = () => dayOf(new Date(now()).toISOString())

const Title = ({ shop }: { readonly shop: Dossier }) => (
  <>
    <DoorTitle>{shop.name}</DoorTitle>
    <View className='door__line'>{dotted(businessWords(shop.businessTypes), shopStatusNames[shop.status])}</View>
    <View className='door__drawing drawing drawing--bowl' ariaHidden />
  </>
)

/** What is to be mended, on top: the merchant's own turn. */
const Rectifications = ({ shopId }: { readonly shopId: string }) => {
  const [query, again] = useRead(`rectifications-of/${shopId}`, () =>
    api.rectification.listShopRectifications({ shopId }),
  )
  useDidShow(again)
  const open = shownValue(query)?.rectifications.filter(({ state }) => state !== 'closed') ?? []
  return (
    <RectificationRows
      title='整改'
      lines={open}
      onOpen={({ rectificationId }) => goTo('/merchant/rectification/index', { shopId, rectificationId })}
    />
  )
}

const Body = ({ shop }: { readonly shop: Dossier }) => {
  const code = shop.code.text
  return (
    <>
      <ShopStanding shop={shop} today={today()} />
      <Rectifications shopId={shop.shopId} />
      <LastFailures title='上次检查要改的' failures={shop.lastFailures} />
      <Section title='证照' end={`共 ${shop.licences.length} 张`} />
      <Papers licences={shop.licences} today={today()} />
      <Card flush>
        <Row
          id='licences'
          icon='document'
          title='证照怎么办、登记内容有误'
          words='延续的日子、还缺的证照、申请更正'
          onTap={() => goTo('/merchant/licences/index', { shopId: shop.shopId })}
        />
      </Card>
      <Section title='检查' />
      <VisitList
        visits={shop.inspections}
        onOpen={({ inspectionId }) => goTo('/merchant/result/index', { shopId: shop.shopId, inspectionId })}
      />
      <ChainCard shopId={shop.shopId} />
      <Section title='公示和联系' />
      <Card flush>
        <ShopFactRows shop={shop} />
        <Row
          icon='eye'
          title='公众看到的样子'
          words={code ? '扫墙上的码就是这一页' : '墙上的码要换新，请联系监管所'}
          {...(code ? { onTap: () => goTo('/pages/shop/index', { code }) } : {})}
        />
        <Row
          icon='today'
          title='第一天向导'
          words='码、人员、健康证、休业日、自查，办了没有'
          onTap={() => goTo('/merchant/first-day/index', { shopId: shop.shopId })}
        />
        {shop.stationName && (
          <Row
            icon='phone'
            title={shop.stationName}
            words={shop.stationPhone ?? '登记内容有误，找监管所更正'}
            {...(shop.stationPhone ? { act: '打电话', onTap: () => dial(shop.stationPhone ?? '') } : {})}
          />
        )}
      </Card>
    </>
  )
}

/** One of the merchant's shops: papers with their state, inspections with results. */
export default function MerchantShop() {
  const { shopId = '' } = useRouter().params
  const [query, again] = useRead(`my-shop/${shopId}`, () => api.shop.showShop({ shopId }))
  const shop = shownValue(query)
  return (
    <Page door='merchant' title='我的店' {...(shop ? { header: <Title shop={shop} /> } : {})}>
      <QueryNotice query={query} what='您的店' again={again} />
      {shop && <Body shop={shop} />}
    </Page>
  )
}
