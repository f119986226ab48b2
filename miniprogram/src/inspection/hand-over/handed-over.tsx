import { useState } from 'react'
import type { Outcome } from '../../data/outcome'
import { goToTab } from '../../device/go'
import { api, now, outboxDoor } from '../../parts'
import { OutcomeStrip } from '../../shell/outcome-strip'
import { Page } from '../../shell/page'
import { Button } from '../../ui/button'
import { Message } from '../../ui/states'
import { ageWords } from '../../words/age'
import type { DraftHanded } from '../draft'
import type { DraftBox } from '../drafts'
import { noteHanded } from './follow-handed'
import { takeBack } from './give-draft'
import { useFollowed } from './use-followed'

type HandedOverProps = { readonly title: string; readonly draft: DraftBox; readonly onGoOn: () => void }

const titles: Readonly<Record<DraftHanded['state'], (to: string) => string>> = {
  giving: (to) => `正在移交给${to}`,
  given: (to) => `已移交给${to}，等接收`,
  taken: (to) => `${to}已接收`,
  returned: () => '没有人接收，已退回给您',
  released: () => '所里交还给您了',
}

const wordsOf = ({ state, at, released }: DraftHanded): string => {
  if (state === 'giving') return '网络断了，还不知道对方收到没有。有网络后会自己核对，也可以收回接着做。'
  if (state === 'returned') return '内容都还在，可以在这部手机上接着做。'
  if (released)
    return `${released.by}交还给您，理由：${released.reason}。从移交时的内容接着做，对方手机上后来做的不在其中。`
  const age = ageWords(Date.parse(at), now())
  return state === 'taken'
    ? `${age}接收。检查在对方手机上接着做，这里不能再改；对方送达后，这里的草稿自动收起。对方手机丢了，请所长或业务管理员交还给您。`
    : `${age}移交。对方接收前可以收回；7 天没有接收，自动退回给您。`
}

/** What was given to the other inspector: to whom and when, and the way back while there is one. */
export const HandedOver = ({ title, draft, onGoOn }: HandedOverProps) => {
  const [outcome, setOutcome] = useState<Outcome<unknown>>()
  const inspectionId = draft.head()?.inspectionId ?? ''
  const [handed, again] = useFollowed(inspectionId)
  if (!handed) return null
  const { state, to } = handed
  const withdraw = async () => {
    setOutcome(await takeBack({ api, outbox: outboxDoor }, draft))
    again()
    if (!draft.handed()) onGoOn()
  }
  const goOn = () => {
    if (noteHanded(outboxDoor, draft, undefined)) onGoOn()
  }
  return (
    <Page door='inspector' title={title}>
      <OutcomeStrip outcome={outcome} />
      <Message title={titles[state](to)} words={wordsOf(handed)}>
        {(state === 'returned' || state === 'released') && <Button id='go-on-here' words='接着做' onTap={goOn} />}
        <Button words='回首页' look='outline' onTap={() => goToTab('/pages/home/index')} />
        {(state === 'given' || state === 'giving') && (
          <Button id='take-back' words='收回，自己接着做' look='danger' onTap={() => void withdraw()} />
        )}
      </Message>
    </Page>
  )
}
