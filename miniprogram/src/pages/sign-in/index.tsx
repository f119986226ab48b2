import { timeOf } from '@app/rules/time/day'
import type { Answer } from '../../data/api'
import { goBack, goToTab } from '../../device/go'
import { useRouter } from '../../device/hooks'
import { api } from '../../parts'
import { OutcomeStrip } from '../../shell/outcome-strip'
import { Page } from '../../shell/page'
import { QueryNotice, shownValue } from '../../shell/query-view'
import { useDeed } from '../../shell/use-deed'
import { useRead } from '../../shell/use-read'
import { View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Dock } from '../../ui/dock'
import { Pair } from '../../ui/row'
import { Message } from '../../ui/states'
import { Strip } from '../../ui/strip'
import './index.scss'
import { doneWords } from './done-words'

type Review = Answer<'identity', 'reviewSignIn'>

const Comparison = ({ review }: { readonly review: Review }) => (
  <>
    <Card>
      <View className='sub center'>电脑上应该显示这四个字，一个不差</View>
      <View
        className='comparison'
        ariaRole='heading'
        ariaLevel='2'
        ariaLabel={`核对码 ${[...review.comparison].join(' ')}`}
      >
        {[...review.comparison].map((character, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is what tells equal characters apart
          <View key={place} className='comparison__character'>
            {character}
          </View>
        ))}
      </View>
      <Pair name='浏览器' value={review.browser} />
      <Pair name='发起时间' value={timeOf(review.startedAt)} />
      <Pair name='过期时间' value={timeOf(review.expiresAt)} />
    </Card>
    <Strip look='warn'>
      不是您本人在电脑前，或字对不上，请点“不是我”。确认后，那台电脑 8 小时内就能用您的身份办事。
    </Strip>
  </>
)

const Decide = ({ busy, onDecide }: { readonly busy: boolean; readonly onDecide: (approve: boolean) => void }) => (
  <Dock>
    <Button words='不是我' look='danger' short onTap={() => onDecide(false)} disabled={busy} />
    <Button id='confirm-sign-in' words='确认登录' busy={busy ? '正在确认…' : undefined} onTap={() => onDecide(true)} />
  </Dock>
)

const Decided = ({ state }: Pick<Review, 'state'>) => (
  <Message {...doneWords(state)}>
    <Button words='好' look='outline' onTap={goBack} />
  </Message>
)

const Asking = ({ signInId }: { readonly signInId: string }) => {
  const [query, again] = useRead(`sign-in/${signInId}`, () => api.identity.reviewSignIn({ signInId }))
  const { busy, outcome, run } = useDeed(api.identity.decideSignIn)
  const review = shownValue(query)
  // What was kept of a sign-in is of no use: it lasts two minutes and must be confirmed now.
  const old = query.state === 'old'
  const state = outcome && 'value' in outcome ? outcome.value.state : review?.state
  const open = state === 'waiting' && query.state === 'ready' ? review : undefined
  return (
    <Page
      door='inspector'
      title='登录电脑后台'
      dock={open && <Decide busy={busy} onDecide={(approve) => void run({ signInId, approve })} />}
    >
      <QueryNotice query={old ? { state: 'offline' } : query} what='这次登录' again={again} />
      <OutcomeStrip outcome={outcome} />
      {open && <Comparison review={open} />}
      {state && state !== 'waiting' && <Decided state={state} />}
    </Page>
  )
}

/** A member of staff lets a computer in: compares four characters, then confirms or denies. */
export default function SignIn() {
  const { signInId } = useRouter().params
  if (signInId) return <Asking signInId={signInId} />
  return (
    <Page door='inspector' title='登录电脑后台'>
      <Message title='没有登录码' words='请在电脑上打开后台，再扫那里的码。' drawing='torn'>
        <Button words='去扫码' icon='scan' onTap={() => goToTab('/pages/scan/index')} />
      </Message>
    </Page>
  )
}
