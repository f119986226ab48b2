import { validUntilWords } from '@app/rules/licence/licence-state'
import { fullDate } from '@app/rules/time/day'
import { licenceKindNames } from '@app/types/licence/values'
import type { Query } from '../../data/use-query'
import { useStore } from '../../data/use-store'
import { goTo } from '../../device/go'
import { api, now, session } from '../../parts'
import { Page } from '../../shell/page'
import { QueryNotice, shownValue } from '../../shell/query-view'
import { useRead } from '../../shell/use-read'
import { View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Card, Section } from '../../ui/card'
import { LicenceTicket } from '../../ui/licence-ticket'
import { ResultBadge } from '../../ui/result-badge'
import { Row } from '../../ui/row'
import { Message } from '../../ui/states'
import { greetingAt } from './greeting'
import { readMyShops, type Shop } from './read-mine'

const attention = (shop: Shop) =>
  shop.licences.filter(({ state }) => state === 'expired' || state === 'expiring' || state === 'renewable')

const lastWords = ({ day, failing }: Shop['inspections'][number]): string =>
  failing > 0 ? `${fullDate(day)}·${failing} 项要改` : fullDate(day)

const ShopCard = ({ shop }: { readonly shop: Shop }) => {
  const last = shop.inspections.find(({ state }) => state === 'submitted')
  const open = () => goTo('/merchant/shop/index', { shopId: shop.shopId })
  return (
    <>
      <Section title={shop.name} />
      <Card flush>
        <Row
          icon='today'
          title={last ? '最近检查' : '还没有检查过'}
          {...(last ? { words: lastWords(last) } : {})}
          onTap={open}
        >
          {last && (
            <View className='wrap'>
              <ResultBadge result={last.verdict} scale={last.scale} kind={last.kind} slim />
            </View>
          )}
        </Row>
        {attention(shop).map(({ licenceId, kind, validUntil, state, days, standing }) => (
          <Row
            key={licenceId}
            icon='document'
            iconLook='lamp'
            title={licenceKindNames[kind]}
            words={validUntilWords(validUntil, standing, kind)}
            end={<LicenceTicket state={state} {...(days === undefined ? {} : { days })} />}
          />
        ))}
        <Row
          icon='shop'
          title='看这家店'
          words={`${shop.licences.length} 张证照，${shop.inspections.length} 次检查`}
          onTap={open}
        />
      </Card>
    </>
  )
}

/** While there is no figure to say; otherwise the figure is said. */
const linesOf: Partial<Record<Query<unknown>['state'], string>> = {
  waiting: '正在看您名下的店',
  loading: '正在看您名下的店',
  refused: '名下的店暂时看不了',
  offline: '名下的店暂时看不了',
  failed: '名下的店暂时看不了',
}

/** The merchant's shops: what was found, which papers want attention. */
export const MerchantHome = () => {
  const { me } = useStore(session)
  const [query, again] = useRead('my-shops', () => readMyShops(api))
  const shops = shownValue(query)?.shops
  const name = me?.person?.name
  return (
    <Page
      door='merchant'
      title='商户端'
      tab
      header={
        <>
          <View className='door__title' ariaRole='heading' ariaLevel='2'>
            {greetingAt(new Date(now()).toISOString(), name)}
          </View>
          <View className='door__line'>{linesOf[query.state] ?? `您名下 ${shops?.length ?? 0} 家店`}</View>
          <View className='door__drawing drawing drawing--bowl' ariaHidden />
        </>
      }
    >
      <QueryNotice query={query} what='您的店' again={again} />
      {shops?.length === 0 && (
        <Message title='名下还没有店' words='交一份入驻申请，监管所核对后，在这里就能看到。' drawing='shop'>
          <Button words='我要入驻' onTap={() => goTo('/merchant/joining/index')} />
        </Message>
      )}
      {shops?.map((shop) => (
        <ShopCard key={shop.shopId} shop={shop} />
      ))}
    </Page>
  )
}
