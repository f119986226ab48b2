import { roleNames } from '@app/types/identity/values'
import { useStore } from '../../data/use-store'
import { goTo, goToTab } from '../../device/go'
import { useDidShow } from '../../device/hooks'
import { OthersStrip } from '../../inspection/others-strip'
import { OutboxRow } from '../../inspection/outbox-row'
import { api, largeText, session } from '../../parts'
import { chooseDoor, refreshSession, refreshUnlessLeft } from '../../session/open-session'
import { type DoorRole, doorsOf, inspects, rolesAtConsole, rolesOf, type Session } from '../../session/session'
import { Page } from '../../shell/page'
import { Text, View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Card, Section } from '../../ui/card'
import { OptionRow } from '../../ui/choice'
import { DoorTitle } from '../../ui/door-title'
import { Icon } from '../../ui/icon'
import { Row } from '../../ui/row'
import { Strip } from '../../ui/strip'
import { certificateWords } from './certificate-words'
import { useSignOut } from './sign-out'

const doorNames: Readonly<Record<DoorRole, string>> = {
  consumer: '公众',
  merchant: '商户',
  inspector: '执法人员',
  stationHead: '站所负责人',
}

const Doors = ({ role, me }: Session) => {
  const doors = doorsOf(me)
  if (doors.length < 2) return null
  return (
    <Card title='现在用哪个身份'>
      <View className='stack'>
        {doors.map((door) => (
          <OptionRow key={door} words={doorNames[door]} on={door === role} onTap={() => chooseDoor(session, door)} />
        ))}
      </View>
    </Card>
  )
}

const Who = ({ me }: { readonly me: Session['me'] }) => (
  <>
    <DoorTitle>{me?.person?.name ?? '您好'}</DoorTitle>
    <View className='door__line'>
      {me?.person
        ? rolesOf(me)
            .map((role) => roleNames[role])
            .join('、')
        : '不用登录就能扫码看店'}
    </View>
  </>
)

/** What an administrator with a passkey does at a computer alone. */
const ConsoleOnly = ({ me }: { readonly me: Session['me'] }) => {
  const roles = rolesAtConsole(me)
  if (roles.length === 0) return null
  return (
    <Strip look='hint' icon='computer'>
      {`${roles.map((role) => roleNames[role]).join('、')}的事要在电脑上办：扫电脑上的登录码，再用通行密钥验证。`}
    </Strip>
  )
}

/** Who one is here, how the app looks, what may be done with what one gives. */
export default function Mine() {
  const now = useStore(session)
  const large = useStore(largeText)
  useDidShow(() => {
    void refreshUnlessLeft(session, api.identity.me)
  })
  const { me, role, left } = now
  const { sheet, row } = useSignOut()
  return (
    <Page door={role} title='我的' tab lifted={role === 'consumer'} header={<Who me={me} />} above={sheet}>
      <OthersStrip />
      {left && <Button id='sign-in-again' words='登录' onTap={() => void refreshSession(session, api.identity.me)} />}
      <Card flush>
        <Row
          icon='text'
          title='大字'
          words='字和按钮放大四分之一'
          act={large ? '用标准字' : '用大字'}
          id='large-text'
          onTap={() => largeText.set(!large)}
        />
        <Row
          icon='keys'
          title='接受邀请'
          words='扫邀请码，或输邀请里的字'
          onTap={() => goTo('/pages/invitation/index')}
        />
        <Row
          icon='shop'
          title='入驻申请'
          words='开店的在这里交执照，看办到哪里'
          onTap={() => goTo('/merchant/joining/index')}
        />
        {inspects(me) && <OutboxRow />}
        <Row icon='computer' title='登录电脑后台' words='扫电脑上的登录码' onTap={() => goToTab('/pages/scan/index')} />
      </Card>
      <ConsoleOnly me={me} />
      <Doors {...now} />
      {me?.person?.grants.map(
        (grant) =>
          grant.role === 'inspector' && (
            <Card key={grant.certificateNumber} flush>
              <Row
                icon='person-ok'
                title={`执法证 ${grant.certificateNumber}`}
                words={certificateWords(grant.certificateValidUntil)}
              />
            </Card>
          ),
      )}
      {me?.person && row}
      <Section title='隐私' />
      <Card>
        <View className='sub'>
          看店不用登录，也不记是谁看的。相机、相册和位置只在您拍照、记地点时用，用前先问您。最近看过的店只存在您手机里。
        </View>
        {me && (
          <View className='link'>
            <Icon name='seal' size='small' />
            <Text>{me.district.bureauName}</Text>
          </View>
        )}
      </Card>
    </Page>
  )
}
