import { dayOf, fullDate } from '@app/rules/time/day'
import { type AmendmentState, amendableFactNames, amendmentStateNames } from '@app/types/amendment/values'
import { useState } from 'react'
import type { Answer } from '../../data/api'
import { useDidShow, useRouter } from '../../device/hooks'
import { api } from '../../parts'
import { OutcomeStrip } from '../../shell/outcome-strip'
import { Page } from '../../shell/page'
import { QueryNotice, shownValue } from '../../shell/query-view'
import { useDeed } from '../../shell/use-deed'
import { useRead } from '../../shell/use-read'
import { WithdrawSheet } from '../../shell/withdraw-sheet'
import { Image, View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Conclusion } from '../../ui/conclusion'
import { Pair } from '../../ui/row'
import type { Tone } from '../../ui/shape'
import { Strip } from '../../ui/strip'

type Shown = Answer<'amendment', 'showAmendment'>

const tones: Readonly<Record<AmendmentState, Tone>> = {
  open: 'warn',
  accepted: 'pass',
  refused: 'fail',
  withdrawn: 'none',
}

const nextWords = ({ state, words }: Shown): string => {
  if (state === 'open') return '监管部门看过后会发消息给您。在那以前登记的内容不变。'
  if (state === 'accepted') return '登记的内容已经改好，公示的一页也跟着改。'
  return state === 'refused' ? (words ?? '') : '您撤回了这份申请。'
}

const Facts = ({ one }: { readonly one: Shown }) => (
  <Card>
    <Pair name='哪一项' value={amendableFactNames[one.fact]} />
    <Pair name='申请时登记的' value={one.before} />
    {one.state === 'open' && one.standing !== one.before && <Pair name='现在登记的' value={one.standing} />}
    <Pair name='申请改成' value={one.wanted} />
    <Pair name='理由' value={one.reason} />
    <Pair name='申请' value={fullDate(dayOf(one.requestedAt))} />
    {one.decidedAt && <Pair name='答复' value={fullDate(dayOf(one.decidedAt))} />}
    {one.photos.length > 0 && (
      <View className='photo-strip'>
        {one.photos.map(({ url }, n) => (
          <Image
            key={url}
            className='photo-strip__picture'
            src={url}
            mode='aspectFill'
            ariaLabel={`证照照片第 ${n + 1} 张`}
          />
        ))}
      </View>
    )}
  </Card>
)

/** One request to correct the register: what was asked, how it stands, what the bureau said. */
export default function ShopAmendment() {
  const { shopId = '', amendmentId = '' } = useRouter().params
  const [query, again] = useRead(`amendment/${amendmentId}`, () => api.amendment.showAmendment({ shopId, amendmentId }))
  useDidShow(again)
  const { busy, outcome, run } = useDeed(api.amendment.withdrawAmendment)
  const [asking, setAsking] = useState(false)
  const one = shownValue(query)
  const withdraw = async () => {
    await run({ shopId, amendmentId })
    setAsking(false)
    again()
  }
  return (
    <Page
      door='merchant'
      title='更正申请'
      above={
        asking && (
          <WithdrawSheet
            words='撤回后监管部门不再看它，照片随之删除。要改的，可以再申请。'
            busy={busy}
            onClose={() => setAsking(false)}
            onSure={() => void withdraw()}
          />
        )
      }
    >
      <QueryNotice query={query} what='这份更正申请' again={again} />
      <OutcomeStrip outcome={outcome} />
      {one && (
        <>
          <Conclusion tone={tones[one.state]} title={amendmentStateNames[one.state]} words={nextWords(one)} />
          {one.state === 'open' && one.standing !== one.before && (
            <Strip look='warn'>您申请以后，登记的内容变过。监管部门会看到两个内容。</Strip>
          )}
          <Facts one={one} />
          {one.state === 'open' && (
            <View className='btns'>
              <Button id='withdraw' words='撤回' look='outline' onTap={() => setAsking(true)} />
            </View>
          )}
        </>
      )}
    </Page>
  )
}
