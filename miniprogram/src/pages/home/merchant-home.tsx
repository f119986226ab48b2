import { useState } from 'react'
import type { Query } from '../../data/use-query'
import { useStore } from '../../data/use-store'
import { goTo } from '../../device/go'
import { byPress, type Today, todayLine } from '../../employee/duty-words'
import type { Workplace } from '../../employee/workplace'
import { now, session } from '../../parts'
import { Page } from '../../shell/page'
import { QueryNotice } from '../../shell/query-view'
import { Text, View } from '../../ui/box'
import { Button } from '../../ui/button'
import { DoorTitle } from '../../ui/door-title'
import { Icon } from '../../ui/icon'
import { Message } from '../../ui/states'
import { Tap } from '../../ui/tap'
import { FirstDayCard } from './first-day-card'
import { greetingAt } from './greeting'
import { Changes } from './merchant-changes'
import { Doors } from './merchant-doors'
import { Duties } from './merchant-duties'
import { ShopChooser } from './shop-chooser'
import { useToday, useWorkplace } from './use-today'

/** While there is no figure to say; otherwise the figure is said. */
const lineOf = (query: Query<unknown>, today: Today | undefined): string => {
  if (today) return todayLine(today)
  return query.state === 'waiting' || query.state === 'loading' ? '正在看今天要办的事' : '今天要办的事暂时看不了'
}

type HeaderProps = {
  readonly workplace: Workplace | undefined
  readonly line: string
  readonly onSwitch: (() => void) | undefined
}

const Header = ({ workplace, line, onSwitch }: HeaderProps) => {
  const { me } = useStore(session)
  return (
    <>
      {workplace && onSwitch && (
        <Tap className='link' id='switch-shop' label={`现在是${workplace.name}，换一家店`} onTap={onSwitch}>
          <Text>{workplace.name}</Text>
          <Icon name='down' size='small' />
        </Tap>
      )}
      {workplace && !onSwitch && <View className='door__line'>{workplace.name}</View>}
      <DoorTitle>{greetingAt(new Date(now()).toISOString(), me?.person?.name)}</DoorTitle>
      <View className='door__line'>{line}</View>
      <View className='door__drawing drawing drawing--bowl' ariaHidden />
    </>
  )
}

const NoShop = () => (
  <Message title='名下还没有店' words='交一份入驻申请，监管所核对后，在这里就能看到。' drawing='shop'>
    <Button words='我要入驻' onTap={() => goTo('/merchant/joining/index')} />
  </Message>
)

/** The start page of whoever runs a shop or works there: what is overdue, due today and coming up, each one tap away. */
export const MerchantHome = () => {
  const { box, query, again, workplaces = [], workplace, choose } = useWorkplace()
  const today = useToday(box, workplace?.shopId)
  const [isChoosing, setChoosing] = useState(false)
  const press = today.shown && byPress(today.shown.duties)
  const isRead = query.state === 'ready'
  const onSwitch = workplaces.length > 1 ? () => setChoosing(true) : undefined
  const pick = (shopId: string) => {
    choose(shopId)
    setChoosing(false)
  }
  return (
    <Page
      door='merchant'
      title='商户端'
      tab
      header={<Header workplace={workplace} line={lineOf(isRead ? today.query : query, press)} onSwitch={onSwitch} />}
      above={
        isChoosing && (
          <ShopChooser
            workplaces={workplaces}
            chosen={workplace?.shopId}
            onChoose={pick}
            onClose={() => setChoosing(false)}
          />
        )
      }
    >
      {isRead ? (
        workplace && <QueryNotice query={today.query} what='您的店' again={today.again} />
      ) : (
        <QueryNotice query={query} what='您的店' again={again} />
      )}
      {isRead && !workplace && <NoShop />}
      {today.shown && press && (
        <>
          <FirstDayCard shown={today.shown} />
          <Duties today={press} shown={today.shown} />
          <Changes shown={today.shown} />
          <Doors shown={today.shown} />
        </>
      )}
    </Page>
  )
}
