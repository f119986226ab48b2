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
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Dock } from '../../ui/dock'
import { Pair } from '../../ui/row'
import { Message } from '../../ui/states'
import { Strip } from '../../ui/strip'

type Preview = Answer<'employee', 'previewEmployment'>

const stateWords: Readonly<Record<Preview['state'], string | undefined>> = {
  open: undefined,
  used: '这份邀请已用过。请让店里重新出一个码。',
  revoked: '这份邀请已作废。请让店里重新出一个码。',
  expired: '这份邀请已过期。请让店里重新出一个码。',
}

const Details = ({ invitation: { name, shopName, state } }: { readonly invitation: Preview }) => (
  <>
    <Card title='店里请您绑定微信'>
      <Pair name='店' value={shopName} />
      <Pair name='姓名' value={name} />
    </Card>
    {stateWords[state] ? (
      <Strip look='fail'>{stateWords[state]}</Strip>
    ) : (
      <Strip look='hint'>
        绑定以后，您在自己手机上看到自己要办的事。姓名不是您的，请不要绑定。离职后店里解除，就不再看到。
      </Strip>
    )}
  </>
)

/** A shop's invitation binds this WeChat to one of its people; single use. */
export default function Employment() {
  const token = useRouter().params['token'] ?? ''
  const [query, again] = useRead(token ? `employment/${token}` : undefined, () =>
    api.employee.previewEmployment({ token }),
  )
  const { busy, outcome, run } = useDeed(api.employee.acceptEmployment)
  const invitation = shownValue(query)
  const accept = async () => {
    const accepted = await run({ token })
    if (!('value' in accepted)) return
    await refreshSession(session, api.identity.me)
    goToTab('/pages/home/index')
  }
  return (
    <Page
      door='plain'
      title='员工邀请'
      dock={
        invitation?.state === 'open' && (
          <Dock>
            <Button
              id='accept'
              words='是我，绑定微信'
              busy={busy ? '正在绑定…' : undefined}
              onTap={() => void accept()}
            />
          </Dock>
        )
      }
    >
      {!token && <Message title='没有邀请码' words='请让店里在“店里的人”出一个码，用“扫一扫”扫它。' drawing='torn' />}
      <QueryNotice query={query} what='这份邀请' again={again} />
      <OutcomeStrip outcome={outcome} />
      {invitation && <Details invitation={invitation} />}
    </Page>
  )
}
