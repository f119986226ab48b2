import { goTo, goToTab } from '../../device/go'
import { useDidShow, useRouter } from '../../device/hooks'
import { type FirstDay, openGuideBox, readFirstDay, type Step, stepsLeft, stepsOf } from '../../employee/first-day'
import { api } from '../../parts'
import { Page } from '../../shell/page'
import { QueryNotice, shownValue } from '../../shell/query-view'
import { useOwnBox } from '../../shell/use-own-box'
import { useRead } from '../../shell/use-read'
import { View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Card, Section } from '../../ui/card'
import { Dock } from '../../ui/dock'
import { DoorTitle } from '../../ui/door-title'
import { Row } from '../../ui/row'
import { Strip } from '../../ui/strip'

const actOf = ({ isDone, isFree, page }: Step) => {
  if (isDone) return { end: '已办' }
  return page ? { act: isFree ? '去看' : '去办' } : {}
}

const StepRow = ({ step }: { readonly step: Step }) => {
  const { title, words, isDone, isFree, page, query } = step
  return (
    <Row
      icon={isDone ? 'tick' : 'pen'}
      {...(isDone || isFree ? {} : { iconLook: 'lamp' as const })}
      title={title}
      words={words}
      {...actOf(step)}
      {...(page ? { onTap: () => goTo(page, query) } : {})}
    />
  )
}

const Header = ({ first }: { readonly first: FirstDay }) => {
  const left = stepsLeft(stepsOf(first))
  return (
    <>
      <DoorTitle>{first.shop.name}</DoorTitle>
      <View className='door__line'>{left > 0 ? `还有 ${left} 件，办好就能安心开门` : '都办好了，可以安心开门'}</View>
    </>
  )
}

const Steps = ({ first }: { readonly first: FirstDay }) => {
  const steps = stepsOf(first)
  return (
    <>
      <Section
        title='头几天要办的'
        end={`办好 ${steps.filter(({ isDone }) => isDone).length} 件，共 ${steps.length} 件`}
      />
      <Card flush>
        {steps.map((step) => (
          <StepRow key={step.key} step={step} />
        ))}
      </Card>
      <Strip look='hint'>办好的会自己打勾。收起以后，在“看这家店”里还能打开。</Strip>
    </>
  )
}

/** What to do when a shop has just begun here, each one tap away, ticked by the records themselves. */
export default function FirstDayGuide() {
  const { shopId = '' } = useRouter().params
  const [query, again] = useRead(`first-day/${shopId}`, () => readFirstDay(api, shopId))
  useDidShow(again)
  const box = useOwnBox(openGuideBox)
  const first = shownValue(query)
  const putAway = () => {
    box.putAway(shopId)
    goToTab('/pages/home/index')
  }
  return (
    <Page
      door='merchant'
      title='第一天向导'
      {...(first ? { header: <Header first={first} /> } : {})}
      dock={
        first && (
          <Dock>
            <Button id='put-away' words='收起，首页不再提醒' look='outline' onTap={putAway} />
          </Dock>
        )
      }
    >
      <QueryNotice query={query} what='这家店' again={again} />
      {first && <Steps first={first} />}
    </Page>
  )
}
