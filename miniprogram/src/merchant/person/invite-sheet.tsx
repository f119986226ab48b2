import { dayOf, fullDate } from '@app/rules/time/day'
import type { Employee } from '@app/types/employee/contract'
import { useEffect, useRef } from 'react'
import { api } from '../../parts'
import { OutcomeStrip } from '../../shell/outcome-strip'
import { useDeed } from '../../shell/use-deed'
import { Image, View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Sheet } from '../../ui/sheet'

/** Long enough for somebody who is off for a week. */
const expiresInDays = 7

type Props = { readonly one: Employee; readonly onClose: () => void; readonly onDone: () => void }

/** A code that the person scans with the own WeChat; a newer one makes it void. */
export const InviteSheet = ({ one: { shopId, employeeId, name }, onDone }: Props) => {
  const { busy, outcome, run } = useDeed(api.employee.inviteEmployee)
  const asked = useRef(false)
  useEffect(() => {
    if (asked.current) return
    asked.current = true
    void run({ shopId, employeeId, expiresInDays })
  }, [shopId, employeeId, run])
  const invited = outcome && 'value' in outcome ? outcome.value : undefined
  return (
    <Sheet title={`请${name}扫这个码`} onClose={onDone} foot={<Button words='好了' onTap={onDone} />}>
      {busy && <View className='sub'>正在出码…</View>}
      <OutcomeStrip outcome={outcome} />
      {invited && (
        <View className='stack center'>
          <View ariaRole='img' ariaLabel={`${name}的邀请码`}>
            <Image className='invite__code' src={invited.picture} mode='aspectFit' ariaHidden />
          </View>
          <View className='sub'>{`打开“青安企信”小程序，点“扫一扫”。${fullDate(dayOf(invited.expiresAt))}前有效，只能用一次。`}</View>
        </View>
      )}
    </Sheet>
  )
}
