import { useEffect, useState } from 'react'
import { useStore } from '../data/use-store'
import { useDidShow } from '../device/hooks'
import { draftKeys, draftStorage, online, ownStorage } from '../parts'
import { View } from '../ui/box'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { Row } from '../ui/row'
import { Shape } from '../ui/shape'
import { putAwayRefused, type RefusedAnnouncement, refusedAnnouncements } from './announcements'

/** Inspections that the bureau was told of and did not take, each until its inspector has read why. */
export const NotAnnounced = () => {
  const [refused, setRefused] = useState<readonly RefusedAnnouncement[]>([])
  const key = useStore(draftKeys.now)
  const isOnline = useStore(online)
  const read = () => setRefused(refusedAnnouncements(ownStorage(), draftStorage()))
  useDidShow(read)
  // biome-ignore lint/correctness/useExhaustiveDependencies: read anew when the key or the network comes
  useEffect(read, [key, isOnline])
  const putAway = (inspectionId: string) => {
    putAwayRefused(ownStorage(), inspectionId)
    read()
  }
  return (
    <>
      {refused.map(({ inspectionId, shopName, said, next, stop }) => (
        <Card key={inspectionId}>
          <View className='stack'>
            <Row
              lead={<Shape tone={stop ? 'fail' : 'warn'} size='row' />}
              title={`${shopName}：没有登记成功`}
              words={`${said}。${next}`}
            />
            <Button words='知道了' look='outline' onTap={() => putAway(inspectionId)} />
          </View>
        </Card>
      ))}
    </>
  )
}
