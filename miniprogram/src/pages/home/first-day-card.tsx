import type { DutyReader } from '@app/types/duty/values'
import { useEffect } from 'react'
import { goTo } from '../../device/go'
import { useDidShow } from '../../device/hooks'
import { isOver, openGuideBox, readFirstDay, stepsLeft, stepsOf } from '../../employee/first-day'
import { api } from '../../parts'
import { useOwnBox } from '../../shell/use-own-box'
import { useRead } from '../../shell/use-read'
import { Card } from '../../ui/card'
import { Row } from '../../ui/row'

type Shown = { readonly shopId: string; readonly as: DutyReader }

/** The guide is for whoever runs the shop. */
export const FirstDayCard = ({ shown: { shopId, as } }: { readonly shown: Shown }) =>
  as === 'owner' ? <Guide shopId={shopId} /> : null

/** The guide of a shop that has just begun here, until it is done or put away; then nothing is read for it any more. */
const Guide = ({ shopId }: { readonly shopId: string }) => {
  const box = useOwnBox(openGuideBox)
  const isAway = box.isAway(shopId)
  const [query, again] = useRead(isAway ? undefined : `first-day/${shopId}`, () => readFirstDay(api, shopId))
  useDidShow(() => {
    if (!box.isAway(shopId)) again()
  })
  const first = query.state === 'ready' && query.value.shop.shopId === shopId ? query.value : undefined
  const over = first !== undefined && isOver(first)
  useEffect(() => {
    if (over) box.putAway(shopId)
  }, [box, over, shopId])
  if (isAway || !first || over) return null
  return (
    <Card flush>
      <Row
        id='to-first-day'
        icon='today'
        title='第一天向导'
        words={`头几天要办的，还有 ${stepsLeft(stepsOf(first))} 件`}
        act='去办'
        onTap={() => goTo('/merchant/first-day/index', { shopId })}
      />
    </Card>
  )
}
