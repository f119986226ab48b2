import { statusEffects } from '@app/rules/shop/facts/status'
import { dayOf } from '@app/rules/time/day'
import type { Dossier } from '@app/types/shop/contract'
import { shopStatusNames } from '@app/types/shop/values'
import { useMemo, useState } from 'react'
import { useStore } from '../../data/use-store'
import { goTo } from '../../device/go'
import { useDidShow, useRouter } from '../../device/hooks'
import { dial } from '../../device/phone'
import { dossierInPack } from '../../grid-pack/dossier-in-pack'
import { orPacked, type Packed } from '../../grid-pack/or-packed'
import { openPack } from '../../grid-pack/pack-box'
import { LastFailures } from '../../inspection/last-failures'
import { Papers } from '../../inspection/papers'
import { GridHolderRow, ShopFactRows, ShopStanding } from '../../inspection/shop-facts'
import { VisitList } from '../../inspection/visit-list'
import { api, now, ownStorage, session } from '../../parts'
import { inspects } from '../../session/session'
import { Page } from '../../shell/page'
import { QueryNotice, shownValue } from '../../shell/query-view'
import { useRead } from '../../shell/use-read'
import { Text, View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Card, Section } from '../../ui/card'
import { Dock } from '../../ui/dock'
import { Phrases } from '../../ui/phrases'
import { Row } from '../../ui/row'
import { Strip } from '../../ui/strip'
import { businessWords, dotted } from '../../words/shop'
import { KindSheet } from './kind-sheet'

const today = () => dayOf(new Date(now()).toISOString())

const Title = ({ shop }: { readonly shop: Dossier }) => (
  <>
    <View className='door__title' ariaRole='heading' ariaLevel='2'>
      {shop.name}
    </View>
    <View className='door__line'>
      <View>
        <Phrases words={dotted(businessWords(shop.businessTypes), shop.address)} />
      </View>
    </View>
    <View className='wrap'>
      <Text className='chip'>{shopStatusNames[shop.status]}</Text>
      {shop.gridName && <Text className='chip'>{shop.gridName}</Text>}
      <Text className='chip'>{`查过 ${shop.inspections.length} 次`}</Text>
    </View>
  </>
)

const openShop = (shopId: string) => goTo('/inspector/dossier/index', { shopId })

/** That an entry was merged into a shop, or which were merged into this one; each leads there. */
const Merged = ({ shop: { mergedInto, mergedIntoName, mergedFrom = [] } }: { readonly shop: Dossier }) => {
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

const Body = ({ shop }: { readonly shop: Dossier }) => (
  <>
    <Merged shop={shop} />
    {shop.mergedInto === undefined && <ShopStanding shop={shop} today={today()} />}
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
    {shop.flags.length > 0 && <Strip look='none'>{`登记资料有 ${shop.flags.length} 处待核对，请对照证照原件。`}</Strip>}
    <Section title='证照' />
    <Papers licences={shop.licences} today={today()} />
    <Section title='监管经过' />
    <VisitList
      visits={shop.inspections}
      onOpen={({ inspectionId }) => goTo('/inspector/record/index', { shopId: shop.shopId, inspectionId })}
    />
    <Section title='登记信息' />
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
    </Card>
  </>
)

const closedWords = ({ status, mergedInto }: Dossier): string =>
  mergedInto === undefined
    ? `这家店${shopStatusNames[status]}，不能检查。如在营业，请先在后台改好登记。`
    : '这一户已合并，请到留下的那一户检查。'

const packedDossier = (shopId: string): Packed<Dossier> | undefined => {
  const box = openPack(ownStorage())
  const [head, shop] = [box.head(), box.shop(shopId)]
  return head && shop && { at: head.at, outcome: { value: dossierInPack(shop, head.grids, today()) } }
}

/** What is known of a shop before one enters its kitchen; previous failures first. */
export default function DossierPage() {
  const { shopId = '' } = useRouter().params
  const [asked, again] = useRead(`dossier/${shopId}`, () => api.shop.showShop({ shopId }))
  const query = useMemo(() => orPacked(asked, () => packedDossier(shopId)), [asked, shopId])
  useDidShow(again)
  const shop = shownValue(query)
  const { me } = useStore(session)
  const start = (kind: string) => goTo('/inspector/notify/index', { shopId, kind })
  const [choosing, setChoosing] = useState(false)
  const choose = (kind: string) => {
    setChoosing(false)
    start(kind)
  }
  const closed = shop !== undefined && !statusEffects[shop.status].isInspected
  return (
    <Page
      door='inspector'
      title='商户档案'
      {...(shop ? { header: <Title shop={shop} /> } : {})}
      above={choosing && <KindSheet onChoose={choose} onClose={() => setChoosing(false)} />}
      dock={
        shop &&
        inspects(me) && (
          <Dock {...(closed ? { below: closedWords(shop) } : {})}>
            <Button words='其他检查' look='outline' short disabled={closed} onTap={() => setChoosing(true)} />
            <Button id='start' words='开始日常检查' disabled={closed} onTap={() => start('routine')} />
          </Dock>
        )
      }
    >
      <QueryNotice query={query} what='这家店' again={again} />
      {shop && <Body shop={shop} />}
    </Page>
  )
}
