import { useState } from 'react'
import { type RecentShop, recentShops } from '../../data/recent-shops'
import { goTo, goToTab } from '../../device/go'
import { useDidShow } from '../../device/hooks'
import { storage } from '../../device/storage'
import { Page } from '../../shell/page'
import { View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Card, Section } from '../../ui/card'
import { DoorTitle } from '../../ui/door-title'
import { Phrases } from '../../ui/phrases'
import { Row } from '../../ui/row'

const Header = () => (
  <>
    <DoorTitle display>扫码看这家店</DoorTitle>
    <View className='door__line'>
      <View>
        <Phrases words='墙上的码由市场监管局签发，扫一下就知道店的底细。' />
      </View>
    </View>
  </>
)

/** For everyone: scan, and what was looked at before. */
export const ConsumerHome = () => {
  const [recent, setRecent] = useState<readonly RecentShop[]>([])
  useDidShow(() => setRecent(recentShops(storage)))
  return (
    <Page door='consumer' title='青安企信' tab lifted header={<Header />}>
      <Card>
        <View className='stack'>
          <View className='strong'>扫店里墙上的码，看四样</View>
          <View className='sub'>证照在不在有效期，最近一次检查结果，哪几项不符合，归哪个监管所管。</View>
          <Button words='扫一扫' icon='scan' onTap={() => goToTab('/pages/scan/index')} />
        </View>
      </Card>
      {recent.length > 0 && (
        <>
          <Section title='最近看过' end='只存在您手机里' />
          <Card flush>
            {recent.map(({ code, name, address }) => (
              <Row
                key={code}
                icon='shop'
                title={name}
                words={address}
                onTap={() => goTo('/pages/shop/index', { code })}
              />
            ))}
          </Card>
        </>
      )}
      <Card flush>
        <Row
          icon='shop'
          title='我是店家，我要入驻'
          words='交一张执照的照片，监管所核对后登记、发码'
          onTap={() => goTo('/merchant/joining/index')}
        />
      </Card>
    </Page>
  )
}
