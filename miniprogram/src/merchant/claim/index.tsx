import { useState } from 'react'
import type { Answer } from '../../data/api'
import { goTo, goToTab } from '../../device/go'
import { useRouter } from '../../device/hooks'
import { api, session } from '../../parts'
import { refreshSession } from '../../session/open-session'
import { OutcomeStrip } from '../../shell/outcome-strip'
import { Page } from '../../shell/page'
import { useDeed } from '../../shell/use-deed'
import { View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Dock } from '../../ui/dock'
import { Field } from '../../ui/field'
import { Row } from '../../ui/row'
import { Strip } from '../../ui/strip'

type Claimed = Answer<'shop', 'claimShop'>

const digitsIn = (typed: string) => typed.replace(/\D/g, '').slice(0, 8)

const triesWords = ({ triesLeft }: Claimed) =>
  triesLeft > 0 ? `今天还能试 ${triesLeft} 次。` : '今天不能再试了，请明天再来。'

/** Wrong is said of both alike: nobody learns which of the two was right. */
const Verdict = ({ claimed }: { readonly claimed: Claimed }) => {
  if (claimed.outcome === 'claimed') return <Strip look='hint'>认领好了，正在进您的店…</Strip>
  return claimed.outcome === 'wrong' ? (
    <Strip look='fail'>{`认领码和号码对不上，或者码已过期。请照执照和检查员给的码核对一遍。${triesWords(claimed)}`}</Strip>
  ) : (
    <Strip look='warn' icon='flag'>
      {`这家店已经有人在管，已告诉对方有人来认领。真是您的店，请交一份入驻申请，由监管所核对。${triesWords(claimed)}`}
    </Strip>
  )
}

const missingIn = (code: string, number: string, applicant: string) => [
  ...(digitsIn(code).length === 8 ? [] : ['认领码']),
  ...(number.trim() ? [] : ['执照上的号码']),
  ...(applicant.trim() ? [] : ['您的姓名']),
]

const Other = () => (
  <Card flush>
    <Row
      icon='document'
      title='没有认领码'
      words='交一份申请和执照照片，监管所核对后把店连到您的微信'
      onTap={() => goTo('/merchant/join/index')}
    />
  </Card>
)

/** The owner of a registered shop takes it over with an inspector's code and the number on the licence. */
export default function Claim() {
  const [code, setCode] = useState(digitsIn(useRouter().params['code'] ?? ''))
  const [number, setNumber] = useState('')
  const [applicant, setApplicant] = useState('')
  const { busy, outcome, run } = useDeed(api.shop.claimShop)
  const missing = missingIn(code, number, applicant)
  const claim = async () => {
    const claimed = await run({ code: digitsIn(code), number: number.trim(), applicant: applicant.trim() })
    if (!('value' in claimed) || claimed.value.outcome !== 'claimed') return
    await refreshSession(session, api.identity.me)
    goToTab('/pages/home/index')
  }
  return (
    <Page
      door='plain'
      title='认领我的店'
      dock={
        <Dock {...(missing.length > 0 && { below: `还差：${missing.join('、')}` })}>
          <Button
            id='claim'
            words='认领这家店'
            disabled={missing.length > 0}
            busy={busy ? '正在核对…' : undefined}
            onTap={() => void claim()}
          />
        </Dock>
      }
    >
      <Card title='检查员给的码，和执照上的号码'>
        <View className='stack'>
          <Field
            id='code'
            label='认领码'
            kind='number'
            value={code}
            most={9}
            hint='八位数字，检查员到店时给的，七天内有效'
            onChange={setCode}
          />
          <Field
            id='number'
            label='执照上的号码'
            value={number}
            most={60}
            hint='营业执照的统一社会信用代码，或食品经营许可证等证上的编号'
            onChange={setNumber}
          />
          <Field
            id='applicant'
            label='您的姓名'
            value={applicant}
            most={40}
            hint='认领后，由您这个微信管这家店'
            onChange={setApplicant}
          />
        </View>
      </Card>
      {outcome && 'value' in outcome ? <Verdict claimed={outcome.value} /> : <OutcomeStrip outcome={outcome} />}
      <Other />
    </Page>
  )
}
