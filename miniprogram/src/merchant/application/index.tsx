import { fullDate } from '@app/rules/time/day'
import { useState } from 'react'
import { goTo, goToTab } from '../../device/go'
import { useDidShow, useRouter } from '../../device/hooks'
import { ApplicationFacts } from '../../joining/application-facts'
import { privacyWords, stateWords } from '../../joining/application-words'
import type { MyApplication } from '../../joining/draft'
import { api, session } from '../../parts'
import { refreshSession } from '../../session/open-session'
import { OutcomeStrip } from '../../shell/outcome-strip'
import { Page } from '../../shell/page'
import { QueryNotice, shownValue } from '../../shell/query-view'
import { useDeed } from '../../shell/use-deed'
import { useRead } from '../../shell/use-read'
import { WithdrawSheet } from '../../shell/withdraw-sheet'
import { View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Conclusion } from '../../ui/conclusion'
import { Dock } from '../../ui/dock'

const State = ({ application }: { readonly application: MyApplication }) => {
  const { tone, title, next } = stateWords(application)
  return <Conclusion tone={tone} title={title} words={next} />
}

/** The first look into the own shop: who one is has just changed. */
const enter = async () => {
  await refreshSession(session, api.identity.me)
  goToTab('/pages/home/index')
}

const NextDock = ({ application, onWithdraw }: { application: MyApplication; onWithdraw: () => void }) => {
  const { applicationId, state } = application
  if (state === 'approved') {
    return (
      <Dock>
        <Button id='enter' words='进我的店' onTap={() => void enter()} />
      </Dock>
    )
  }
  if (state !== 'submitted' && state !== 'returned') return null
  return (
    <Dock>
      <Button id='withdraw' words='撤回' look='danger' short onTap={onWithdraw} />
      <Button
        id='mend'
        words='补改'
        look={state === 'returned' ? 'primary' : 'outline'}
        onTap={() => goTo('/merchant/join/index', { applicationId })}
      />
    </Dock>
  )
}

/** One of one's own applications. */
export default function Application() {
  const { applicationId = '' } = useRouter().params
  const [query, again] = useRead(`my-application/${applicationId}`, () => api.shop.showMyApplication({ applicationId }))
  useDidShow(again)
  const { busy, outcome, run } = useDeed(api.shop.withdrawApplication)
  const [asking, setAsking] = useState(false)
  const application = shownValue(query)
  const withdraw = async () => {
    await run({ applicationId })
    setAsking(false)
    again()
  }
  return (
    <Page
      door='plain'
      title='入驻申请'
      dock={application && <NextDock application={application} onWithdraw={() => setAsking(true)} />}
      above={
        asking && (
          <WithdrawSheet
            words='撤回后监管所不再看它。姓名、电话、位置和照片 30 天后删除。'
            busy={busy}
            onClose={() => setAsking(false)}
            onSure={() => void withdraw()}
          />
        )
      }
    >
      <QueryNotice query={query} what='这份申请' again={again} />
      <OutcomeStrip outcome={outcome} />
      {application && (
        <>
          <State application={application} />
          <ApplicationFacts application={application} />
          <View className='note'>
            {application.forgetsOn
              ? `姓名、电话、位置和照片 ${fullDate(application.forgetsOn)}删除。`
              : privacyWords(session.get().me?.district.bureauName ?? '本局')}
          </View>
        </>
      )}
    </Page>
  )
}
