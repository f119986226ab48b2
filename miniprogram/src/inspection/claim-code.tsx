import { dayOf, fullDate } from '@app/rules/time/day'
import { useEffect, useRef, useState } from 'react'
import { useStore } from '../data/use-store'
import { api, session } from '../parts'
import { inspects } from '../session/session'
import { OutcomeStrip } from '../shell/outcome-strip'
import { useDeed } from '../shell/use-deed'
import { Image, View } from '../ui/box'
import { Button } from '../ui/button'
import { Row } from '../ui/row'
import { Sheet } from '../ui/sheet'

type Of = { readonly shopId: string }

const spaced = (code: string) => `${code.slice(0, 4)} ${code.slice(4)}`

/** The code by which the owner who stands there claims the shop; a newer one makes it void. */
export const ClaimSheet = ({ shopId, onClose }: Of & { readonly onClose: () => void }) => {
  const { busy, outcome, run } = useDeed(api.shop.createClaimCode)
  const asked = useRef(false)
  useEffect(() => {
    if (asked.current) return
    asked.current = true
    void run({ shopId })
  }, [shopId, run])
  const made = outcome && 'value' in outcome ? outcome.value : undefined
  return (
    <Sheet title='请店主认领这家店' onClose={onClose} foot={<Button words='好了' onTap={onClose} />}>
      {busy && <View className='sub'>正在出码…</View>}
      <OutcomeStrip outcome={outcome} />
      {made && (
        <View className='stack center'>
          <View ariaRole='img' ariaLabel='认领码'>
            <Image className='invite__code' src={made.picture} mode='aspectFit' ariaHidden />
          </View>
          <View className='strong'>{spaced(made.code)}</View>
          <View className='sub'>
            {`看过执照、确认是经营者，再给。店主在“青安企信”里扫这个码，或在“我要入驻”里输入数字，再填执照上的号码。${fullDate(dayOf(made.expiresAt))}前有效，只能用一次。`}
          </View>
        </View>
      )}
    </Sheet>
  )
}

/** For whoever inspects there; the sheet is the page's, which has to lie above everything else. */
export const ClaimRow = ({ onTap }: { readonly onTap: () => void }) => {
  const { me } = useStore(session)
  return inspects(me) ? (
    <Row
      id='to-claim'
      icon='person-ok'
      title='请店主认领这家店'
      words='当面给一个码，店主用自己的微信管店'
      onTap={onTap}
    />
  ) : null
}

/** Whether the sheet is open, and the sheet. */
export const useClaimSheet = (shopId: string) => {
  const [isOpen, setOpen] = useState(false)
  return { open: () => setOpen(true), sheet: isOpen && <ClaimSheet shopId={shopId} onClose={() => setOpen(false)} /> }
}
