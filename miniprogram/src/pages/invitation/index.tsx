import { dayOf, fullDate } from '@app/rules/time/day'
import { roleNames } from '@app/types/identity/values'
import { useState } from 'react'
import type { Answer } from '../../data/api'
import { goToTab } from '../../device/go'
import { useRouter } from '../../device/hooks'
import { api, session } from '../../parts'
import { refreshSession } from '../../session/open-session'
import { OutcomeStrip } from '../../shell/outcome-strip'
import { Page } from '../../shell/page'
import { QueryNotice, shownValue } from '../../shell/query-view'
import { useDeed } from '../../shell/use-deed'
import { useRead } from '../../shell/use-read'
import { View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Dock } from '../../ui/dock'
import { Field } from '../../ui/field'
import { Pair } from '../../ui/row'
import { Strip } from '../../ui/strip'
import { whereTo } from '../scan/where-to'

type Preview = Answer<'identity', 'previewInvitation'>

const stateWords: Readonly<Record<Preview['state'], string | undefined>> = {
  open: undefined,
  used: '这份邀请已用过。每份邀请只能用一次，请让邀请您的人重新发一份。',
  revoked: '这份邀请已撤回。有疑问请找邀请您的人。',
  expired: '这份邀请已过期。请让邀请您的人重新发一份。',
}

const Details = ({ invitation }: { readonly invitation: Preview }) => (
  <>
    <Card title={`请您担任${roleNames[invitation.role]}`}>
      {invitation.name && <Pair name='姓名' value={invitation.name} />}
      <Pair name='单位' value={invitation.bureauName} />
      {invitation.shopNames.length > 0 && <Pair name='店' value={invitation.shopNames.join('、')} />}
      <Pair name='有效至' value={fullDate(dayOf(invitation.expiresAt))} />
    </Card>
    {stateWords[invitation.state] ? (
      <Strip look='fail'>{stateWords[invitation.state]}</Strip>
    ) : (
      <Strip look='hint'>
        {invitation.name
          ? '接受后，这个微信就是上面这个人的身份。姓名不对的，请不要接受。'
          : '接受后，这个微信就是您本人的身份。一人一号，请写真实姓名。'}
      </Strip>
    )}
  </>
)

const Entry = ({ onToken }: { readonly onToken: (token: string) => void }) => {
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState<string>()
  const open = () => {
    const found = whereTo(typed.includes('/') ? typed : `/invitation/${typed.trim()}`, 'consumer')
    if (found.to === 'invitation') onToken(found.token)
    else setWrong('这不像一份邀请。请把整条链接粘进来。')
  }
  return (
    <Card title='邀请里的字或链接'>
      <View className='stack'>
        <Field id='token' label='邀请' value={typed} most={300} wrong={wrong} onChange={setTyped} />
        <Button id='open-invitation' words='看看这份邀请' onTap={open} />
      </View>
    </Card>
  )
}

type AcceptingProps = { readonly token: string; readonly invitation: Preview }

/** Saying yes; where the invitation names nobody, with the own name. */
const useAccepting = ({ token, invitation }: Partial<AcceptingProps>) => {
  const { busy, outcome, run } = useDeed(api.identity.acceptInvitation)
  const [name, setName] = useState('')
  const isNameless = invitation?.state === 'open' && invitation.name === ''
  const isUnsaid = isNameless && name.trim() === ''
  const accept = async () => {
    const accepted = await run({ token: token ?? '', ...(isNameless && { name: name.trim() }) })
    if (!('value' in accepted)) return
    await refreshSession(session, api.identity.me)
    goToTab('/pages/home/index')
  }
  return { busy, outcome, accept, name, setName, isNameless, isUnsaid }
}

const AcceptDock = ({
  isUnsaid,
  busy,
  accept,
}: Pick<ReturnType<typeof useAccepting>, 'isUnsaid' | 'busy' | 'accept'>) => (
  <Dock {...(isUnsaid && { below: '先写您的姓名' })}>
    <Button
      id='accept'
      words='接受邀请'
      disabled={isUnsaid}
      busy={busy ? '正在接受…' : undefined}
      onTap={() => void accept()}
    />
  </Dock>
)

/** An invitation binds this WeChat to a person and a role; single use. */
export default function Invitation() {
  const [token, setToken] = useState(useRouter().params['token'] ?? '')
  const [query, again] = useRead(token ? `invitation/${token}` : undefined, () =>
    api.identity.previewInvitation({ token }),
  )
  const invitation = shownValue(query)
  const accepting = useAccepting({ token, ...(invitation && { invitation }) })
  const { outcome, name, setName, isNameless } = accepting
  return (
    <Page door='plain' title='接受邀请' dock={invitation?.state === 'open' && <AcceptDock {...accepting} />}>
      {!token && <Entry onToken={setToken} />}
      <QueryNotice query={query} what='这份邀请' again={again} />
      <OutcomeStrip outcome={outcome} />
      {invitation && <Details invitation={invitation} />}
      {isNameless && <Field id='own-name' label='您的姓名' value={name} most={40} onChange={setName} />}
    </Page>
  )
}
